"""``/search/search.js``: the modules of ``theme/search`` in one file, for one request on the first focus."""

import re
from pathlib import Path

_FOLDER = Path(__file__).parents[4] / "theme" / "search"
#: Each may use those before it.
MODULES = (
    "normaliser",
    "dates",
    "question",
    "store",
    "packed",
    "distance",
    "engine",
    "marks",
    "rows",
    "page",
    "box",
)
#: Comments on lines of their own, and the indentation; the modules have no text of several lines.
_UNREAD = re.compile(r"^[ \t]*(?://.*\n|/\*\*(?:.|\n)*?\*/\n)|^[ \t]+", re.MULTILINE)


def joined() -> bytes:
    """The modules one after another, without what only people read."""
    sources = (_FOLDER.joinpath(f"{name}.js").read_text("utf-8") for name in MODULES)
    return "".join(_UNREAD.sub("", source) for source in sources).encode()
