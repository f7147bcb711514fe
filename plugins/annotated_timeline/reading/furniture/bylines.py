"""Bylines: who wrote it, and when it was published or brought up to date."""

import re
from collections.abc import Iterator

from annotated_timeline.model.source import Furniture
from annotated_timeline.reading.furniture.page import Line, Page
from annotated_timeline.reading.furniture.patterns import NAME, either

_LONGEST = 160
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = either(
    rf"{_MONTH} \d{{1,2}},? \d{{4}}",
    rf"\d{{1,2}} {_MONTH} \d{{4}}",
    r"\d{4}-\d\d-\d\d",
    r"\d{1,2}/\d{1,2}/\d{2,4}",
)
_CLOCK = r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)"
_NAMED = re.compile(
    rf"(?:By|BY|Story by|Written by|Text by|Words by|From) (?:the )?{NAME}"
    rf"(?:(?:,| and|, and|\s*[|/&]) (?:the )?{NAME})*(?:,? (?:in|of|for) {NAME})?(?:,? {_DAY}{_CLOCK}?)?\Z",
)
_CAPITALS = re.compile(r"By [A-Z][A-Z.'’ -]+(?:(?:,| AND| and) [A-Z][A-Z.'’ -]+)*\Z")
_DATED = re.compile(
    "(?:First |Originally |Last )?(?:Published|Posted|Updated|Modified|Revised|Uploaded|Date)(?: on| at)?:? "
    r"[^.!?]{0,12}"
    + either(_DAY, rf"{_MONTH} \d", r"\d{1,2}[:.]\d\d", r"\d+ (?:minutes?|hours?|days?) ago")
    + r".{0,80}\Z",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?{_DAY}{_CLOCK}?\Z")
_READING_TIME = re.compile(r"(?:Reading time:? )?\d+[ -]min(?:ute)?s?(?: read)?\Z", re.IGNORECASE)


def is_byline(line: Line) -> bool:
    """Whether the line is nothing but a byline or a publication date."""
    text = line.text
    return len(text) <= _LONGEST and any(
        pattern.match(text) for pattern in (_NAMED, _CAPITALS, _DATED, _READING_TIME)
    )


def find(page: Page) -> Iterator[Furniture]:
    """Bylines and lines of publication dates; a day alone only in the page's head."""
    for line in page.free_lines():
        if is_byline(line):
            yield line.marked("byline")
    for line in page.free_lines(0, page.body_start):
        if len(line.text) <= _LONGEST and _DAY_ALONE.match(line.text):
            yield line.marked("byline")
