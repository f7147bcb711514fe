"""The theme's templates, and an invented site to render with them."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from annotated_timeline.publishing import filters

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
