"""The theme's templates, as ``pelicanconf.py`` tells Pelican to load them."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from annotated_timeline.publishing import filters

THEME = Path(__file__).parents[2] / "theme"


def environment() -> Environment:
    """Jinja with the templates and what they call."""
    made = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters.install(made)
    return made
