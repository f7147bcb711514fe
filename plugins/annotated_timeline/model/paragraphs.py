"""The paragraphs of a text: a blank line ends one."""

import re

from annotated_timeline.model.span import Span

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![^\S\n]*\n)[^\n]*)*")


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """The paragraphs of `text` in order, without the white space around them."""
    found = _PARAGRAPH.finditer(text)
    return tuple(Span(match.start(), match.start() + len(match.group().rstrip())) for match in found)
