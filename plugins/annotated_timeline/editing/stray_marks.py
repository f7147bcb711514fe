"""Quotation marks of accounts that have no partner: they make a quotation of what nobody said."""

import re
from collections.abc import Iterator

from annotated_timeline.editing.anchors import line_of
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.parsed import ParsedSource

_LINE = re.compile(r"[^\n]+")
#: In a text with blank lines a single line break ends no paragraph.
_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*(?:\n|\Z)))*")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_WORDS_SHOWN = 6


def stray_mark_faults(parsed: ParsedSource) -> Iterator[SourceFault]:
    """Paragraphs of an account with a mark that is never closed, or closes nothing.

    A quotation that goes on in the next paragraph begins with a mark there and need not be closed before.
    Publishers' own texts are left as they were printed.
    """
    if parsed.source.kind != "account":
        return
    text = parsed.source.text
    pattern = _BLOCK if _BLANK_LINE.search(text) else _LINE
    paragraphs = [match for match in pattern.finditer(text) if match.group().strip()]
    following = [match.group().lstrip() for match in paragraphs[1:]]
    for paragraph, behind in zip(paragraphs, [*following, ""], strict=True):
        stray = _stray(paragraph.group(), goes_on=behind.startswith(("“", '"')))
        if stray is not None:
            at = paragraph.start() + stray
            words = " ".join(text[at : paragraph.end()].split()[:_WORDS_SHOWN])
            found = f"a quotation mark without its partner: {words}"
            expected = "marks in pairs, none within another"
            hint = (
                "close it in its paragraph, or open the next paragraph with a mark; within it, take ‘ and ’"
            )
            file = parsed.source.file or parsed.source.id
            yield SourceFault(file, line_of(text, at), found, expected, hint)


def _stray(paragraph: str, *, goes_on: bool) -> int | None:
    """The offset of the first mark without a partner; None where every mark has one."""
    opened: int | None = None
    for match in re.finditer(r"[“”\"]", paragraph):
        mark, at = match.group(), match.start()
        if mark == "“" or (mark == '"' and opened is None):
            if opened is not None:
                return opened
            opened = at
        elif opened is None:
            return at
        elif mark == '"' and paragraph[at - 1].isspace() and paragraph[at + 1 : at + 2].isalnum():
            return opened
        else:
            opened = None
    return None if goes_on else opened
