"""Years, decades and centuries."""

import re

from annotated_timeline.parsing.timex.lexicon import (
    PART,
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
    # "Nineteen ninety-six" can only be a year; "twenty twelve" may be two numbers.
    plain = _PLAIN_YEAR.match(match["year"])
    if not plain and not match["the"] and not _YEAR_PREPOSITION.search(context.before(match.start())):
        return None
    return Reading("DATE", f"{value:04d}", "year in words", part_mod(match["part"]))


_PLAIN_YEAR = re.compile(r"nineteen\W(?:oh|ten|\w+teen|\w+ty)\b")
_YEAR_PREPOSITION = re.compile(r"\b(?:in|since|until|by|from|to|of|early|late|during)\s\Z")


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


def _of_an_era(match: re.Match[str], context: Context) -> Reading | None:
    """ "1200 B.C." (BC1200 in TIMEX3, no date here), "A.D. 79"."""
    del context
    if match["before"]:
        return Reading("DATE", f"BC{int(match['before']):04d}", "year before the common era")
    return Reading("DATE", f"{int(match['ad'] or match['ce']):04d}", "year of the common era")


_PART = rf"(?P<part>(?:the )?{PART}[- ](?:the )?)?"
RULES: tuple[Rule, ...] = (
    rule(
        "year of an era",
        r"(?:(?P<before>\d{1,4}) b\.?c\.?(?:e\b\.?)?|a\.?d\.? (?P<ad>\d{1,4})\b"
        r"|(?P<ce>\d{1,4}) (?:a\.?d|c\.?e)\b\.?)(?![a-z])",
        _of_an_era,
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
#: Tried after the quarters, which may begin with a year ("the 1988 third quarter").
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
