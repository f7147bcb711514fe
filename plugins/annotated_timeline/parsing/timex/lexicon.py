"""Pieces of patterns that several families of time expressions share; all in lower case."""

from annotated_timeline.parsing.timex.calendar_units import MONTHS, SEASONS, WEEKDAYS
from annotated_timeline.parsing.timex.numbers import NUMBER


def any_of(words: list[str]) -> str:
    """A pattern for any of `words`, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


_FULL_MONTHS = any_of([name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")])
_SHORT_MONTHS = any_of([name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july")])
#: A month's name, in full or shortened with or without its full stop.
MONTH = rf"(?:(?:{_FULL_MONTHS})\b|(?:{_SHORT_MONTHS})\b\.?)"
_FULL_DAYS = any_of([name for name in WEEKDAYS if len(name) > 5])
_SHORT_DAYS = any_of([name for name in WEEKDAYS if len(name) <= 5])
WEEKDAY = rf"(?:{_FULL_DAYS}|(?:{_SHORT_DAYS})\.)"
SEASON = any_of(list(SEASONS))
YEAR = r"(?:1\d{3}|20\d\d)(?![\d%]|[,.]\d)"
SHORT_YEAR = r"['’‘]\d\d(?![\d%]|['’]?s\b)"
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[,.]\d|:\d)"
PART = (
    r"(?:early|mid|late|the (?:beginning|start|middle|end|close) of"
    r"|the (?:early|first|middle|later|latter|last) part of)"
)
PART_MODS = {
    "first part": "START",
    "last part": "END",
    "latter": "END",
    "early": "START",
    "mid": "MID",
    "late": "END",
    "beginning": "START",
    "start": "START",
    "middle": "MID",
    "end": "END",
    "close": "END",
}
APPROXIMATE = (
    r"(?:about|around|approximately|roughly|nearly|almost|some|at least|at most|no more than|more than"
    r"|less than|fewer than|up to|as many as|as much as|well over|just over|just under|over|under|close to)"
)
APPROXIMATE_MODS = {
    "about": "APPROX",
    "around": "APPROX",
    "approximately": "APPROX",
    "roughly": "APPROX",
    "some": "APPROX",
    "close to": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "just under": "LESS_THAN",
    "less than": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "under": "LESS_THAN",
    "at least": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS",
    "as much as": "EQUAL_OR_LESS",
    "more than": "MORE_THAN",
    "well over": "MORE_THAN",
    "just over": "MORE_THAN",
    "over": "MORE_THAN",
}
COUNT = (
    rf"(?:{NUMBER}|an?(?: (?:few|couple|dozen|half[- ]dozen))?(?: of)?|another|several|few"
    rf"|many|some|dozens of"
    r"|scores of|hundreds of|thousands of|a (?:number|handful|string) of|half an?|one|couple of)"
)
UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|weekends?|months?"
    r"|quarters?|semesters?|years?|decades?"
    r"|centur(?:y|ies)|millenni(?:um|a))"
)


def part_mod(words: str | None) -> str | None:
    """The TIMEX3 mod of a word for a part ("early", "the end of"); None for no words."""
    if not words:
        return None
    return next((mod for word, mod in PART_MODS.items() if word in words), None)


def approximate_mod(words: str | None) -> str | None:
    """The TIMEX3 mod of "about", "at least" and their like; None for no words."""
    return APPROXIMATE_MODS.get(" ".join(words.split())) if words else None
