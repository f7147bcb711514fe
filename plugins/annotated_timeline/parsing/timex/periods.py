"""Weeks, months, quarters, seasons and years counted from the reference day or from what was mentioned."""

import re
from datetime import date

from annotated_timeline.parsing.timex.calendar_units import (
    MONTHS,
    SEASONS,
    quarter_of,
    season_of,
    shift,
    spelled,
)
from annotated_timeline.parsing.timex.durations import duration
from annotated_timeline.parsing.timex.lexicon import MONTH, PART, SEASON, YEAR, part_mod
from annotated_timeline.parsing.timex.numbers import ordinal_of
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule

_PERIOD = r"day|week|weekend|month|quarter|year|decade|century"
_SHADES = {
    "early": "START",
    "earlier": "START",
    "mid": "MID",
    "late": "END",
    "later": "END",
    "sometime": None,
}
_BACK = ("last", "past", "previous", "the last", "the past", "the previous", "this past")
_AHEAD = ("next", "coming", "the next", "the coming", "the following", "following", "this coming")


def _shade(words: str | None) -> str | None:
    return part_mod(words) or _SHADES.get((words or "").split(" ")[0].split("-")[0])


def _steps(which: str) -> int:
    if which in _BACK:
        return -1
    return 1 if which in _AHEAD else 0


def _relative(match: re.Match[str], context: Context) -> Reading | None:
    """ "Last week", "this month", "the end of next year"."""
    unit, which = match["unit"], " ".join(match["which"].split())
    mod = _shade(match["shade"])
    reference = context.reference
    if unit == "day":
        return None
    if reference is None:
        return Reading("DATE", _unanchored(unit, which), "no reference day is known", mod)
    anchor = shift(reference, _steps(which), unit)
    value = spelled(anchor, unit) if anchor else None
    if value is None:
        return None
    if unit == "year" and (match["shade"] or "").startswith("sometime"):
        value += "-XX-XX"
    until = reference if unit == "week" and which == "this" else None
    return Reading("DATE", value, f"the {unit} counted from the reference day", mod, until=until)


def _unanchored(unit: str, which: str) -> str:
    if _steps(which) < 0:
        return "PAST_REF"
    if _steps(which) > 0:
        return "FUTURE_REF"
    return {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "day": "XXXX-XX-XX"}.get(
        unit, "XXXX"
    )


def _mentioned(match: re.Match[str], context: Context) -> Reading | None:
    """ "That day", "the same month", "the following year": counted from what was mentioned last."""
    unit, which = match["unit"], " ".join(match["which"].split())
    after = context.after(match.end(), 6)
    if match["turn"] in (" before", " after") and re.match(r" [^\W\d_]", after):
        return None
    if (which == "the" and not match["turn"]) or re.match(r" (?:of|as|that)\b", after):
        return None
    if which == "the next" and _AHEAD_OF.search(context.before(match.start(), 12)):
        return Reading("DURATION", duration(1, unit), "length of time from now on")
    if unit in ("day", "week", "month", "year"):
        anchor = _anchor(unit, context)
    elif unit == "quarter":
        return (
            Reading("DATE", context.mentions.quarter, "the quarter mentioned")
            if context.mentions.quarter
            else None
        )
    else:
        anchor = context.reference
    if anchor is None:
        unknown = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}.get(unit, "XXXX")
        return Reading("DATE", unknown, "nothing was mentioned that it could count from")
    steps = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "prior": -1}
    count = next((steps[word] for word in which.split() if word in steps), 0)
    if match["turn"]:
        count = -1 if match["turn"].split()[-1] in ("before", "earlier") else 1
    moved = shift(anchor, count, unit)
    value = spelled(moved, unit) if moved else None
    return Reading("DATE", value, f"the {unit} counted from the date mentioned before") if value else None


_AHEAD_OF = re.compile(r"\b(?:over|for|in|within|throughout|during) \Z")


