"""Lengths of time, and the dates counted with them: "six years", "three years ago", "two days later"."""

import re

from annotated_timeline.parsing.timex.ago import counted, vague
from annotated_timeline.parsing.timex.amounts import and_a_half, count_of, duration
from annotated_timeline.parsing.timex.calendar_units import singular, spelled
from annotated_timeline.parsing.timex.lexicon import APPROXIMATE, COUNT, UNIT, approximate_mod
from annotated_timeline.parsing.timex.no_lengths import is_no_length
from annotated_timeline.parsing.timex.numbers import NUMBER
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule


def _length(match: re.Match[str], context: Context) -> Reading | None:
    unit, words = singular(match["unit"]), match["count"]
    count = count_of(words)
    if is_no_length(match, context):
        return None
    turn = " ".join((match["turn"] or "").split())
    mod = approximate_mod(" ".join((match["about"] or "").split()) or None)
    if turn in (
        "ago",
        "earlier",
        "later",
        "from now",
        "before",
        "after",
        "hence",
        "prior",
        "previously",
        "afterward",
    ):
        date_counted = counted(match, count, unit, turn, mod, context)
        if date_counted:
            return date_counted
    value = duration(count, unit)
    if (match["half"] or match["and_half"]) and count is not None:
        value = and_a_half(int(count), unit)
    if match["most"]:
        mod = mod or "APPROX"
    # "Two days after the vote": the expression is the length alone, "after" belongs to what follows.
    end = match.start("turn") if turn else None
    return Reading("DURATION", value, "length of time", mod, end=end)


#: Behind these "last" is a verb: "is expected to last three weeks".
_VERB_BEFORE = re.compile(r"(?:\b(?:to|will|would|could|can|may|might|should|must|did|not)|n['’]t) \Z")


def _anchored_length(match: re.Match[str], context: Context) -> Reading | None:
    """ "The past two months", "the next few years", "recent weeks", "the first nine months"."""
    unit, which = singular(match["unit"]), " ".join(match["which"].split())
    if which == "last" and _VERB_BEFORE.search(context.before(match.start(), 8)):
        return None
    count = count_of(match["most"] or match["count"])
    plural = match["unit"].endswith("s") or unit == "centuries"
    if which == "the" and match["count"] is None:
        ended = not plural and re.match(r" (?:ended|ending)\b", context.after(match.end(), 8))
        return Reading("DURATION", duration(1, unit), f"a {unit} with its end named") if ended else None
    if match["count"] is None and not plural:
        return _whole_unit(which, unit)
    words = which.removeprefix("the ").removeprefix("these ")
    near = None
    vague = words == "recent" or (words in ("past", "last") and count is None)
    if vague and context.reference and unit in ("day", "week", "month"):
        near = spelled(context.reference, "year" if unit == "month" else "month")
    if match["count"] is None and words == "recent" and unit in ("year", "decade"):
        return Reading("DATE", "PAST_REF", "a vague time past")
    no_length = words == "future" or (words in ("coming", "next") and unit in ("year", "decade"))
    if match["count"] is None and no_length:
        return Reading("DATE", "FUTURE_REF", "a vague time to come")
    # "The 20-year deal" is measured by "20-year" alone.
    start = (
        match.start("count") if context.lowered[match.start("unit") - 1] in "-‑" and match["count"] else None
    )
    return Reading(
        "DURATION", duration(count, unit), "length of time up to or from now", near=near, start=start
    )


def _whole_unit(which: str, unit: str) -> Reading | None:
    """ "The past year": a length that ends now, where "last year" is a date."""
    if which not in ("the past", "the last") or unit not in (
        "hour",
        "week",
        "month",
        "year",
        "decade",
        "century",
    ):
        return None
    return Reading("DURATION", duration(1, unit), "length of time up to now")


def _period(match: re.Match[str], context: Context) -> Reading | None:
    """ "A three-year period", named whole by its noun, where "a three-year contract" is measured only."""
    del context
    value = duration(count_of(match["count"]), singular(match["unit"]))
    return Reading("DURATION", value, "period of so many units")


