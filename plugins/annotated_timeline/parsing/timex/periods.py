"""Weeks, months, quarters, seasons and years counted from the reference day or from what was mentioned."""

import re
from datetime import date

from annotated_timeline.parsing.timex.amounts import duration
from annotated_timeline.parsing.timex.calendar_units import (
    shift,
    spelled,
)
from annotated_timeline.parsing.timex.lexicon import PART, part_mod
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
    if unit == "day" or _is_a_name(match, context):
        return None
    if reference is None:
        return Reading("DATE", _unanchored(unit, which), "no reference day is known", mod)
    anchor = shift(reference, _steps(which), unit)
    value = spelled(anchor, unit) if anchor else None
    if value is None:
        return None
    if unit == "year" and (match["shade"] or "").startswith("sometime"):
        value += "-XX-XX"
    ahead = (match["shade"] or "").startswith("later")
    until = reference if unit == "week" and which == "this" and not ahead else None
    return Reading("DATE", value, f"the {unit} counted from the reference day", mod, until=until)


def _is_a_name(match: re.Match[str], context: Context) -> bool:
    """Whether both words have a capital in running text: a programme's name ("This Week")."""
    words = [context.text[slice(*match.span(group))] for group in ("which", "unit")]
    return all(word.istitle() for word in words)


def _but_one(match: re.Match[str], context: Context) -> Reading | None:
    """ "The week before last", "the month after next", "the night before last"."""
    if context.reference is None:
        return None
    unit = match["unit"]
    moved = shift(context.reference, -2 if match["turn"].startswith("before") else 2, unit)
    value = spelled(moved, unit) if moved else None
    if value is None:
        return None
    if unit == "night":
        return Reading("TIME", f"{value}TNI", "the night before the last")
    return Reading("DATE", value, f"the {unit} but one from the reference day")


def _unanchored(unit: str, which: str) -> str:
    if _steps(which) < 0:
        return "PAST_REF"
    if _steps(which) > 0:
        return "FUTURE_REF"
    return "XXXX-WXX-WE" if unit == "weekend" else _UNKNOWN.get(unit, "XXXX")


def _mentioned(match: re.Match[str], context: Context) -> Reading | None:
    """ "That day", "the same month", "the following year": counted from what was mentioned last."""
    unit, which = match["unit"], " ".join(match["which"].split())
    after = context.after(match.end(), 6)
    if match["turn"] in (" before", " after") and re.match(r" [^\W\d_]", after):
        return _beside_a_happening(match, context)
    if which == "the" and not match["turn"]:
        return _current(match, context)
    if re.match(r" (?:of|as|that)\b", after):
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
        unknown = _UNKNOWN.get(unit, "XXXX")
        return (
            None
            if which == "that"
            else Reading("DATE", unknown, "nothing was mentioned that it could count from")
        )
    steps = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "prior": -1}
    count = next((steps[word] for word in which.split() if word in steps), 0)
    if match["turn"]:
        count = -1 if match["turn"].split()[-1] in ("before", "earlier") else 1
    moved = shift(anchor, count, unit)
    value = spelled(moved, unit) if moved else None
    return Reading("DATE", value, f"the {unit} counted from the date mentioned before") if value else None


def _beside_a_happening(match: re.Match[str], context: Context) -> Reading | None:
    """ "The day before the vote": a time of that width, of a happening whose own time is not looked for."""
    unit = match["unit"]
    if match["which"] != "the" or unit not in _UNKNOWN or context.before(match.start(), 3) == "to ":
        return None
    end = match.end("unit")
    if unit == "day" and context.mentions.day and _APPOSED.search(context.before(match.start(), 8)):
        return Reading("DATE", context.mentions.day, "the day just named, said in other words", end=end)
    return Reading("DATE", _UNKNOWN[unit], f"the {unit} beside a happening", aside=True, end=end)


def _current(match: re.Match[str], context: Context) -> Reading | None:
    """ "For the week,", "the day's trading": the period mentioned, or that the reference day is in."""
    unit = match["unit"]
    if unit not in _UNKNOWN:
        return None
    owns, ends = re.match(r"['’]s ", after := context.after(match.end(), 4)), re.match(r"[,.;:)]", after)
    led = re.search(r"\b(?:for|during|in|on|over) \Z", context.before(match.start(), 8))
    if not (owns or (led and ends)):
        return None
    day = _anchor("day", context) or context.reference
    value = spelled(day, unit) if day else _UNKNOWN[unit]
    return Reading("DATE", value or "", f"the {unit} in question")


#: "On Oct. 12, the day before the storm": a date's end and a comma.
_APPOSED = re.compile(r"(?:\d|day), \Z")
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}
_AHEAD_OF = re.compile(r"\b(?:over|for|in|within|throughout|during) \Z")


def _anchor(unit: str, context: Context) -> date | None:
    mentions = context.mentions
    value = {"day": mentions.day, "week": mentions.day, "month": mentions.month, "year": mentions.year}[unit]
    if value is None:
        return None if mentions.last else context.reference
    parts = [int(part) for part in value[:10].split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


_SHADED = rf"(?P<shade>(?:the )?(?:{PART}[- ]|earlier(?: in)? |later(?: in)? |sometime (?:in )?|some time ))?"
RULES: tuple[Rule, ...] = (
    rule(
        "relative period",
        rf"{_SHADED}(?P<which>this past|this coming|this|last|next|the coming) (?P<unit>{_PERIOD})\b(?!-)",
        _relative,
    ),
    rule(
        "period but one",
        r"the (?P<unit>week|weekend|month|year|quarter|night) (?P<turn>before last|after next)\b",
        _but_one,
    ),
    rule(
        "period counted from a mention",
        r"(?P<which>that same|that|the same|the very same|the following|the next|the previous"
        r"|the preceding|the prior|the)"
        rf" (?P<unit>{_PERIOD})\b(?! (?:ago|to come))(?P<turn> (?:before|after|earlier|later)\b)?",
        _mentioned,
    ),
)
