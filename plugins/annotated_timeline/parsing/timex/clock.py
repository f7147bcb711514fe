"""Clock times, alone or with the day they are of."""

import re

from annotated_timeline.parsing.timex.calendar_units import MONTHS, WEEKDAYS, day_of
from annotated_timeline.parsing.timex.hours import day_told, likeliest_day
from annotated_timeline.parsing.timex.lexicon import DAY_NUMBER, MONTH, WEEKDAY, YEAR, approximate_mod
from annotated_timeline.parsing.timex.nearest import nearest_day, weekday_near
from annotated_timeline.parsing.timex.numbers import CLOCK_HOURS, number_of, ordinal_of
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule

_ZONE = (
    r"(?: (?:\(?(?:e[sd]t|c[sd]t|m[sd]t|p[sd]t|gmt|utc|bst|cet|ist)\b\)?|(?:eastern|central"
    r"|pacific|mountain|local)(?: (?:standard |daylight )?time)?\b))?"
)
_DAY = (
    rf"(?:(?:the )?(?P<day>{DAY_NUMBER}) (?:of )?(?P<of_month>{MONTH})(?: (?P<of_year>{YEAR}))?|"
    rf"(?P<weekday>{WEEKDAY})(?: |,|\b)|(?P<month>{MONTH}) (?P<date>{DAY_NUMBER})(?:,? (?P<year>{YEAR}))?"
    r"|(?P<word>today|yesterday|tomorrow)\b)"
)
_TWELVE = r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?"
_NAMED = r"(?P<named>noon|midnight)\b"
_SPELT = (
    rf"(?P<spelt>1[0-2]|[1-9]|{'|'.join(CLOCK_HOURS)}) o['’]clock"
    r"(?: (?:in the (?P<part>morning|afternoon|evening)|(?P<dark>tonight|at night)))?\b"
)
_TWENTYFOUR = (
    r"(?P<hours>[01]?\d|2[0-4])[:.]?(?P<minutes>[0-5]\d)(?::[0-5]\d)?(?= (?:gmt|utc|hours|local"
    r"|e[sd]t|cet|bst)\b)(?: hours)?"
)
#: Without a zone, only where no score or distance can be meant.
_BARE = r"(?<=\bat[ ])(?P<bare>[01]?\d|2[0-3]):(?P<past>[0-5]\d)(?![\d:%.]\d)"
_CLOCK = rf"(?:{_TWELVE}|{_NAMED}|{_SPELT}|{_TWENTYFOUR}|{_BARE}){_ZONE}"


def _clock(match: re.Match[str], context: Context) -> Reading | None:
    mod = approximate_mod((match["about"] or "").strip())
    day = _day_named(match, context)
    time = _time(match)
    if told := day or day_told(match, time, context):
        return Reading("TIME", f"{told}T{time}", "clock time on the day named or told before", mod)
    stem = likeliest_day(match, context)
    return Reading("TIME", f"{stem}T{time}", "clock time, its day not told", mod, aside=True, undated=True)


def _time(match: re.Match[str]) -> str:
    if match["named"]:
        return "12:00" if match["named"] == "noon" else "24:00"
    if match["hours"]:
        return f"{int(match['hours']):02d}:{match['minutes']}"
    if match["spelt"]:
        late = match["dark"] or match["part"] in ("afternoon", "evening")
        return f"{int(number_of(match['spelt']) or 0) % 12 + (12 if late else 0):02d}:00"
    if match["bare"]:
        return f"{int(match['bare']):02d}:{match['past']}"
    hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    return f"{hour:02d}:{match['minute'] or '00'}"


def _day_named(match: re.Match[str], context: Context) -> str | None:
    if match["weekday"]:
        number = WEEKDAYS[match["weekday"].rstrip(".")]
        day = weekday_near(number, match.start(), match.end(), context)
        return day.isoformat() if day else f"XXXX-WXX-{number}"
    if match["month"]:
        month, number = MONTHS[match["month"].rstrip(".")], ordinal_of(match["date"]) or 0
        named = (
            day_of(int(match["year"]), month, number)
            if match["year"]
            else nearest_day(month, number, match, context)
        )
        return named.isoformat() if named else f"XXXX-{month:02d}-{number:02d}"
    if match["of_month"]:
        month, number = MONTHS[match["of_month"].rstrip(".")], ordinal_of(match["day"]) or 0
        year = int(match["of_year"]) if match["of_year"] else None
        named = day_of(year, month, number) if year else nearest_day(month, number, match, context)
        return named.isoformat() if named else f"XXXX-{month:02d}-{number:02d}"
    if match["word"] and context.reference:
        offset = {"today": 0, "yesterday": -1, "tomorrow": 1}[match["word"]]
        ordinal = context.reference.toordinal() + offset
        return context.reference.fromordinal(
            max(1, min(ordinal, context.reference.max.toordinal()))
        ).isoformat()
    return None


RULES: tuple[Rule, ...] = (
    rule(
        "clock time",
        rf"(?P<about>(?:about|around|shortly after|shortly before) )?{_CLOCK}(?:,? (?:on |of )?{_DAY})?",
        _clock,
    ),
)
