"""Dates written out: days, months, years, decades and centuries."""

import re
from datetime import date

from annotated_timeline.parsing.timex.calendar_units import MONTHS, SEASONS, day_of
from annotated_timeline.parsing.timex.lexicon import (
    DAY_NUMBER,
    MONTH,
    PART,
    SEASON,
    SHORT_YEAR,
    WEEKDAY,
    YEAR,
    any_of,
    approximate_mod,
    part_mod,
)
from annotated_timeline.parsing.timex.numbers import ORDINAL_WORDS, YEAR_WORDS, ordinal_of, year_of
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule

_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
ABOUT = r"(?P<about>(?:about|around|approximately) )?"
_DAY_FIRST = rf"(?:the )?(?P<day>{DAY_NUMBER}|{ORDINAL_WORDS}) (?:(?:day )?of )?(?P<month>{MONTH})"
MONTH_FIRST = rf"(?P<month>{MONTH}) (?:the )?(?P<day>{DAY_NUMBER})"
OF_YEAR = rf"(?:,? (?:of )?(?P<year>{YEAR}|{SHORT_YEAR}|{YEAR_WORDS}))?"


def _month_number(words: str) -> int:
    return MONTHS[words.rstrip(".")]


def _year_number(words: str | None) -> int | None:
    if words is None:
        return None
    if words[0] in "'’‘":
        return 1900 + int(words[1:]) if words[1:] > "25" else 2000 + int(words[1:])
    return int(words) if words.isdigit() else year_of(words)


def written_day(match: re.Match[str], context: Context) -> date | None:
    """The day that the groups `month`, `day` and `year` of a match name; the year, if not told, by the tense.

    None where the month is no name as printed, the calendar has no such day, or no reference day is known.
    """
    month, number = _month_number(match["month"]), ordinal_of(match["day"])
    if number is None or not _is_name(match, "month", context):
        return None
    year = _year_number(match["year"])
    return nearest_day(month, number, match, context) if year is None else day_of(year, month, number)


def _day(match: re.Match[str], context: Context) -> Reading | None:
    mod = approximate_mod((match["about"] or "").strip())
    day = written_day(match, context)
    if day is not None:
        return Reading("DATE", day.isoformat(), "day and month, year as told or by the verb's tense", mod)
    month, number = _month_number(match["month"]), ordinal_of(match["day"]) or 0
    unknown = context.reference is None and match["year"] is None and day_of(2000, month, number)
    if unknown and _is_name(match, "month", context):
        return Reading("DATE", f"XXXX-{month:02d}-{number:02d}", "day and month without a reference day", mod)
    return None


_FAR = 280


def nearest_day(month: int, number: int, match: re.Match[str], context: Context) -> date | None:
    """The day of that name before, after or nearest to the reference day, as the verb's tense says.

    None where neither a reference day nor a year is known, or no near year has such a day.
    """
    reference = context.reference
    if reference is None:
        # In a text without a day of its own, the year told last goes on.
        year = context.mentions.year
        return day_of(int(year), month, number) if year else None
    # A 29th of February is up to eight years away (1896 to 1904).
    days = [day_of(year, month, number) for year in range(reference.year - 8, reference.year + 9)]
    past = [day for day in days if day and day <= reference]
    future = [day for day in days if day and day >= reference]
    direction = context.direction(match.start(), match.end())
    if re.search(r"\b(?:as of|ended|since) \Z", context.before(match.start(), 8)):
        direction = "past"
    # News gives the year of a date most of a year away, so a far one is not meant.
    if direction == "past" and past and (reference - past[-1]).days <= _FAR:
        return past[-1]
    if direction == "future" and future and (future[0] - reference).days <= _FAR:
        return future[0]
    both = past[-1:] + future[:1]
    return min(both, key=lambda day: abs((day - reference).days)) if both else None


def _is_name(match: re.Match[str], group: str, context: Context) -> bool:
    """Whether the words of a group are printed as a name: "May", "MAY", never "may"."""
    return context.text[match.start(group)].isupper()


def _numeric(match: re.Match[str], context: Context) -> Reading | None:
    del context
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if len(match["y"]) == 2:
        year += 1900 if year > 50 else 2000
    day = day_of(year, first, second) or day_of(year, second, first)
    return Reading("DATE", day.isoformat(), "date in digits") if day else None


def _iso(match: re.Match[str], context: Context) -> Reading | None:
    del context
    day = day_of(int(match["y"]), int(match["m"]), int(match["d"]))
    return Reading("DATE", day.isoformat(), "date in digits") if day else None


def _month_of_year(match: re.Match[str], context: Context) -> Reading | None:
    year = _year_number(match["year"])
    if year is None or not _is_name(match, "month", context):
        return None
    mod = part_mod(match["part"])
    return Reading("DATE", f"{year:04d}-{_month_number(match['month']):02d}", "month and year", mod)


def _season_of_year(match: re.Match[str], context: Context) -> Reading | None:
    del context
    year = _year_number(match["year"])
    code, _ = SEASONS[match["season"]]
    return Reading("DATE", f"{year:04d}-{code}", "season and year", part_mod(match["part"])) if year else None


