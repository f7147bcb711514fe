"""Credits: who else took part, whose transcript it is, who holds the rights."""

import re
from collections.abc import Iterator

from annotated_timeline.model.source import Furniture
from annotated_timeline.model.span import Span
from annotated_timeline.reading.furniture.page import Page
from annotated_timeline.reading.furniture.patterns import NAME, RIGHTS, either

_LONGEST = 600
_WHOLE = re.compile(
    either(
        RIGHTS,
        r"all rights reserved\b",
        r"this (?:material|story|article|transcript|content|report|version|piece|post)\b.{0,40}\b"
        + either(
            "may not be|is (?:published|republished|part of)|appeared|corrects",
            "has been (?:corrected|updated|edited)",
            "was (?:originally|first|produced|edited|written|reported|adapted|provided|corrected|updated)",
        )
        + r"\b",
        r"a version of this (?:article|story|piece)\b",
        r"(?:transcript|audio|video) (?:provided|produced) by\b",
        r"[\w.]+ transcripts? (?:are|is) (?:created|provided|produced)\b",
        r"\(?(?:additional |with )?(?:reporting|editing|writing|research|production|translation)"
        r"(?: and \w+)? by [A-Z(]",
        r"\(?(?:edited|produced|translated|compiled|researched|fact-checked|reported) by [A-Z]",
        r"(?:correction|clarification|editor['’]s note|editors['’] note) ?[:(]",
        r"[-–—_*]{3,}\Z",
    ),
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed|assisted)\b.{0,30}\b(?:report(?:ing|s)?|research|story|article|coverage|piece)\b"
)
#: A transcript's owner, told in the last words of its last paragraph.
_AT_THE_END = re.compile(
    r"(?<=[.!?…”\"] )"
    + either(
        r"Transcript (?:provided|produced) by [^\n]{2,80}",
        r"Copyright (?:© ?|\(c\) ?)?(?:\d{4}|[A-Z]{2,5}\b)[^\n]{0,200}",
        r"©[^\n]{2,120}",
    )
    + r"\Z"
)
_DATELINE_AGENCY = re.compile(rf"[-–—] ?(?:The )?(?:{NAME}|AP|AFP|Reuters|UPI)\Z")
_TAIL = 400


def find(page: Page) -> Iterator[Furniture]:
    """Whole paragraphs of credits, and the one that closes a transcript's last paragraph."""
    may_close = any(word in page.text for word in ("Transcript", "Copyright", "©"))
    for block in page.blocks:
        if not page.is_free(block):
            continue
        for line in block.lines:
            if len(line.text) <= _LONGEST and _is_credit(line.text) and not line.quotes_somebody:
                yield line.marked("credit")
            elif may_close and (closing := _AT_THE_END.search(line.text, max(0, len(line.text) - _TAIL))):
                yield Furniture(Span(line.span.start + closing.start(), line.span.end), "credit")


def _is_credit(text: str) -> bool:
    return bool(
        _WHOLE.match(text)
        or (text[0].isupper() and len(text) <= 300 and _CONTRIBUTED.search(text[-120:]))
        or (len(text) <= 40 and _DATELINE_AGENCY.match(text))
    )
