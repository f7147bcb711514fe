"""Where a sentence of a skeleton ends: at a full stop, in a quotation or outside."""

import re
from collections.abc import Iterator

from annotated_timeline.parsing.skeleton import Skeleton

#: What goes on with the sentence behind a quotation that ends in a full stop.
_GOES_ON = (",", ";", "V", ":", ")", "w", "e", ".", "G", "H", "o", "i", "v", "g", "-")
#: What goes on behind a question or an exclamation: a speaker, a verb, the rest of the sentence.
_ANSWERED = re.compile(
    r"(?:,?-?[aX]*V|[,;:.)]|[we]*[VveIio]|D?[wTNO$]*[NTOP](?:ID?[wTNO]{1,3})?(?:,[^.]*?,)?[aX]*[Vve]|t|C|F)"
)
#: What opens a sentence as well as it goes on with one.
_TOLD_BY_CAPITAL = tuple("VvbGgeH")
_WINDOW = 20
_STOP = re.compile(r"[.QU]")


def sentences_of(bones: Skeleton) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph as token ranges; a quotation may end one."""
    low = 0
    for stop in _STOP.finditer(bones.classes):
        i = stop.start()
        if bones.classes[i] == "." or _ends(bones.classes, i) or _opens(bones, i + 1):
            yield low, i + 1
            low = i + 1
    if low < len(bones.classes):
        yield low, len(bones.classes)


def _opens(bones: Skeleton, i: int) -> bool:
    """Whether the verb at token `i` opens a sentence, by its capital: “Q.” Asked why, she smiled."""
    return bones.classes[i : i + 1] in _TOLD_BY_CAPITAL and bones.text[bones.starts[i]].isupper()


def _ends(classes: str, i: int) -> bool:
    """Whether the quotation at token `i` ends its sentence too."""
    if classes[i] == "Q":
        return classes[i + 1 : i + 2] not in _GOES_ON
    return _ANSWERED.match(classes[i + 1 : i + _WINDOW]) is None
