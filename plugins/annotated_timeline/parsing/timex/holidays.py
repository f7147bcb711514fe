"""Holidays that newspapers date things by (those of the United States, and Christian ones)."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from annotated_timeline.parsing.timex.lexicon import YEAR, any_of
from annotated_timeline.parsing.timex.nearest import FAR
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule


def _nth(month: int, weekday: int, number: int) -> Callable[[int], date]:
    """The `number`-th (ISO) weekday of a month in a year."""

    def in_year(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))

    return in_year


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())


def _election_day(year: int) -> date:
    return _nth(11, 1, 1)(year) + timedelta(days=1)


def easter(year: int) -> date:
    """Western Easter Sunday of a Gregorian year (the anonymous algorithm, Nature, 20 April 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "new year's": _fixed(1, 1),
    "martin luther king jr. day": _nth(1, 1, 3),
    "martin luther king day": _nth(1, 1, 3),
    "valentine's day": _fixed(2, 14),
    "presidents day": _nth(2, 1, 3),
    "presidents' day": _nth(2, 1, 3),
    "st. patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "good friday": _from_easter(-2),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "palm sunday": _from_easter(-7),
    "ash wednesday": _from_easter(-46),
    "easter": _from_easter(0),
    "may day": _fixed(5, 1),
    "mother's day": _nth(5, 7, 2),
    "memorial day": _last_monday_of_may,
    "father's day": _nth(6, 7, 3),
    "juneteenth": _fixed(6, 19),
    "independence day": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _nth(9, 1, 1),
    "columbus day": _nth(10, 1, 2),
    "halloween": _fixed(10, 31),
    "election day": _election_day,
    "veterans day": _fixed(11, 11),
    "thanksgiving day": _nth(11, 4, 4),
    "thanksgiving": _nth(11, 4, 4),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "inauguration day": _fixed(1, 20),
}
_MOVED = {"last": -1, "this past": -1, "next": 1, "this coming": 1}


HOLIDAY = any_of(list(HOLIDAYS)).replace("'", "['’]")


def holiday_near(match: re.Match[str], context: Context) -> date | None:
    """The day of the holiday in the group `holiday`, by the verb's tense; None without a reference day."""
    if context.reference is None or not context.text[match.start("holiday")].isupper():
        return None
    return _near(_named(match["holiday"]), context.reference, "", match, context)


def _named(words: str) -> Callable[[int], date]:
    return HOLIDAYS[" ".join(words.replace("’", "'").split())]


def _holiday(match: re.Match[str], context: Context) -> Reading | None:
    if not context.text[match.start("holiday")].isupper():
        return None
    on = _named(match["holiday"])
    if match["year"]:
        return Reading("DATE", on(int(match["year"])).isoformat(), "holiday of a year")
    if context.reference is None:
        return Reading("DATE", "XXXX-XX-XX", "holiday without a reference day")
    day = _near(on, context.reference, match["which"] or "", match, context)
    return Reading("DATE", day.isoformat(), "holiday by the verb's tense") if day else None


def _near(
    on: Callable[[int], date], reference: date, told: str, match: re.Match[str], context: Context
) -> date | None:
    years = range(max(2, reference.year - 1), min(9998, reference.year + 1) + 1)
    past = [on(year) for year in years if on(year) <= reference]
    future = [on(year) for year in years if on(year) >= reference]
    which = _MOVED.get(" ".join(told.split()), 0)
    direction = context.direction(match.start(), match.end())
    if which < 0 or (direction == "past" and not which and past and (reference - past[-1]).days <= FAR):
        return past[-1] if past else None
    if which > 0 or (direction == "future" and future and (future[0] - reference).days <= FAR):
        return future[0] if future else None
    return min(past[-1:] + future[:1], key=lambda day: abs((day - reference).days), default=None)


def _the_attacks(match: re.Match[str], context: Context) -> Reading | None:
    """ "9/11", "the Sept. 11 attacks": those of 2001, in any text that is not older."""
    if context.reference is not None and context.reference < _ATTACKS:
        return None
    start = match.start("day") if match["day"] else None
    return Reading(
        "DATE",
        _ATTACKS.isoformat(),
        "the attacks of 2001",
        start=start,
        end=match.end("day") if match["day"] else match.end("digits"),
    )


_ATTACKS = date(2001, 9, 11)

#: Tried before dates in digits and days of months.
ATTACKS: tuple[Rule, ...] = (
    rule(
        "attacks of 2001",
        r"(?P<digits>9/11)\b(?!/)|(?P<day>sept(?:\.|ember) 11(?:th)?) (?:terrorist |terror )?attacks?\b",
        _the_attacks,
    ),
)
RULES: tuple[Rule, ...] = (
    rule(
        "holiday",
        rf"(?:(?P<which>last|this past|this|next|this coming)"
        rf" )?(?P<holiday>{HOLIDAY})(?![a-z])(?:,? (?:of )?(?P<year>{YEAR}))?",
        _holiday,
    ),
)
