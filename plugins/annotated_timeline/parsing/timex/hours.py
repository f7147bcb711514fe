"""The day of an hour that is told without one: "the fire started about 9:40 p.m."."""

import re

from annotated_timeline.parsing.timex.rule import Context
from annotated_timeline.parsing.words import vocabulary

#: The hours of each part of a day, from the first up to the last, by TIMEX3's letters.
PARTS_OF_DAY = {"TMO": (4, 12), "TAF": (12, 18), "TEV": (17, 24), "TNI": (18, 24)}
#: So far back, in characters, a day of the same paragraph or a part of a day is looked for.
_REACH = 1200
#: So many characters behind an hour that opens its sentence tell what happened then.
_BEHIND = 60
_WORD = re.compile(r"[^\W\d_]{4,}")
_NO_TOPIC = vocabulary("""
    about around after before shortly just only then later when while that this there they were been have with
    from into near began begin started start ended said told according
    """)
#: What is told behind one of these, at an hour before the second, was on the day after.
_LATE = re.compile(r"T(?:NI|EV|1[89]|2)")
_DAWN = 6


def day_told(match: re.Match[str], time: str, context: Context) -> str | None:
    """The day of the hour `time` ("21:40") at `match`, as the narrative before it tells; None if unclear.

    It is the last day told in the paragraph, or that of the night, evening, morning or afternoon told before
    of the same happening. A verb that looks back takes no day ahead, and no hour of the small ones is of the
    evening told before it.
    """
    mentions, at, hour = context.mentions, match.start(), int(time[:2])
    if hour < _DAWN and mentions.last and _LATE.match(mentions.last, 10):
        return None
    near = mentions.day_at is not None and at - mentions.day_at < _REACH
    if mentions.day and near and "\n\n" not in context.text[mentions.day_at : at]:
        return mentions.day[:10] if _may_be(mentions.day, match, context) else None
    topic = _topic(match, context) if mentions.parts else ()
    for value, sentence in mentions.parts:
        first, last = PARTS_OF_DAY[value[10:]]
        if not first <= hour <= last or at - sentence.start > _REACH or not _may_be(value, match, context):
            continue
        if any(word.endswith(topic) for word in _WORD.findall(sentence.of(context.lowered))):
            return value[:10]
    return None


def likeliest_day(match: re.Match[str], context: Context) -> str:
    """The day mentioned last, else the day of the text; XXXX-XX-XX where neither is known."""
    day = context.mentions.day
    if day and _may_be(day, match, context):
        return day[:10]
    return context.reference.isoformat() if context.reference else "XXXX-XX-XX"


def _may_be(day: str, match: re.Match[str], context: Context) -> bool:
    if context.reference is None or day[:10] <= context.reference.isoformat():
        return True
    return context.direction(match.start(), match.end()) == "future"


def _topic(match: re.Match[str], context: Context) -> tuple[str, ...]:
    """The words that tell what happened at an hour: those before it in its sentence, else those behind it."""
    before = context.lowered[context.sentence.start : match.start()]
    for words in (before, context.after(match.end(), _BEHIND)):
        topic = tuple(word for word in _WORD.findall(words) if word not in _NO_TOPIC)
        if topic:
            return topic
    return ()
