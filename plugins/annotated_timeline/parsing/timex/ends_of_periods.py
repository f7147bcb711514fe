"""Ends and parts of the period that the reference day is in: "year-end", "the end of the month"."""

import re

from annotated_timeline.parsing.timex.calendar_units import shift, spelled
from annotated_timeline.parsing.timex.lexicon import PART, part_mod
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule


def _year_end(match: re.Match[str], context: Context) -> Reading | None:
    """ "Year-end", "the end of the month": of the unit that the reference day is in."""
    reference = context.reference
    unit = match["unit"] or "year"
    if not match["part"]:
        return _last_day(match, context)
    value = spelled(reference, unit) if reference else None
    mod = part_mod(match["part"])
    return Reading("DATE", value or "XXXX", f"part of the {unit} of the reference day", mod)


def _last_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "By year-end", "the month's end": its last day, ahead or just over; no time in "year-end results"."""
    if re.match(
        r"\s+(?!\w+ly\b)(?!and\b|or\b|but\b|to\b|as\b|if\b|in\b|at\b|with\b)[a-z]",
        context.after(match.end(), 8),
    ):
        return None
    unit, reference = match["whole"], context.reference
    if reference is None:
        return Reading("DATE", "XXXX-12-31" if unit == "year" else "XXXX-XX-XX", "no reference day is known")
    over = re.search(r"\b(?:since|from|at|last) \Z", context.before(match.start(), 7))
    next_one = shift(
        reference.replace(month=1, day=1) if unit == "year" else reference.replace(day=1),
        0 if over else 1,
        unit,
    )
    last = shift(next_one, -1, "day") if next_one else None
    return Reading("DATE", last.isoformat(), f"the last day of the {unit}") if last else None


def _weekend(match: re.Match[str], context: Context) -> Reading | None:
    """ "The weekend": the one just over, or the one ahead."""
    reference = context.reference
    if reference is None:
        return Reading("DATE", "XXXX-WXX-WE", "no reference day is known")
    ahead = context.direction(match.start(), match.end()) == "future" or reference.isoweekday() > 5
    day = reference if ahead else shift(reference, -7, "day")
    return Reading("DATE", spelled(day, "weekend") or "", "the weekend by the verb's tense") if day else None


RULES: tuple[Rule, ...] = (
    rule(
        "end of the year",
        rf"(?:(?P<whole>year|month)(?:['’]s | |-)end|(?P<part>(?:the )?{PART}|earlier in|later in) the"
        rf" (?P<unit>day|week|month|quarter|year|decade|century))\b",
        _year_end,
    ),
    rule("weekend", r"the weekend\b(?! of\b)", _weekend),
)
