"""Lengths of time, and the dates counted with them: "six years", "three years ago", "two days later"."""

import re
from datetime import date

from annotated_timeline.parsing.timex.calendar_units import DURATION_LETTERS, shift, singular, spelled
from annotated_timeline.parsing.timex.lexicon import APPROXIMATE, COUNT, UNIT, approximate_mod
from annotated_timeline.parsing.timex.numbers import NUMBER, number_of
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule

_FINER = {"year": "month", "month": "week", "week": "day", "decade": "year", "century": "decade"}
_VAGUE_NEAR = {"day": (3, "month"), "week": (2, "month"), "month": (3, "year")}


def _count(words: str | None) -> float | None:
    """The number in a count's words; None for "several", "a few" and other vague ones."""
    if words is None:
        return None
    plain = " ".join(words.split()).removesuffix(" of").strip()
    if plain in ("a", "an", "another"):
        return 1
    if plain.startswith("half"):
        return 0.5
    if plain in ("a couple", "couple"):
        return 2
    if plain in ("a dozen", "dozen"):
        return 12
    return number_of(plain)


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units ("P6Y", "PT30M"); X for an unknown count."""
    name = singular(unit)
    letter = DURATION_LETTERS[name]
    if name == "fortnight":
        count = None if count is None else count * 2
    if name == "semester":
        count = None if count is None else count * 6
    if count == 0.5 and name in _HALVES:
        return _HALVES[name]
    number = "X" if count is None else f"{count:.0f}" if count == int(count) else f"{count:g}"
    return f"PT{number}{letter[1]}" if letter.startswith("T") else f"P{number}{letter}"


_HALVES = {
    "hour": "PT30M",
    "year": "P6M",
    "day": "PT12H",
    "century": "P50Y",
    "decade": "P5Y",
    "minute": "PT30S",
}


def _length(match: re.Match[str], context: Context) -> Reading | None:
    unit, words = singular(match["unit"]), match["count"]
    count = _count(words)
    if _is_no_length(match, context):
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
        counted = _counted(match, count, unit, turn, mod, context)
        if counted:
            return counted
    value = duration(count, unit)
    if (match["half"] or match["and_half"]) and count is not None:
        value = _and_a_half(int(count), unit)
    if match["most"]:
        mod = mod or "APPROX"
    return Reading("DURATION", value, "length of time", mod)


def _and_a_half(count: int, unit: str) -> str:
    return {
        "minute": f"PT{count}M30S",
        "hour": f"PT{count}H30M",
        "year": f"P{count}Y6M",
        "day": f"P{count}DT12H",
    }.get(unit, duration(count + 0.5, unit))


_ORDINAL_BEFORE = re.compile(r"(?:\$|£|€|\bno\.|\bnumber|#) ?\Z")


def _is_no_length(match: re.Match[str], context: Context) -> bool:
    """Whether it only looks like a length: an age ("a 41-year-old"), "one day", a "second" in a ranking."""
    unit, words, after = match["unit"], match["count"], context.after(match.end(), 30)
    if _ORDINAL_BEFORE.search(context.before(match.start(), 8)):
        return True
    if unit.startswith("night") and words in ("a", "an"):
        return True
    if words in ("a", "an") and re.search(r"\b(?:fiscal|calendar)\b", match.group()):
        return True
    if words == "one" and unit == "day" and context.direction(match.start(), match.end()) == "future":
        return True
    if match["old"]:
        return unit.startswith("year")
    if re.match(r"(?:[- ]| years? )old\b", after):
        return unit.startswith("year")
    if match["unit"] == "quarters" and context.lowered[match.start("unit") - 1] == "-":
        return True
    if unit in ("quarter", "quarters", "second") and words in (
        "a",
        "an",
        "one",
        "some",
        "another",
        "many",
        "few",
    ):
        return True
    if words in ("some", "many", "few", "several", "another") and unit == "second":
        return True
    return words == "some" and not unit.endswith("s")


_CLAUSE_END = re.compile(r"\s*(?:[.,;)]|\Z)")


def _counted(
    match: re.Match[str], count: float | None, unit: str, turn: str, mod: str | None, context: Context
) -> Reading | None:
    """The date so many units from the reference day ("ago", "from now") or from what was mentioned last."""
    back = turn in ("ago", "earlier", "before", "prior", "previously")
    if turn in ("before", "after", "prior") and not _CLAUSE_END.match(context.after(match.end(), 3)):
        return None
    if unit in ("second", "minute", "hour"):
        vague = Reading("DATE", "PAST_REF" if back else "FUTURE_REF", "hours and less are no date", mod)
        return vague if count is None else None
    if count is None:
        return _vague(unit, back, turn, context) if back else None
    anchored = turn in ("ago", "from now", "hence")
    period = _same_period(count, unit, back, context)
    if period and turn != "later":
        return Reading("DATE", period, "the same period so many years before", mod, aside=True)
    anchor = context.reference if anchored else _mentioned_day(context)
    if anchor is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", "no reference day is known", mod)
    return _moved(anchor, count, unit, back, mod, exact=not anchored and context.mentions.day is not None)


def _moved(
    anchor: date, count: float, unit: str, back: bool, mod: str | None, *, exact: bool
) -> Reading | None:
    if count == 0.5:
        count, unit, mod = {"year": 6, "decade": 5}.get(unit, 0), _FINER.get(unit, unit), mod or "APPROX"
    if count != int(count):
        count, mod = int(count), mod or "APPROX"
    moved = shift(anchor, int(-count if back else count), unit)
    if moved is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", "outside the calendar", mod)
    width = {"decade": "year", "century": "decade", "night": "day", "fortnight": "week"}.get(unit, unit)
    if exact and unit in ("week",):
        width = "day"
    value = spelled(moved, width)
    return Reading("DATE", value, f"so many {unit}s counted", mod) if value else None


def _same_period(count: float, unit: str, back: bool, context: Context) -> str | None:
    """ "A year earlier" beside a quarter is the same quarter of the year before."""
    period = context.mentions.period
    if unit != "year" or not back or count != 1 or not period or not period[:4].isdigit():
        return None
    return f"{int(period[:4]) - 1:04d}{period[4:]}"


def _mentioned_day(context: Context) -> date | None:
    value = context.mentions.last
    if value is None:
        return context.reference
    parts = [int(part) for part in re.findall(r"\d+", value[:10])]
    if not value[:4].isdigit() or "W" in value or "Q" in value or "H" in value:
        return context.reference
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def _vague(unit: str, back: bool, turn: str, context: Context) -> Reading | None:
    near = None
    if turn == "ago" and context.reference and unit in _VAGUE_NEAR:
        count, width = _VAGUE_NEAR[unit]
        day = shift(context.reference, -count, unit)
        near = spelled(day, width) if day else None
    return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", "an uncertain number of units", near=near)


def _anchored_length(match: re.Match[str], context: Context) -> Reading | None:
    """ "The past two months", "the next few years", "recent weeks", "the first nine months"."""
    unit, which = singular(match["unit"]), " ".join(match["which"].split())
    count = _count(match["most"] or match["count"])
    plural = match["unit"].endswith("s") or unit == "centuries"
    if which == "the" and match["count"] is None:
        ended = match["unit"] == "year" and re.match(r" (?:ended|ending)\b", context.after(match.end(), 8))
        return Reading("DURATION", "P1Y", "a year with its end named") if ended else None
    if match["count"] is None and not plural:
        return _whole_unit(which, unit)
    words = which.removeprefix("the ").removeprefix("these ")
    near = None
    vague = words == "recent" or (words in ("past", "last") and count is None)
    if vague and context.reference and unit in ("day", "week", "month"):
        near = spelled(context.reference, "year" if unit == "month" else "month")
    if match["count"] is None and words == "recent" and unit in ("year", "decade"):
        return Reading("DATE", "PAST_REF", "a vague time past")
    if match["count"] is None and words in ("coming", "future", "next") and unit in ("year", "decade"):
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


def _weeks_ahead(match: re.Match[str], context: Context) -> Reading | None:
    del context
    return Reading("DURATION", duration(None, singular(match["unit"])), "an uncertain length of time to come")


def _bare_plural(match: re.Match[str], context: Context) -> Reading | None:
    """ "For decades", "months of talks", "weeks ago"."""
    unit = singular(match["unit"])
    turn = match["turn"]
    if match["unit"] == unit and unit != "centuries":
        return None
    if turn:
        return _vague(unit, turn in ("ago", "earlier", "before"), turn, context)
    before = context.before(match.start(), 12)
    if unit in ("second", "quarter", "night", "semester"):
        return None
    end = match.end("unit")
    if not match["of"] and not re.search(
        r"\b(?:for|in|over|within|took|take|after|lasted|through|until|during|just|several|and) \Z", before
    ):
        return None
    return Reading("DURATION", duration(None, unit), "an uncertain length of time", end=end)


def _rate(match: re.Match[str], context: Context) -> Reading | None:
    """ "Twice a week", "$3 a day", "every two years", "each month"."""
    unit = singular(match["unit"])
    if unit in ("second", "night", "quarter"):
        return None
    if match["head"] in ("a", "an", "per"):
        before = context.before(match.start(), 30)
        if not re.search(
            r"(?:\btimes|\bonce|\btwice|\d|million|billion|thousand|hundred|percent|%|[a-z]+s|\bsold) \Z",
            before,
        ):
            return None
        if match["head"] != "per" and re.search(
            r"\b(?:was|is|as|has|takes|lasts|this|his|its|says|lasts|needs|means|almost) \Z", before
        ):
            return None
        follows = context.after(match.end(), 10)
        if re.match(r" (?:ago|earlier|later|after|before)\b|[- ]old|-", follows):
            return None
    count = _count(match["count"]) if match["count"] else 1
    if (match["count"] or "") == "other":
        count = 2
    return Reading("SET", duration(count, unit), "again and again")


_ADVERBS = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "biweekly": "P2W",
    "semiannually": "P6M",
}


def _adverb(match: re.Match[str], context: Context) -> Reading | None:
    if context.text[match.start()].isupper() and context.sentence.start != match.start():
        return None
    if (
        re.match(r" (?:news|mail|mirror|times|telegraph|star|beast|show)\b", context.after(match.end(), 12))
        and context.text[match.start()].isupper()
    ):
        return None
    return Reading("SET", _ADVERBS[match["word"]], "again and again")


_ABOUT = rf"(?P<about>{APPROXIMATE} )?"
_TO = rf"(?:(?: to |-to-| or |-|–)(?P<most>{NUMBER}))?"
_ADJECTIVE = (
    r"(?:(?:more|full|whole|consecutive|straight|calendar|trading|business|working|fiscal"
    r"|additional|long|short|extra|solid|odd|further) )?"
)
_TURN = r"(?: (?P<turn>ago|earlier|later|from now|before|after|hence|prior|previously|afterward)\b)?"

RULES: tuple[Rule, ...] = (
    rule(
        "length up to or from now",
        rf"(?:(?P<each>each of ) ?)?(?P<which>(?:the |these )?(?:last|past|previous|next"
        rf"|coming|following|first|final|latest|recent|preceding|nearly|future)"
        rf"|the)(?: (?P<count>{COUNT}){_TO})?[- ]{_ADJECTIVE}(?P<unit>{UNIT})\b(?! (?:ago"
        rf"|earlier|later|before|after)\b)(?!-)",
        _anchored_length,
    ),
    rule("time ahead", r"the (?P<unit>days|weeks|months|years|decades) (?:ahead|to come)\b", _weeks_ahead),
    rule(
        "every so often",
        rf"(?P<head>every|each|per|an?) (?:(?P<count>{NUMBER}|other|few) )?(?P<unit>{UNIT})\b",
        _rate,
    ),
    rule(
        "length of time",
        rf"{_ABOUT}(?P<count>{COUNT}){_TO}(?P<and_half>[- ]and[- ]a[- ]half)?"
        rf"[- ]?{_ADJECTIVE}(?P<unit>{UNIT})\b"
        rf"(?P<old>[- ]old\b)?(?P<half> and a half\b)?{_TURN}",
        _length,
    ),
    rule(
        "uncertain length",
        rf"(?P<unit>{UNIT})\b(?:(?P<of> of)\b| (?P<turn>ago|earlier|later)\b)?",
        _bare_plural,
    ),
    rule("adverb of a set", rf"(?P<word>{'|'.join(_ADVERBS)})\b", _adverb),
)
