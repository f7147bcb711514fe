import pytest
from jinja2 import Environment
from tests.publishing import kelderwick

from annotated_timeline.publishing.site import Site

URL = "https://kelderwick.example/flood"


@pytest.fixture(scope="session")
def site(environment: Environment) -> Site:
    """The invented timeline, ready to be published in a sub-folder."""
    return Site(kelderwick.TIMELINE, URL, environment)


@pytest.fixture(scope="session")
def empty_site(environment: Environment) -> Site:
    """A timeline that nothing has been written into yet."""
    return Site(kelderwick.EMPTY, URL, environment)