_COUNTED = re.compile(
    r"\s+(?:people|men|women|children|percent|per|feet|miles?|km|kilometers?|kilometres?"
    r"|meters?|metres?|pounds?|tons?|tonnes"
    r"|dollars?|euros|cents|points?|shares|votes|seats|jobs|homes|houses|workers|employees"
    r"|members|students|troops|soldiers"
    r"|deaths|cases|barrels|acres|hectares|gallons|copies|units|rooms|cars|passengers|pages"
    r"|words|times|years|days|hours"
    r"|minutes|degrees|megawatts|mw|mph|mg|kg|hp|rpm|companies|stores|schools|patients"
    r"|prisoners|refugees|families|others)\b"
)
_NUMBERED = re.compile(
    r"(?:route|flight|room|highway|interstate|apartment|apt\.?|suite|page|building|model"
    r"|section|article|resolution|channel|unit"
    r"|gate|bus|train|box|boeing|airbus|lot|code|number|no\.?|psalm|chapter|windows|office"
    r"|russell|nikkei|figure|bill|act|act no\."
    r"|form|level|some|nearly|almost|than|least|additional|another|only|exactly|roughly"
    r"|approximately|killed|employs|hired|has|have"
    r"|fewer)\s\Z"
)
_DATE_WORDS = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|to|through|during|before|after|circa|year|of|early"
    r"|late|and|or)\s|\()\Z"
)
_STREET = re.compile(
    r"\s+(?:[nsew]\.?\s+)?[a-z]+\s+(?:st|street|ave|avenue|road|rd|blvd|boulevard|drive|lane)\b"
)


def _year(match: re.Match[str], context: Context) -> Reading | None:
    value, before, after = int(match["year"]), context.before(match.start()), context.after(match.end(), 30)
    if _NUMBERED.search(before) or _COUNTED.match(after) or _STREET.match(after):
        return None
    dated = match["fiscal"] or match["part"] or _DATE_WORDS.search(before)
    limit = (context.reference.year if context.reference else 2020) + 40
    if not dated and not 1700 <= value <= limit:
        return None
    mod = part_mod(match["part"]) or approximate_mod((match["about"] or "").strip())
    if match["later"]:
        mod = "ON_OR_AFTER"
    return Reading("DATE", f"{value:04d}", "year", mod)


def _year_in_words(match: re.Match[str], context: Context) -> Reading | None:
    value = year_of(match["year"])
    if value is None:
        return None
    if not match["the"] and not re.search(
        r"\b(?:in|since|until|by|from|to|of|early|late|during)\s\Z", context.before(match.start())
    ):
        return None
    return Reading("DATE", f"{value:04d}", "year in words", part_mod(match["part"]))


def _decade(match: re.Match[str], context: Context) -> Reading | None:
    mod = part_mod(match["part"])
    if match["name"]:
        if not (match["part"] or match["the"] or match["turn"]):
            return None
        return Reading(
            "DATE", f"{_century_digits(match['turn'])}{_DECADES[match['name']] // 10}", "decade", mod
        )
    digits = match["digits"]
    if len(digits) == 2:
        reference = context.reference
        # Without an apostrophe "the 40s" may be an age or a temperature.
        if not match["quote"] and (
            digits < "50" or not (match["the"] or (match["part"] or "").startswith("the"))
        ):
            return None
        hundred = (
            20
            if reference
            and reference.year % 100 > int(digits)
            and reference.year >= 2000
            and int(digits) < 30
            else 19
        )
        return Reading("DATE", f"{hundred}{digits[0]}", "decade", mod)
    if digits.endswith("00") and digits < "2000":
        return Reading("DATE", digits[:2], "century", mod)
    return Reading("DATE", digits[:3], "decade", mod)


def _century_digits(turn: str | None) -> str:
    return {"eighteen": "18", "twenty": "20"}.get((turn or "").strip(), "19")


def _century(match: re.Match[str], context: Context) -> Reading | None:
    del context
    number = ordinal_of(match["number"])
    if number is None or not 1 <= number <= 30:
        return None
    return Reading("DATE", f"{number - 1:02d}", "century", part_mod(match["part"]))


_PART = rf"(?P<part>(?:the )?{PART}[- ](?:the )?)?"

RULES: tuple[Rule, ...] = (
    rule("iso date", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])", _iso),
    rule("date in digits", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)(?![\d/])", _numeric),
    rule("month and day", rf"{ABOUT}(?:{WEEKDAY},? )?(?:the )?{MONTH_FIRST}{OF_YEAR}", _day),
    rule("day and month", rf"{ABOUT}(?:{WEEKDAY},? )?{_DAY_FIRST}{OF_YEAR}", _day),
    rule(
        "month and year",
        rf"{_PART}(?P<month>{MONTH})(?:,| of|,? in)? (?P<year>{YEAR}|{SHORT_YEAR}|{YEAR_WORDS})",
        _month_of_year,
    ),
    rule(
        "season and year",
        rf"{_PART}(?:the )?(?P<season>{SEASON})(?: of)? (?P<year>{YEAR}|{SHORT_YEAR}|{YEAR_WORDS})",
        _season_of_year,
    ),
    rule(
        "decade",
        rf"{_PART}(?P<the>the )?(?:(?P<quote>['’‘`])?(?P<digits>(?:1\d|20)?\d0)['’]?s\b"
        rf"|(?P<turn>(?:eighteen|nineteen|twenty)[- ])?(?P<name>{any_of(list(_DECADES))})\b)",
        _decade,
    ),
    rule(
        "century", rf"{_PART}(?:the )?(?P<number>\d\d?(?:st|nd|rd|th)|{ORDINAL_WORDS})[- ]century\b", _century
    ),
)

#: Tried after the periods, which may begin with a year ("the 1988 third quarter").
YEAR_RULES: tuple[Rule, ...] = (
    rule(
        "year",
        rf"(?P<about>(?:about|around|circa) )?{_PART}(?P<fiscal>fiscal (?:year )?|the year"
        rf" )?(?P<year>{YEAR})(?!/\d|-\d(?!\d(?!\d)|\d{{3}}(?!\d))|['’]?s\b)"
        r"(?P<later> or later| or after)?",
        _year,
    ),
    rule("year in words", rf"{_PART}(?P<the>the year )?(?P<year>{YEAR_WORDS})\b", _year_in_words),
)
