"""Cookie and consent notices: from the first words of one to its last."""

import re
from collections.abc import Iterator

from annotated_timeline.model.source import Furniture
from annotated_timeline.model.span import Span
from annotated_timeline.reading.furniture.page import Line, Page
from annotated_timeline.reading.furniture.patterns import either

#: A notice speaks of itself ("this website uses cookies"), an article of somebody else.
_NOTICE = re.compile(
    either(
        r"\b(?:this|our) (?:web ?)?sites? (?:and \w+ )?(?:uses?|stores?|places?) (?:\w+ )?cookies\b",
        r"\bwe(?: and our (?:\w+ ){0,2}partners)? (?:may )?(?:use|store|set|place) (?:[\w-]+ ){0,3}cookies\b",
        r"\bby (?:continuing|using|clicking)\b.{0,80}\bcookies\b",
        r"\A(?:we value your privacy|your privacy(?: choices| matters)|strictly necessary cookies)\b",
        r"\Acookie (?:preferences|settings|notice|policy|list|consent)\b",
        r"\A(?:accept|allow|reject) (?:all )?cookies\b",
        r"\A(?:manage (?:consent|cookie) (?:preferences|settings)|privacy preference cent(?:er|re))\b",
        r"\Ado not sell (?:or share )?my personal information\b",
    ),
    re.IGNORECASE,
)
#: No notice does without one of these, most articles do without all of them.
_GIVEAWAYS = ("cookie", "privacy", "personal information")
#: The vocabulary of a notice once it has begun.
_CONSENT = re.compile(
    either(
        r"\bcookies?\b|\bconsent\b|\bprivacy\b|\bpersonal (?:information|data)\b|\bopt(?:ing)?[- ]out\b",
        r"\byour (?:browser|device|preferences|choices)\b|\blegitimate interest|\bpersonali[sz]ed ads?\b",
        r"\A(?:save(?: settings)?|accept(?: all)?|reject all|allow all|confirm my choices)\W*\Z",
        r"\A(?:learn more|i agree|got it|ok|close|x|×|✕)\W*\Z",
    ),
    re.IGNORECASE,
)
_CLOSE_BUTTON = re.compile(r"(?:x|×|✕|close)\Z", re.IGNORECASE)
#: Headings and buttons of a notice are shorter than this, in words.
_SHORT = 8
#: So many lines that are not a notice's end it.
_GAP = 2
_LONGEST = 3_000


def find(page: Page) -> Iterator[Furniture]:
    """One stretch a notice."""
    if not any(word in page.text.lower() for word in _GIVEAWAYS):
        return
    lines = [line for block in page.blocks for line in block.lines]
    number = 0
    while number < len(lines):
        if not _opens_a_notice(lines[number]):
            number += 1
            continue
        first, last = number, _last_of_notice(lines, number)
        while first > 0 and _CLOSE_BUTTON.match(lines[first - 1].text):
            first -= 1
        yield Furniture(Span(lines[first].span.start, lines[last].span.end), "cookie")
        number = last + 1


def _opens_a_notice(line: Line) -> bool:
    if len(line.text) > _LONGEST or not (found := _NOTICE.search(line.text)):
        return False
    before = line.text[: found.start()]
    is_quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return not is_quoted


def _last_of_notice(lines: list[Line], first: int) -> int:
    last = first
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if len(line.text) <= _LONGEST and _CONSENT.search(line.text):
            last = number
        elif line.word_count > _SHORT or number - last > _GAP:
            break
    return last