def _whole_length(match: re.Match[str], context: Context) -> Reading | None:
    """ "All day", "the whole year"."""
    del context
    return Reading("DURATION", duration(1, match["all"] or match["whole"]), "length of the whole of a period")


def _weeks_ahead(match: re.Match[str], context: Context) -> Reading | None:
    del context
    return Reading("DURATION", duration(None, singular(match["unit"])), "an uncertain length of time to come")


def _bare_plural(match: re.Match[str], context: Context) -> Reading | None:
    """ "For decades", "months of talks", "weeks ago"."""
    unit = singular(match["unit"])
    turn = match["turn"]
    if match["unit"] == unit and unit != "centuries":
        return None
    if turn == "later":
        return Reading("DURATION", duration(None, unit), "an uncertain length of time", end=match.end("unit"))
    if turn:
        return vague(unit, turn, context)
    before = context.before(match.start(), 12)
    if unit in ("second", "quarter", "night", "semester"):
        return None
    end = match.end("unit")
    beside = match.start() == context.sentence.start and _AFTER_THAT.match(context.after(end, 8))
    if (
        not match["of"]
        and not beside
        and not re.search(
            r"\b(?:for|in|over|within|took|take|after|lasted|through|until|during|just|several|and) \Z",
            before,
        )
    ):
        return None
    return Reading("DURATION", duration(None, unit), "an uncertain length of time", end=end)


#: "Days after the fire": a length of time between two happenings.
_AFTER_THAT = re.compile(r" (?:after|before)\b")
_ABOUT = rf"(?P<about>{APPROXIMATE} )?"
_TO = rf"(?:(?: to |-to-| or |-|–)(?P<most>{NUMBER}))?"
_ADJECTIVE = (
    r"(?:(?:more|full|whole|consecutive|straight|calendar|trading|business|working|fiscal"
    r"|additional|long|short|extra|solid|odd|further) )?"
)
_TURN = r"(?: (?P<turn>ago|earlier|later|from now|before|after|hence|prior|previously|afterward)\b)?"
RULES: tuple[Rule, ...] = (
    rule(
        "period of a length",
        rf"(?:an?|the|that|this) (?P<count>{COUNT})[- ](?P<unit>{UNIT}) period\b",
        _period,
    ),
    rule(
        "length up to or from now",
        rf"(?:(?P<each>each of ) ?)?(?P<which>(?:the |these )?(?:last|past|previous|next"
        rf"|coming|following|first|final|latest|recent|preceding|nearly|future)"
        rf"|the)(?: (?P<count>{COUNT}){_TO})?[- ]{_ADJECTIVE}(?P<unit>{UNIT})\b(?! (?:ago"
        rf"|earlier|later|before|after)\b)(?!-)",
        _anchored_length,
    ),
    rule(
        "whole length",
        r"(?:all (?:of the )?(?P<all>day|night|week|month|year)(?: (?:long|round))?|the (?:whole|entire)"
        r" (?P<whole>hour|day|night|week|weekend|month|year|decade|century))\b(?!-)",
        _whole_length,
    ),
    rule("time ahead", r"the (?P<unit>days|weeks|months|years|decades) (?:ahead|to come)\b", _weeks_ahead),
    rule(
        "length of time",
        rf"{_ABOUT}(?P<count>{COUNT}){_TO}(?P<and_half>[- ]and[- ](?:a|one)[- ]half|[ -]1/2|½)?"
        rf"[- ]?{_ADJECTIVE}(?P<unit>{UNIT})\b"
        rf"(?P<old>[- ]old\b)?(?P<half> and a half\b)?{_TURN}",
        _length,
    ),
    rule(
        "uncertain length",
        rf"(?P<unit>{UNIT})\b(?:(?P<of> of)\b| (?P<turn>ago|earlier|later)\b)?",
        _bare_plural,
    ),
)
