"""What stands between quotation marks, piece by piece; one piece never crosses a paragraph.

A piece is text only: who said it, and whether it is a quotation at all, is for ``attribution`` to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.marks import Mark, Pair, marks_in, pair

_SENTENCE_START = re.compile(r"(?:[.!?…][\"”’')\]]*\s+)(?=\S)")
_WORD = re.compile(r"\w")
#: A piece that is known by its closing mark alone has at least this many spaces in it.
_FEWEST_SPACES = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """One contiguous quoted stretch: ``start:end`` without its marks and spaces, ``outer_*`` with them.

    `opened` or `closed` is False where a mark is missing, `continues` is True where the speech goes on in the
    next paragraph.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    opened: bool = True
    closed: bool = True
    continues: bool = False


def pieces_of(text: str, paragraphs: list[Span], single: bool = False) -> list[list[Piece]]:
    """The pieces of each of `paragraphs`, in order; with `single`, single marks are the ones that count."""
    marks = [marks_in(text, p.start, p.end, single) for p in paragraphs]
    found: list[list[Piece]] = []
    for number, (paragraph, own) in enumerate(zip(paragraphs, marks, strict=True)):
        if not own:
            found.append([])
            continue
        following = marks[number + 1] if number + 1 < len(marks) else []
        resumes = bool(following) and following[0].start == paragraphs[number + 1].start
        found.append(list(_pieces(text, paragraph, own, resumes)))
    return found


def _pieces(text: str, paragraph: Span, marks: list[Mark], resumes: bool) -> Iterator[Piece]:
    low = paragraph.start
    for stretch in pair(marks, paragraph.start, paragraph.end):
        if stretch.opened:
            open_ended = not stretch.closed and stretch.end == paragraph.end
            piece = _trimmed(text, stretch, continues=open_ended and resumes)
        else:
            piece = _without_opening(text, stretch, low)
        low = stretch.end
        if piece is not None:
            yield piece


def _trimmed(text: str, stretch: Pair, continues: bool = False) -> Piece | None:
    start, end = stretch.start, stretch.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if not _WORD.search(text, start, end):
        return None
    outer_start = stretch.start - 1 if stretch.opened else stretch.start
    outer_end = stretch.end + 1 if stretch.closed else stretch.end
    return Piece(start, end, outer_start, outer_end, stretch.opened, stretch.closed, continues)


def _without_opening(text: str, stretch: Pair, low: int) -> Piece | None:
    """The piece that ends at a closing mark whose opening mark is missing: it begins with a sentence.

    That is the first sentence after the one that names who speaks, so after the first full stop behind the
    piece before. Without a sentence to begin at, the mark is a stray one.
    """
    begins = _SENTENCE_START.search(text, low, stretch.end)
    if begins is None or text.count(" ", begins.end(), stretch.end) < _FEWEST_SPACES:
        return None
    return _trimmed(text, Pair(begins.end(), stretch.end, opened=False))
