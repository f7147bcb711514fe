"""Days of the week, parts of the day, and today with its neighbours."""

import re
from datetime import date, timedelta

from annotated_timeline.parsing.timex.calendar_units import WEEKDAYS, shift
from annotated_timeline.parsing.timex.lexicon import WEEKDAY
from annotated_timeline.parsing.timex.name_parts import is_in_a_name
from annotated_timeline.parsing.timex.nearest import weekday_near
from annotated_timeline.parsing.timex.ranges import weekday_of_range
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule

#: TIMEX3 codes of the parts of a day.
DAY_PARTS = {
    "morning": "MO",
    "midmorning": "MO",
    "mid-morning": "MO",
    "noon": "MI",
    "midday": "MI",
    "afternoon": "AF",
    "midafternoon": "AF",
    "mid-afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "night": "NI",
    "overnight": "NI",
    "dawn": "MO",
    "nights": "NI",
    "mornings": "MO",
    "afternoons": "AF",
    "evenings": "EV",
}
DAY_PART = r"(?:(?:mid-?)?morning|noon|midday|(?:mid-?)?afternoon|evening|night|dusk|dawn)"
_SHADES = {"early": "START", "earlier": "START", "mid": "MID", "late": "END", "later": "END"}
_SHADE = r"(?P<shade>(?:early|earlier|late|later)(?: on)? )?"


def _weekday(match: re.Match[str], context: Context) -> Reading | None:
    if not context.text[match.start("name")].isupper():
        return None
    number = WEEKDAYS[match["name"].rstrip(".")]
    which = " ".join((match["which"] or "").split())
    if not which and is_in_a_name(match["name"], *match.span("name"), context):
        return None
    shared = None if match["part"] else _SHARED_PART.match(context.after(match.end(), 32))
    if which in ("every", "each", "every other") or match["plural"] or shared:
        part = DAY_PARTS.get(shared[1] if shared else match["part"] or "")
        return Reading("SET", f"XXXX-WXX-{number}" + (f"T{part}" if part else ""), "every such weekday")
    week = match["week"] or _week_told_behind(match, context)
    day = (
        _of_week(number, week, context)
        or _anaphoric_weekday(number, which, context)
        or (None if which else weekday_of_range(number, match, context))
        or weekday_near(number, match.start(), match.end(), context, which.removeprefix("the "))
    )
    stem = day.isoformat() if day else f"XXXX-WXX-{number}"
    mod = _SHADES.get((match["shade"] or "").split(" ")[0])
    return _with_part(stem, match["part"], mod, "weekday by the verb's tense")


_WEEK_BEHIND = re.compile(rf"(?: and |, | or | to | through ){WEEKDAY} (?:of )?(last|next|this) week\b")


def _week_told_behind(match: re.Match[str], context: Context) -> str | None:
    """The week of "Thursday and Friday next week", told once for both."""
    behind = _WEEK_BEHIND.match(context.after(match.end(), 40))
    return behind[1] if behind else None


def _of_week(number: int, which: str | None, context: Context) -> date | None:
    """The weekday of "Tuesday last week"; None where no week is told or no reference day is known."""
    if which is None or context.reference is None:
        return None
    days = 7 * {"last": -1, "next": 1}.get(which, 0) + number - context.reference.isoweekday()
    return shift(context.reference, days, "day")


#: "Monday and Tuesday nights": the part of the day is told once.
_SHARED_PART = re.compile(rf" (?:and|or) {WEEKDAY} ({DAY_PART})s\b")


def _anaphoric_weekday(number: int, which: str, context: Context) -> date | None:
    if which not in ("the previous", "the following", "the next", "that"):
        return None
    try:
        anchor = date.fromisoformat((context.mentions.day or "")[:10])
    except ValueError:
        anchor = context.reference or date.min
    if anchor == date.min:
        return None
    if which == "that":
        return anchor if anchor.isoweekday() == number else None
    if which == "the previous":
        return shift(anchor, -((anchor.isoweekday() - number) % 7 or 7), "day")
    return shift(anchor, (number - anchor.isoweekday()) % 7 or 7, "day")


def _with_part(stem: str, part: str | None, mod: str | None, why: str) -> Reading:
    code = DAY_PARTS.get(part or "")
    return Reading("TIME" if code else "DATE", f"{stem}T{code}" if code else stem, why, mod)


def _plural_weekday(match: re.Match[str], context: Context) -> Reading | None:
    if not context.text[match.start("name")].isupper():
        return None
    return Reading("SET", f"XXXX-WXX-{WEEKDAYS[match['name']]}", "every such weekday")


