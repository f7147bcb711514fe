"""Quarters and halves of a year, and the same period of another year."""

import re

from annotated_timeline.parsing.timex.calendar_units import (
    quarter_of,
    shift,
    spelled,
)
from annotated_timeline.parsing.timex.lexicon import PART, YEAR, part_mod
from annotated_timeline.parsing.timex.numbers import ordinal_of
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule


def _quarter(match: re.Match[str], context: Context) -> Reading | None:
    groups = match.groupdict()
    number = int(groups["q"]) if groups["q"] else ordinal_of(groups["ordinal"] or "") or 0
    half = (groups["kind"] or "") == "half"
    if not 1 <= number <= (2 if half else 4):
        return None
    code = f"{'H' if half else 'Q'}{number}"
    if _is_of_play(match, context):
        return None
    year = _year_of_quarter(number, half, match, context)
    value = f"{year:04d}-{code}" if year else f"XXXX-{code}"
    return Reading("DATE", value, "quarter", part_mod(groups["part"]), aside=groups["compared"] is not None)


_PLAY = re.compile(
    r"\b(?:scor(?:e[sd]?|ing)|goals?|touchdowns?|kick\w*|game|halftime|half-time|referee|penalt\w+|substitut\w+"
    r"|quarterback|rebounds?|minutes?|equali[sz]\w+|league|cup|striker|keeper)\b"
)


def _is_of_play(match: re.Match[str], context: Context) -> bool:
    """Whether it is a half or quarter of a game, by the words of its sentence, and none of a year."""
    if any(match[name] for name in ("year", "year_before", "which", "which_before", "compared")):
        return False
    near = context.before(match.start(), 120) + context.after(match.end(), 80)
    return _PLAY.search(near) is not None


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


_PART = rf"(?P<part>(?:the )?{PART}[- ](?:of )?)?"
RULES: tuple[Rule, ...] = (
    rule(
        "quarter",
        rf"{_PART}(?:(?:the )?(?:(?P<year_before>{YEAR})|(?P<which_before>this|last|next)"
        rf" year)(?:['’]s)? |the )?"
        r"(?:(?P<compared>(?:comparable )?(?:year-ago|year-earlier)) |(?:fiscal|comparable)"
        r" )?(?:(?:fiscal[- ])?(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)"
        r"[- ](?:fiscal[- ])?(?P<kind>quarter|half)"
        r"(?! of the (?:game|match|season|war|(?:\w+ )?(?:decade|century)|\d{4}s))\b|q(?P<q>[1-4])\b)"
        rf"(?:,?(?: of| in)? (?:(?:the )?fiscal (?:year )?)?(?P<year>{YEAR})"
        r"|(?: of)? (?P<which>this|last|next) year\b)?",
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
        "quarter mentioned",
        r"(?P<which>the(?: (?:latest|current|most recent|just-ended|recent))?) (?:quarter|period)\b",
        _current_quarter,
    ),
)
