"""Months and seasons whose year the verb tells."""

import re
from datetime import date

from annotated_timeline.parsing.timex.calendar_units import (
    MONTHS,
    SEASONS,
    season_of,
)
from annotated_timeline.parsing.timex.lexicon import MONTH, PART, SEASON, part_mod
from annotated_timeline.parsing.timex.name_parts import is_given_name
from annotated_timeline.parsing.timex.ranges import year_told_behind
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule


def _bare_month(match: re.Match[str], context: Context) -> Reading | None:
    if not context.text[match.start("month")].isupper():
        return None
    name, which = match["month"].rstrip("."), match["which"] or ""
    if not (match["part"] or which) and is_given_name(name, match.start(), match.end("month"), context):
        return None
    before = context.before(match.start(), 14)
    if name in ("may", "march", "mar", "sun", "jan", "august") and not (match["part"] or which):
        if not _MONTH_CUE.search(before) and not context.after(match.end(), 3).startswith(("'s", "’s")):
            return None
    elif (
        len(name) == 3 and name not in ("may",) and not (_MONTH_CUE.search(before) or match["part"] or which)
    ):
        return None
    month = MONTHS[name]
    if match["of_year"] == "that" and context.mentions.year:
        return Reading(
            "DATE",
            f"{context.mentions.year}-{month:02d}",
            "month of the year mentioned",
            part_mod(match["part"]),
        )
    if match["of_year"] and context.reference:
        year = context.reference.year + {"last": -1, "next": 1}.get(match["of_year"], 0)
        return Reading("DATE", f"{year:04d}-{month:02d}", "month of a year", part_mod(match["part"]))
    if which in ("every", "each"):
        return Reading("SET", f"XXXX-{month:02d}", "every such month")
    mod = part_mod(match["part"])
    if which == "that" and context.mentions.year:
        return Reading("DATE", f"{context.mentions.year}-{month:02d}", "month of the year mentioned", mod)
    if told := year_told_behind(month, match, context):
        return Reading("DATE", f"{told:04d}-{month:02d}", "month, year told behind it", mod)
    if context.reference is None:
        year_told = context.mentions.year or "XXXX"
        return Reading("DATE", f"{year_told}-{month:02d}", "month without a reference day", mod)
    year = _year_of_month(month, " ".join(which.split()), match, context)
    return (
        Reading("DATE", f"{year:04d}-{month:02d}", "month, year by the verb's tense", mod)
        if 1 <= year <= 9999
        else None
    )


_MONTH_CUE = re.compile(
    r"\b(?:in|since|until|till|by|from|to|through|during|before|after|of|for|between|and|as"
    r" of|around|about|last|next|this|past|"
    r"late|early|mid|the|each|every|on|or)[\s-]\Z"
)


def _months_back(match: re.Match[str], context: Context) -> int:
    """How many months back a bare month may lie: "in July" eleven, "for July" rather names the next one."""
    return 11 if re.search(r"\b(?:in|since|of|last) \Z", context.before(match.start(), 8)) else 10


def _year_of_month(month: int, which: str, match: re.Match[str], context: Context) -> int:
    reference = context.reference or date.min
    year = reference.year
    if which in ("last", "this past", "past", "the previous"):
        # "Last February", told in March, is not "last month".
        return year if month < reference.month - 1 else year - 1
    if which in ("next", "this coming", "coming", "the following"):
        return year if month > reference.month else year + 1
    if which == "this":
        return year
    direction = context.direction(match.start(), match.end())
    if re.search(r"\b(?:since|last)\s\Z", context.before(match.start())):
        direction = "past"
    if month == reference.month:
        return year
    if direction == "past" and (reference.month - month) % 12 > _months_back(match, context):
        direction = "none"
    if direction == "future":
        return year if month > reference.month else year + 1
    if direction == "past":
        return year if month < reference.month else year - 1
    ahead = (month - reference.month) % 12
    if ahead <= 3:
        return year if month > reference.month else year + 1
    return year if month < reference.month else year - 1


def _season(match: re.Match[str], context: Context) -> Reading | None:
    which, name = " ".join((match["which"] or "").split()), match["season"]
    code, first = SEASONS[name]
    mod = part_mod(match["part"])
    if which in ("every", "each"):
        return Reading("SET", f"XXXX-{code}", "every such season")
    if not which and not re.search(
        r"\b(?:in|since|until|by|through|during|of|over)\s\Z", context.before(match.start())
    ):
        return None
    if (
        which in ("the", "")
        and name == "fall"
        and not re.search(r"\b(?:in|since|until|by|through|during)\s\Z", context.before(match.start()))
    ):
        return None
    reference = context.reference
    if reference is None:
        return Reading("DATE", f"XXXX-{code}", "season without a reference day", mod)
    year = _year_of_season(code, first, which, match, context)
    return Reading("DATE", f"{year:04d}-{code}", "season counted from the reference day", mod)


_SUMMER = 7


def _year_of_season(code: str, first: int, which: str, match: re.Match[str], context: Context) -> int:
    reference = context.reference or date.min
    # January and February are of the winter that began the year before.
    started = reference.year if reference.month >= first else reference.year - 1
    if which in ("last", "this past", "past", "the previous"):
        return started - 1 if season_of(reference.month) == code else started
    if which in ("next", "this coming", "coming"):
        return started + 1
    direction = context.direction(match.start(), match.end())
    if which == "this" and season_of(reference.month) != code:
        # Winter is of two years: "this winter" is the one just over, or the one ahead.
        over = code == "WI" and direction != "future" and reference.month < _SUMMER
        return started if over else reference.year
    if which == "this":
        return started
    return started + 1 if direction == "future" else started


_WHICH = r"this past|this coming|this|last|next|past|the previous|the coming|the following|every|each"
_PART = rf"(?P<part>(?:the )?{PART}[- ](?:of )?)?"
RULES: tuple[Rule, ...] = (
    rule("season", rf"{_PART}(?:(?P<which>{_WHICH}|the|that) )?(?P<season>{SEASON})\b(?! of\b)", _season),
    rule(
        "month",
        rf"{_PART}(?:(?P<which>{_WHICH}|that) )?(?P<month>{MONTH})(?![a-z\d])(?!-(?!{MONTH}))(?:,? (?:of"
        rf" )?(?P<of_year>last|this|next|that) year\b)?",
        _bare_month,
    ),
)
