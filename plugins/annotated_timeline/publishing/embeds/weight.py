"""How heavy an embed is in all, and how many entries a light one can hold."""

import gzip
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

#: Bytes an embed may weigh in all, compressed: one thing, and the whole timeline.
LIMIT = 30_000
LIMIT_WHOLE = 60_000

#: Bytes that an entry weighs at least, compressed; so a list is not rendered far beyond its limit.
_ENTRY = 80
_STATIC = Path(__file__).parents[4] / "theme" / "static"
_ASSETS = ("embed.css", "embed-frame.js")


def weight(page: bytes) -> int:
    """The bytes a reader loads for an embed: the page, its style and its script, each compressed."""
    return len(gzip.compress(page, mtime=0)) + _assets()


def fitting(render: Callable[[int], bytes], entries: int, limit: int) -> bytes:
    """The embed with as many of its `entries` as weigh no more than `limit`; `render` takes their number."""
    shown = min(entries, limit // _ENTRY)
    while True:
        page = render(shown)
        if len(page) + _assets() <= limit:
            return page
        heavy = weight(page)
        if heavy <= limit or shown <= 1:
            return page
        shown = max(1, min(shown - 1, shown * limit // heavy))


@lru_cache(maxsize=1)
def _assets() -> int:
    return sum(len(gzip.compress((_STATIC / name).read_bytes(), mtime=0)) for name in _ASSETS)