def _today(match: re.Match[str], context: Context) -> Reading | None:
    word = " ".join(match["word"].split())
    if _is_in_a_name(match.start("word"), context):
        return None
    offset = {
        "today": 0,
        "yesterday": -1,
        "tomorrow": 1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    }[word]
    mod = _SHADES.get((match["shade"] or "").split(" ")[0])
    if context.reference is None:
        return Reading(
            "DATE", "PRESENT_REF" if offset == 0 else "XXXX-XX-XX", "no reference day is known", mod
        )
    day = shift(context.reference, offset, "day")
    return _with_part(day.isoformat(), match["part"], mod, "counted from the reference day") if day else None


def _is_in_a_name(start: int, context: Context) -> bool:
    """Whether a capital letter in the middle of a sentence makes it part of a name ("Kelder Today")."""
    if not context.text[start].isupper():
        return False
    return bool(re.search(r"\w[^\S\n]\Z", context.text[max(context.sentence.start, start - 2) : start]))


def _part_of_today(match: re.Match[str], context: Context) -> Reading | None:
    word = match["word"]
    reference = context.reference
    mod = _SHADES.get((match["shade"] or "").split(" ")[0])
    code = "NI" if word in ("tonight", "last night", "overnight") else DAY_PARTS[word.split()[-1]]
    if reference is None:
        return Reading("TIME", f"XXXX-XX-XXT{code}", "no reference day is known", mod)
    back = 1 if word == "last night" or word == "overnight" else 0
    day = reference - timedelta(days=back) if reference > date.min else reference
    return Reading("TIME", f"{day.isoformat()}T{code}", "part of the reference day", mod)


def _anaphoric_part(match: re.Match[str], context: Context) -> Reading | None:
    """ "That night", "the same evening", "the next morning": of the day mentioned last."""
    which = match["which"].split()
    code = DAY_PARTS[match["part"]]
    try:
        anchor: date | None = date.fromisoformat((context.mentions.day or "")[:10])
    except ValueError:
        anchor = None if context.mentions.last else context.reference
    if anchor is None:
        return Reading("TIME", f"XXXX-XX-XXT{code}", "no day was mentioned")
    steps = {"next": 1, "following": 1, "previous": -1}
    day = shift(anchor, next((steps[word] for word in which if word in steps), 0), "day")
    return Reading("TIME", f"{day.isoformat()}T{code}", "part of the day mentioned before") if day else None


def _the_part(match: re.Match[str], context: Context) -> Reading | None:
    before = context.before(match.start(), 12)
    if not re.search(r"\b(?:in|during|by|of|until)\s\Z", before) or match.group().startswith("the night"):
        return None
    return _anaphoric_part(match, context)


def _weekends(match: re.Match[str], context: Context) -> Reading | None:
    if not re.search(r"\b(?:on|at|and|or|most) \Z", context.before(match.start(), 5)):
        return None
    return Reading("SET", "XXXX-WXX-WE", "every weekend")


_DAY_WORD = r"today|yesterday|tomorrow|the day before yesterday|the day after tomorrow"

RULES: tuple[Rule, ...] = (
    rule(
        "weekday",
        rf"{_SHADE}(?:(?P<which>last|next|this past|this coming|this|past|every other|every|each|the"
        rf" previous|the following|the next|that) )?"
        rf"(?P<name>{WEEKDAY})(?![a-z])(?: (?P<part>{DAY_PART})(?P<plural>s)?\b)?"
        r"(?: (?:of )?(?P<week>last|next|this) week\b)?",
        _weekday,
    ),
    rule("weekdays", r"(?P<name>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s\b(?!['’])", _plural_weekday),
    rule("weekends", r"weekends\b(?!['’])", _weekends),
    rule("today", rf"{_SHADE}(?P<word>{_DAY_WORD})(?: (?P<part>{DAY_PART})\b)?", _today),
    rule(
        "part of today",
        rf"{_SHADE}(?P<word>tonight|overnight|last night|this {DAY_PART})\b",
        _part_of_today,
    ),
    rule(
        "part of a day mentioned",
        rf"(?P<which>that(?: same)?|the same|the next|the following|the previous) (?P<part>{DAY_PART})\b",
        _anaphoric_part,
    ),
    rule(
        "the part of a day",
        r"(?P<which>the(?: early| late)?) (?P<part>morning|afternoon|evening)\b",
        _the_part,
    ),
)
