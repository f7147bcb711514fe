import pytest
from jinja2 import Environment
from tests.publishing import kelderwick

from annotated_timeline.publishing.site import Site


@pytest.fixture(scope="session")
def site(environment: Environment) -> Site:
    """The invented timeline, ready to be published in a sub-folder."""
    return Site(kelderwick.TIMELINE, "https://kelderwick.example/flood", environment)
