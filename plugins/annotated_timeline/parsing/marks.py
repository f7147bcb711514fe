"""Which quotation mark opens and which closes, by its glyph and by the space around it, and the pairs
they make.

Printed marks are often wrong: straight, turned the wrong way, set on the wrong side of a space, or
missing. A mark's *lean* is what its glyph and its neighbours say of it; pairing then decides by what
stands open.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Lean = Literal["open", "close", "either"]

#: Double marks, and twins of single ones; a pattern of nothing but alternatives is found fast.
_DOUBLE = re.compile("\"|“|”|„|‟|″|«|»|``|''|‘‘|’’")
_OPENING = frozenset("“„‟«‘") | {"``", "‘‘"}
_CLOSING = frozenset("”»’") | {"''", "’’"}
_BEFORE_OPENING = frozenset("([{—–―-/:=>‘'")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–―-/…'’")
#: A lower-case word straight after a comma, a space and a mark: the mark belongs before the space (`,
#: "said`).
_CUE_GLUED = re.compile(
    r"(?:said|says|told|added|asked|wrote|[a-z]+ (?:said|says))\b|[A-Z][\w’'-]+ (?:said|says|told|added)\b"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark: where it stands, what its glyph and its neighbours say it does."""

    start: int
    end: int
    glyph: Lean
    spacing: Lean

    def may_close(self) -> bool:
        """Whether it can end what stands open: anything but a plain opener."""
        return self.spacing != "open" or self.glyph == "close"

    def may_open(self) -> bool:
        """Whether it can begin a quotation: anything that the spacing does not tie to the word before it."""
        return self.spacing == "open" or (self.spacing == "either" and self.glyph != "close")


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands between two marks; `closed` or `opened` is False where that mark is missing."""

    start: int
    end: int
    opened: bool = True
    closed: bool = True


def marks_in(text: str, start: int, end: int) -> list[Mark]:
    """The double quotation marks of ``text[start:end]``, in order."""
    return [_mark(text, m.start(), m.end(), start, end) for m in _DOUBLE.finditer(text, start, end)]


def _mark(text: str, start: int, end: int, low: int, high: int) -> Mark:
    glyph = text[start:end]
    lean: Lean = "open" if glyph in _OPENING else "close" if glyph in _CLOSING else "either"
    before = text[start - 1] if start > low else " "
    after = text[end] if end < high else " "
    free_before = before.isspace() or before in _BEFORE_OPENING
    free_after = after.isspace() or after in _AFTER_CLOSING
    spacing: Lean = "either"
    if start == low:
        spacing = "open"
    elif end == high:
        spacing = "close"
    elif free_before and not free_after:
        spacing = "open"
    elif (free_after and not free_before) or (before in ",." and not free_after):
        spacing = "close"
    if spacing == "open" and start > low and lean != "open" and _follows_pause(text, low, start):
        spacing = "close" if lean == "close" or _CUE_GLUED.match(text, end, high) else "open"
    return Mark(start, end, lean, spacing)


def _follows_pause(text: str, low: int, start: int) -> bool:
    """Whether a comma or the like and a space stand in front of a mark, as where the two changed places."""
    return text[max(low, start - 2) : start] in (", ", "? ", "! ")


def pair(marks: Sequence[Mark], start: int, end: int) -> list[Pair]:
    """The quoted stretches of one paragraph ``start:end``, from its marks in order; linear in their number.

    A mark that opens while another stands open begins a quotation in it if two closing marks follow, and
    else shows that the closing mark before it is missing. What is open at the end comes out with `closed`
    False; a closing mark with nothing open comes out as a pair of no width with `opened` False, for the
    caller to extend.
    """
    pairs: list[Pair] = []
    opened: Mark | None = None
    i = 0
    while i < len(marks):
        mark = marks[i]
        if opened is None:
            if mark.may_open() and mark.end < end:
                opened = mark
            elif mark.end == end or mark.spacing == "close":
                pairs.append(Pair(mark.start, mark.start, opened=False))
        elif mark.may_close():
            pairs.append(Pair(opened.end, mark.start))
            opened = None
        elif _is_nested(marks, i):
            i += 1
        else:
            pairs.append(Pair(opened.end, mark.start, closed=False))
            opened = mark
        i += 1
    if opened is not None:
        pairs.append(Pair(opened.end, end, closed=False))
    return pairs


def _is_nested(marks: Sequence[Mark], i: int) -> bool:
    after = marks[i + 1 : i + 3]
    return len(after) == 2 and all(mark.may_close() and not mark.may_open() for mark in after)
