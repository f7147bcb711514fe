"""Spans with what belongs to them, found by place in logarithmic time."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter
from typing import Generic, TypeVar

from annotated_timeline.model.span import Span

T = TypeVar("T")


class SpanIndex(Generic[T]):
    """Values by the spans they stand at; spans may lie inside one another."""

    def __init__(self, items: Iterable[tuple[Span, T]]) -> None:
        self._items = sorted(items, key=itemgetter(0))
        self._starts = [span.start for span, _ in self._items]
        self._reach = list(accumulate((span.end for span, _ in self._items), max))

    def overlapping(self, span: Span) -> list[T]:
        """The values whose spans share a character with `span`, in the order of the text."""
        found = []
        index = bisect_left(self._starts, span.end) - 1
        while index >= 0 and self._reach[index] > span.start:
            if self._items[index][0].overlaps(span):
                found.append(self._items[index][1])
            index -= 1
        return found[::-1]
