"""What stands between quotation marks, piece by piece; one piece never crosses a paragraph.

A piece is text only: who said it, and whether it is a quotation at all, is for ``attribution`` to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.marks import Mark, Pair, marks_in, pair

_SENTENCE_START = re.compile(r"(?:[.!?…][\"”’')\]]*\s+)(?=\S)")
_WORD = re.compile(r"\w")
#: Single marks around words; an apostrophe stands inside a word, or behind the s of a plural.
_SINGLE = re.compile(
    r"[‘'](?<!\w.)(?=[^\s’'])(?P<said>(?:[^‘’'\n]|(?<=\w)[’'](?=\w)|(?<=s)[’'](?= [a-z])){2,600}?)"
    r"[’'](?!\w)(?!(?<=s[’']) [a-z][^‘\n]{0,300}?[,.!?][’'](?!\w))"
)
#: A cue in an unclosed quotation: the mark is missing in front of it.
_CUE_INSIDE = re.compile(
    r"[,!?](?= (?:said|says) [A-Z]|"
    r" (?:he|she|they|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:said|says|added|wrote)\b)"
)
_LONGEST_HEADLINE = 200
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


def pieces_of(text: str, paragraphs: Sequence[Span]) -> list[list[Piece]]:
    """The pieces of each of `paragraphs`, in order.

    Single marks count where a text has no double ones at all, as in British papers, and behind the colon of a
    headline ("Mayor: ‘We will rebuild’").
    """
    marks = [marks_in(text, p.start, p.end) for p in paragraphs]
    if not any(marks):
        return [list(_in_single_marks(text, paragraph)) for paragraph in paragraphs]
    found: list[list[Piece]] = []
    for number, (paragraph, own) in enumerate(zip(paragraphs, marks, strict=True)):
        following = marks[number + 1] if number + 1 < len(marks) else []
        resumes = bool(following) and following[0].start == paragraphs[number + 1].start
        found.append(list(_pieces(text, paragraph, own, resumes)) if own else [])
    if paragraphs and not marks[0] and paragraphs[0].end - paragraphs[0].start < _LONGEST_HEADLINE:
        headline = _in_single_marks(text, paragraphs[0])
        found[0] = [piece for piece in headline if text.endswith(": ", 0, piece.outer_start)]
    return found


def _in_single_marks(text: str, paragraph: Span) -> Iterator[Piece]:
    for m in _SINGLE.finditer(text, paragraph.start, paragraph.end):
        yield Piece(m.start("said"), m.end("said"), m.start(), m.end())


def _pieces(text: str, paragraph: Span, marks: list[Mark], resumes: bool) -> Iterator[Piece]:
    low = paragraph.start
    for stretch in pair(marks, paragraph.start, paragraph.end):
        if stretch.opened:
            open_ended = not stretch.closed and stretch.end == paragraph.end
            if open_ended and not resumes:
                stretch = _up_to_cue(text, stretch)
            piece = _trimmed(text, stretch, continues=open_ended and resumes)
        else:
            piece = _without_opening(text, stretch, low)
        low = stretch.end
        if piece is not None:
            yield piece


def _up_to_cue(text: str, stretch: Pair) -> Pair:
    """What stands open up to the paragraph's end ends, if anywhere before, where it is attributed."""
    cue = _CUE_INSIDE.search(text, stretch.start, stretch.end)
    return stretch if cue is None else replace(stretch, end=cue.end())


def _trimmed(text: str, stretch: Pair, continues: bool = False) -> Piece | None:
    start, end = stretch.start, stretch.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if not _WORD.search(text, start, end):
        return None
    outer_start = stretch.start - (_width(text, stretch.start - 2) if stretch.opened else 0)
    outer_end = stretch.end + (_width(text, stretch.end) if stretch.closed else 0)
    return Piece(start, end, outer_start, outer_end, stretch.opened, stretch.closed, continues)


def _width(text: str, at: int) -> int:
    """How wide the mark at ``text[at:at + 2]`` is: two for a doubled single mark."""
    return 2 if at >= 0 and text[at : at + 2] in ("``", "''", "‘‘", "’’") else 1


def _without_opening(text: str, stretch: Pair, low: int) -> Piece | None:
    """The piece that ends at a closing mark whose opening mark is missing: it begins with a sentence.

    That is the first sentence after the one that names who speaks, so after the first full stop behind the
    piece before. Without a sentence to begin at, the mark is a stray one.
    """
    begins = _SENTENCE_START.search(text, low, stretch.end)
    if begins is None or text.count(" ", begins.end(), stretch.end) < _FEWEST_SPACES:
        return None
    return _trimmed(text, Pair(begins.end(), stretch.end, opened=False))
