"""Mark the furniture of a page: every family in turn, the surest first."""

from collections.abc import Callable, Iterable, Iterator

from annotated_timeline.model.source import Furniture, Metadata
from annotated_timeline.reading.furniture import (
    banners,
    bios,
    bylines,
    captions,
    cookies,
    credit_lines,
    explainers,
    headlines,
    promos,
    signoffs,
)
from annotated_timeline.reading.furniture.page import Page

Finder = Callable[[Page], Iterator[Furniture]]

#: In this order: what comes later looks at what was taken before it.
_FINDERS: tuple[Finder, ...] = (
    cookies.find,
    headlines.find,
    banners.find,
    bylines.find,
    captions.find,
    explainers.find,
    promos.find,
    signoffs.find,
    credit_lines.find,
    bios.find,
)


def mark_furniture(
    text: str, metadata: Metadata | None = None, known: Iterable[Furniture] = ()
) -> tuple[Furniture, ...]:
    """The furniture of `text`, in order, without overlaps; `known` is what the page's markup told already."""
    page = Page(text, metadata)
    page.take(known)
    for find in _FINDERS:
        page.take(list(find(page)))
    return tuple(sorted(page.found))
