"""What the site ships besides pages: the theme's own files and lunr.js, unchanged."""

from collections.abc import Iterator
from pathlib import Path

from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

_ROOT = Path(__file__).parents[3]
_STATIC = _ROOT / "theme" / "static"
_AT_THE_ROOT = _STATIC / "embed.js"  # its address is a promise to other people's pages
_LUNR = _ROOT / "node_modules" / "lunr" / "lunr.min.js"


def products(site: Site) -> Iterator[Product]:
    """The files of ``theme/static`` under ``theme/``, and lunr.js (npm, locked) beside the search index."""
    for file in sorted(_STATIC.rglob("*")):
        if file.is_file() and file != _AT_THE_ROOT:
            yield Product(f"theme/{file.relative_to(_STATIC).as_posix()}", file.read_bytes())
    yield Product("search/lunr.js", _LUNR.read_bytes())