def _anchor(unit: str, context: Context) -> date | None:
    mentions = context.mentions
    value = {"day": mentions.day, "week": mentions.day, "month": mentions.month, "year": mentions.year}[unit]
    if value is None:
        return None if mentions.last else context.reference
    parts = [int(part) for part in value[:10].split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def _bare_month(match: re.Match[str], context: Context) -> Reading | None:
    if not context.text[match.start("month")].isupper():
        return None
    name, which = match["month"].rstrip("."), match["which"] or ""
    before = context.before(match.start(), 14)
    if name in ("may", "march", "mar", "sun", "jan", "august") and not (match["part"] or which):
        if not _MONTH_CUE.search(before) and not context.after(match.end(), 3).startswith(("'s", "’s")):
            return None
    elif (
        len(name) == 3 and name not in ("may",) and not (_MONTH_CUE.search(before) or match["part"] or which)
    ):
        return None
    month = MONTHS[name]
    if match["of_year"] and context.reference:
        year = context.reference.year + {"last": -1, "next": 1}.get(match["of_year"], 0)
        return Reading("DATE", f"{year:04d}-{month:02d}", "month of a year", part_mod(match["part"]))
    if which in ("every", "each"):
        return Reading("SET", f"XXXX-{month:02d}", "every such month")
    mod = part_mod(match["part"])
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
        return year if month < reference.month else year - 1
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


def _year_of_season(code: str, first: int, which: str, match: re.Match[str], context: Context) -> int:
    reference = context.reference or date.min
    # January and February are of the winter that began the year before.
    started = reference.year if reference.month >= first else reference.year - 1
    if which in ("last", "this past", "past", "the previous"):
        return started - 1 if season_of(reference.month) == code else started
    if which in ("next", "this coming", "coming"):
        return started + 1
    if which == "this":
        return started if season_of(reference.month) == code else reference.year
    return started + 1 if context.direction(match.start(), match.end()) == "future" else started


def _quarter(match: re.Match[str], context: Context) -> Reading | None:
    groups = match.groupdict()
    number = int(groups["q"]) if groups["q"] else ordinal_of(groups["ordinal"] or "") or 0
    half = (groups["kind"] or "") == "half"
    if not 1 <= number <= (2 if half else 4):
        return None
    code = f"{'H' if half else 'Q'}{number}"
    year = _year_of_quarter(number, half, match, context)
    value = f"{year:04d}-{code}" if year else f"XXXX-{code}"
    return Reading("DATE", value, "quarter", part_mod(groups["part"]), aside=groups["compared"] is not None)


def _year_of_quarter(number: int, half: bool, match: re.Match[str], context: Context) -> int | None:
    groups = match.groupdict()
    for name in ("year", "year_before"):
        if groups[name]:
            return int(groups[name])
    reference = context.reference
    if reference is None:
        return None
    which = groups["which"] or groups["which_before"] or ""
    if which:
        return reference.year + {"last": -1, "next": 1}.get(which.split(" ")[0], 0)
    current = (reference.month + 5) // 6 if half else quarter_of(reference.month)
    if groups["compared"]:
        return reference.year - 1 if number <= current else reference.year - 2
    if context.direction(match.start(), match.end()) == "future" and number != current - 1:
        return reference.year if number >= current else reference.year + 1
    return reference.year if number <= current else reference.year - 1


def _current_quarter(match: re.Match[str], context: Context) -> Reading | None:
    """ "The quarter", "the latest period": the one mentioned last, else the last one that is over."""
    which = match["which"]
    if which == "the" and not re.search(r"\b(?:in|for|during|of)\s\Z", context.before(match.start())):
        return None
    if which.endswith("current") and context.reference:
        return Reading(
            "DATE", spelled(context.reference, "quarter") or "", "the quarter of the reference day"
        )
    if context.mentions.quarter:
        return Reading("DATE", context.mentions.quarter, "the quarter mentioned")
    if which == "the" or context.reference is None:
        return None
    over = shift(context.reference, -1, "quarter")
    return Reading("DATE", spelled(over, "quarter") or "", "the last quarter that is over") if over else None


def _compared(match: re.Match[str], context: Context) -> Reading | None:
    """ "Year-earlier", "the year-ago quarter", "the 1988 period": the period in question, of another year."""
    period = context.mentions.period or context.mentions.quarter
    groups = match.groupdict()
    reference = context.reference
    year = int(groups["year"]) if groups["year"] else None
    if year is None and reference is not None:
        steps = {"this": 0, "next": 1}.get(groups["which"] or "", -1)
        base = int(period[:4]) if period and period[:4].isdigit() and not groups["which"] else reference.year
        year = base + steps
    if year is None:
        return Reading("DATE", "PAST_REF", "no reference day is known")
    rest = period[4:] if period else ""
    return Reading("DATE", f"{year:04d}{rest}", "the same period of another year", aside=True)


def _year_end(match: re.Match[str], context: Context) -> Reading | None:
    """ "Year-end", "the end of the month": of the unit that the reference day is in."""
    reference = context.reference
    unit = match["unit"] or "year"
    value = spelled(reference, unit) if reference else None
    mod = part_mod(match["part"]) if match["part"] else "END"
    return Reading("DATE", value or "XXXX", f"part of the {unit} of the reference day", mod)


def _weekend(match: re.Match[str], context: Context) -> Reading | None:
    """ "The weekend": the one just over, or the one ahead."""
    reference = context.reference
    if reference is None:
        return Reading("DATE", "XXXX-WXX-WE", "no reference day is known")
    ahead = context.direction(match.start(), match.end()) == "future" or reference.isoweekday() > 5
    day = reference if ahead else shift(reference, -7, "day")
    return Reading("DATE", spelled(day, "weekend") or "", "the weekend by the verb's tense") if day else None


_SHADED = rf"(?P<shade>(?:the )?(?:{PART}[- ]|earlier(?: in)? |later(?: in)? |sometime (?:in )?|some time ))?"
_WHICH = r"this past|this coming|this|last|next|past|the previous|the coming|the following|every|each"
_PART = rf"(?P<part>(?:the )?{PART}[- ](?:of )?)?"

RULES: tuple[Rule, ...] = (
    rule(
        "quarter",
        rf"{_PART}(?:(?:the )?(?:(?P<year_before>{YEAR})|(?P<which_before>this|last|next)"
        rf" year)(?:['’]s)? |the )?"
        r"(?:(?P<compared>(?:comparable )?(?:year-ago|year-earlier)) |(?:fiscal|comparable)"
        r" )?(?:(?:fiscal[- ])?(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)"
        r"[- ](?:fiscal[- ])?(?P<kind>quarter|half)(?! of the (?:game|match|season))\b|q(?P<q>[1-4])\b)"
        rf"(?:,?(?: of| in)? (?P<year>{YEAR})|(?: of)? (?P<which>this|last|next) year\b)?",
        _quarter,
    ),
    rule(
        "compared period",
        rf"(?:(?:the )?(?:comparable )?year-(?:earlier|ago)(?: (?:quarter|period))?|the"
        rf" (?:quarter|period) a year (?:earlier|ago)"
        rf"|(?:the )?(?:(?P<year>{YEAR})|(?P<which>this|last|next) year(?:['’]s)?) (?:quarter|period)"
        r"|the (?:corresponding|comparable|same|like|similar) (?:quarter|period)(?: (?:of"
        r" )?last year| a year (?:earlier|ago))?)\b",
        _compared,
    ),
    rule(
        "end of the year",
        rf"(?:(?:year|month)(?:['’]s|-| )end|(?P<part>(?:the )?{PART}|earlier in|later in) the"
        rf" (?P<unit>week|month|quarter|year|decade|century))\b",
        _year_end,
    ),
    rule("weekend", r"the weekend\b(?! of\b)", _weekend),
    rule(
        "relative period",
        rf"{_SHADED}(?P<which>this past|this coming|this|last|next|the coming) (?P<unit>{_PERIOD})\b(?!-)",
        _relative,
    ),
    rule(
        "period counted from a mention",
        r"(?P<which>that same|that|the same|the very same|the following|the next|the previous"
        r"|the preceding|the prior|the)"
        rf" (?P<unit>{_PERIOD})\b(?! (?:ago|to come))(?P<turn> (?:before|after|earlier|later)\b)?",
        _mentioned,
    ),
    rule("season", rf"{_PART}(?:(?P<which>{_WHICH}|the|that) )?(?P<season>{SEASON})\b(?! of\b)", _season),
    rule(
        "month",
        rf"{_PART}(?:(?P<which>{_WHICH}) )?(?P<month>{MONTH})(?![a-z\d-])(?:,? (?:of"
        rf" )?(?P<of_year>last|this|next) year\b)?",
        _bare_month,
    ),
    rule(
        "quarter mentioned",
        r"(?P<which>the(?: (?:latest|current|most recent|just-ended|recent))?) (?:quarter|period)\b",
        _current_quarter,
    ),
)
