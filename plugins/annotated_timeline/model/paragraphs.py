"""The paragraphs of a text."""

import re

from annotated_timeline.model.span import Span

#: Lines up to a blank one; where the text sets its paragraphs as single lines, each line.
_BLOCK = re.compile(r"\S[^\n]*(?:\n(?![^\S\n]*\n)[^\n]*)*")
_LINE = re.compile(r"\S[^\n]*")
#: A text wrapped at a fixed width has no line much longer than this.
_WRAPPED_WIDTH = 120


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """The paragraphs of `text` in order, without the white space around them.

    A paragraph ends at a blank line, or at a line's end where lines are long.
    """
    pattern = _BLOCK if _is_wrapped(text) else _LINE
    return tuple([_trimmed(text, *match.span()) for match in pattern.finditer(text)])


def _trimmed(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()) if text[end - 1].isspace() else end)


def _is_wrapped(text: str) -> bool:
    """Whether a line's end is only the end of a line, as in texts wrapped at a fixed width."""
    return not any(line.end() - line.start() > _WRAPPED_WIDTH for line in _LINE.finditer(text))
