"""The theme's templates, and an invented site to render with them."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from tests.publishing import kelderwick

from annotated_timeline.publishing import filters
from annotated_timeline.publishing.site import Site

THEME = Path(__file__).parents[2] / "theme"


@pytest.fixture(scope="session")
def environment() -> Environment:
    """The templates as Pelican is told to load them (``pelicanconf.py``)."""
    made = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters.install(made)
    return made


@pytest.fixture(scope="session")
def site(environment: Environment) -> Site:
    """The invented timeline, ready to be published in a sub-folder."""
    return Site(kelderwick.TIMELINE, "https://kelderwick.example/flood", environment)


@pytest.fixture(scope="session")
def empty_site(environment: Environment) -> Site:
    """A timeline that nothing has been written into yet."""
    return Site(kelderwick.EMPTY, "https://kelderwick.example/flood", environment)
