"""Sign-offs of broadcast reports: who spoke, for which station, from where."""

import re
from collections.abc import Iterator

from annotated_timeline.model.source import Furniture
from annotated_timeline.model.span import Span
from annotated_timeline.reading.furniture.page import Page
from annotated_timeline.reading.furniture.patterns import NAME, either

#: One of these is in the name of every station that the rules know.
_STATION_WORDS = ("News", "Radio", "Television", "TV", "Broadcasting", "Marketplace", "The World")
_STATION_LETTERS = (
    "NPR",
    "BBC",
    "CNN",
    "VOA",
    "PRI",
    "PBS",
    "ABC",
    "CBS",
    "NBC",
    "CBC",
    "WBUR",
    "KQED",
    "WNYC",
)
_NAMES_A_STATION = re.compile("|".join((*_STATION_WORDS, *_STATION_LETTERS)))
_STATION = either(
    r"[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*){0,4} (?:News|Radio|Television|TV|Broadcasting)",
    "MSNBC",
    *_STATION_LETTERS,
    "Marketplace",
    "The World",
)
_PLACE = r"(?:the |at the |in |near |outside )?[A-Z][\w.'’-]*(?:,? (?:the |of |in )?[A-Z][\w.'’-]*){0,4}"
_FROM = rf"(?:,? (?:reporting )?(?:from |in |at )?{_PLACE}|, (?:at |in )?the(?: [\w'’-]+){{1,4}})?"
_SIGNOFF = re.compile(
    either(
        rf"(?:For {_STATION}, )?(?:I['’]m|this is) {NAME}(?:,? (?:for )?{_STATION})?{_FROM}",
        rf"{NAME},? (?:for )?{_STATION}{_FROM}",
        rf"{NAME} reporting(?: for {_STATION})?{_FROM}",
    )
    + r"[.!]?\Z",
)
_LONGEST = 140
_LABEL = re.compile(r"[A-Z][A-Z .’-]+: ?")
_LAST_SENTENCES = re.compile(r"(?<=[.!?”\"]) +(?=[A-Z])")


def find(page: Page) -> Iterator[Furniture]:
    """Sign-offs as paragraphs of their own, and as the last sentence of a paragraph."""
    for block in page.blocks:
        if not page.is_free(block):
            continue
        last = block.lines[-1]
        if (start := _start_of_signoff(last.text)) is not None:
            yield Furniture(Span(last.span.start + start, last.span.end), "signoff")


def _start_of_signoff(text: str) -> int | None:
    """Where in `text` a sign-off begins that runs to its end, or None."""
    if not _NAMES_A_STATION.search(text, max(0, len(text) - _LONGEST)):
        return None
    starts = [0] if len(text) <= _LONGEST else []
    window = max(0, len(text) - _LONGEST)
    starts.extend(match.end() for match in _LAST_SENTENCES.finditer(text, window))
    for start in starts:
        label = _LABEL.match(text, start)
        begin = label.end() if label else start
        if _SIGNOFF.match(text, begin) and re.search(_STATION, text[begin:]):
            return begin
    return None
