"""The theme's templates, and an invented site to render with them."""

import pytest
from jinja2 import Environment
from tests.publishing import kelderwick
from tests.tools import theme

from annotated_timeline.publishing.site import Site


@pytest.fixture(scope="session")
def environment() -> Environment:
    """The theme's templates."""
    return theme.environment()


@pytest.fixture(scope="session")
def site(environment: Environment) -> Site:
    """The invented timeline, ready to be published in a sub-folder."""
    return Site(kelderwick.TIMELINE, "https://kelderwick.example/flood", environment)


@pytest.fixture(scope="session")
def empty_site(environment: Environment) -> Site:
    """A timeline that nothing has been written into yet."""
    return Site(kelderwick.EMPTY, "https://kelderwick.example/flood", environment)
