"""Selectors of the W3C Web Annotation Data Model: how an annotation names its place in a text.

All offsets and lengths are Unicode code points, as the model asks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotated_timeline.model.span import Span

#: Characters of context tried first; more are taken until the place is the only one.
_CONTEXT = 32
_BREAK = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class TextQuoteSelector:
    """The words, and what stands right before and after them."""

    exact: str
    prefix: str
    suffix: str


def quote_selector(text: str, place: Span) -> TextQuoteSelector:
    """The selector that matches `place` in `text` and nothing else.

    The context stays within the paragraph as long as that is enough, since on a page paragraphs are elements
    with other words between them.
    """
    around = next(around for around in _contexts(text, place) if _once(text, around.of(text)))
    before, after = Span(around.start, place.start), Span(place.end, around.end)
    return TextQuoteSelector(place.of(text), before.of(text), after.of(text))


def _contexts(text: str, place: Span) -> Iterator[Span]:
    """Ever wider stretches around a place: to the ends of its paragraph, then to those of the text."""
    for border in (_paragraph(text, place), Span(0, len(text))):
        reach, around = _CONTEXT, None
        while around != border:
            around = Span(max(border.start, place.start - reach), min(border.end, place.end + reach))
            yield around
            reach *= 2


def _once(text: str, words: str) -> bool:
    first = text.find(words)
    return text.find(words, first + 1) == -1


def _paragraph(text: str, place: Span) -> Span:
    """The paragraph, or the paragraphs, that a place stands in."""
    start, end = 0, len(text)
    for found in _BREAK.finditer(text):
        if found.end() <= place.start:
            start = found.end()
        elif found.start() >= place.end:
            end = found.start()
            break
    return Span(start, end)
