"""Time expressions of a text, with their TIMEX3 values (TimeML 1.2.1) and the dates they name."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from annotated_timeline.model.parsed import Basis, TimeExpression
from annotated_timeline.model.source import TELLING_FURNITURE
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.layout import Layout
from annotated_timeline.parsing.lower_case import lower_in_place
from annotated_timeline.parsing.span_index import SpanIndex
from annotated_timeline.parsing.timex import (
    around_days,
    clock,
    counted_from_days,
    dates,
    digits,
    durations,
    ends_of_periods,
    holidays,
    months_and_seasons,
    parts_of_months,
    periods,
    quarters,
    ranges,
    repetition,
    vague,
    weekdays,
    years,
)
from annotated_timeline.parsing.timex.dating import dated
from annotated_timeline.parsing.timex.hours import PARTS_OF_DAY
from annotated_timeline.parsing.timex.openings import OPENING
from annotated_timeline.parsing.timex.rule import Context, Mentions, Reading, Rule, branching
from annotated_timeline.parsing.words import SPACE

#: All rules, those for longer expressions first: at one place the first that reads its match wins.
RULES: tuple[Rule, ...] = (
    *counted_from_days.RULES,
    *around_days.RULES,
    *parts_of_months.RULES,
    *clock.RULES,
    *holidays.ATTACKS,
    *digits.RULES,
    *dates.RULES,
    *ranges.RULES,
    *years.RULES,
    *holidays.RULES,
    *weekdays.RULES,
    *quarters.RULES,
    *ends_of_periods.RULES,
    *periods.RULES,
    *months_and_seasons.RULES,
    *years.YEAR_RULES,
    *repetition.RULES,
    *durations.RULES,
    *vague.RULES,
)
_ANONYMOUS = re.compile(r"\(\?P<\w+>")


@cache
def _any() -> re.Pattern[str]:
    """One alternation that finds where any rule may match, and which is the first to do so.

    The empty group behind each rule's pattern tells its number; the rules themselves then read the place. It
    begins with the character in front, since a search for one character is fast; groups that may be absent
    are branches, which are faster too. It takes any white space for a blank, since that is quick to compile,
    and is compiled when first needed: where all that was parsed is kept, it never is.
    """
    patterns = (f"(?:{_ANONYMOUS.sub('(?:', rule.source)})()" for rule in RULES)
    either = branching("|".join(patterns)).replace(SPACE, r"(?:\s{1,5})")
    return re.compile(rf"[^\w$£€]{OPENING}(?:{either})")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch of quoted speech whose day is known: expressions in it are read against that day."""

    span: Span
    day: date


def find(
    text: str, layout: Layout, published: date | None, spoken: Sequence[Spoken] = ()
) -> tuple[TimeExpression, ...]:
    """The time expressions of `text`, in order, none overlapping; never raises on any text.

    Relative ones are read against `published`, in `spoken` stretches against the day of speaking. Without a
    reference day they have values with X for what is unknown, and no date. Page furniture gives none, apart
    from captions and explainer boxes.
    """
    return TimeReader(text, layout).find(published, spoken)


class TimeReader:
    """One text, to be read for time expressions as often as reference days become known."""

    def __init__(self, text: str, layout: Layout) -> None:
        self._text = text
        self._lowered = lower_in_place(text)
        self._with_front = "\n" + self._lowered
        self._sentences = layout.sentences
        self._sentence_starts = [sentence.start for sentence in layout.sentences]
        silent = (item for item in layout.furniture if item.kind not in TELLING_FURNITURE)
        self._silent = SpanIndex((item.span, True) for item in silent)
        self._following: dict[int, tuple[int, int] | None] = {}

    def find(self, published: date | None, spoken: Sequence[Spoken] = ()) -> tuple[TimeExpression, ...]:
        """What the function `find` gives."""
        speech = SpanIndex((item.span, item.day) for item in spoken)
        mentions = Mentions()
        found = []
        position = 0
        while place := self._next(position):
            start, first_rule = place
            said_on = speech.overlapping(Span(start, start + 1)) if spoken else []
            day = said_on[0] if said_on else published
            context = Context(self._text, self._lowered, day, self._sentence_at(start), mentions)
            read = _read(start, first_rule, context)
            if read is None:
                position = start + 1
                continue
            expression, reading = read
            position = max(expression.span.end, start + 1)
            if self._silent.overlapping(expression.span):
                continue
            found.append(expression)
            said = _SAID.search(context.before(expression.span.start))
            if not (said and mentions.day):
                mentions = _mentioned(mentions, reading, context, None if said else start)
        return tuple(found)

    def _next(self, position: int) -> tuple[int, int] | None:
        """The first place from `position` on where a rule matches, and that rule's index; None if none does.

        Kept, for the reading that follows asks at nearly the same places.
        """
        if position not in self._following:
            match = _any().search(self._with_front, position)
            # What matches from one character in front of a place begins at that place of the text itself.
            place = (match.start(), match.lastindex - 1) if match and match.lastindex else None
            self._following[position] = place
        return self._following[position]

    def _sentence_at(self, offset: int) -> Span:
        index = bisect_right(self._sentence_starts, offset) - 1
        return self._sentences[index] if index >= 0 else Span(0, len(self._text))


def _read(start: int, first_rule: int, context: Context) -> tuple[TimeExpression, Reading] | None:
    """The expression that begins at `start`, by the first rule that reads its match.

    No rule before the index `first_rule` matches there.
    """
    for rule in RULES[first_rule:]:
        match = rule.pattern.match(context.lowered, start)
        reading = rule.read(match, context) if match else None
        if match is None or reading is None:
            continue
        span = _extent(match, reading, context.lowered)
        words = span.of(context.text)
        basis = Basis(words, span, context.reference, reading.rule)
        when = dated(reading)
        return TimeExpression(span, words, reading.type, reading.value, reading.mod, when, basis), reading
    return None


def _extent(match: re.Match[str], reading: Reading, lowered: str) -> Span:
    start = match.start() if reading.start is None else reading.start
    end = match.end() if reading.end is None else reading.end
    while end > start + 1 and lowered[end - 1] in " ,\n\t":
        end -= 1
    return Span(start, end)


#: The day that something was said on is not what "two days later" counts from, if another was told.
_SAID = re.compile(
    r"\b(?:said|says|added|announced|told (?:reporters|journalists))(?: (?:on|late|early))? \Z"
)


def _within(finer: str | None, coarser: str) -> str | None:
    """A day or month mentioned before, as long as what was mentioned since may hold it."""
    return finer if finer and finer.startswith(coarser[:4]) else None


_DIGITS = re.compile(r"\d{4}(?P<month>-\d\d(?P<day>-\d\d)?)?", re.ASCII)


#: So many parts of days told last are kept.
_PARTS_KEPT = 4


def _mentioned(before: Mentions, reading: Reading, context: Context, at: int | None) -> Mentions:
    """What has been mentioned once `reading` has been, too; `at` is where, None for a day of speaking."""
    value, reference = reading.value, context.reference
    if reading.type == "DURATION":
        year = before.year or (f"{reference.year:04d}" if reference else None)
        return before._replace(period=year) if value in ("P3M", "P6M", "P9M", "P12M", "P1Y") else before
    digits = _DIGITS.match(value)
    if reading.type == "SET" or reading.aside or digits is None:
        return before
    is_month, is_day = digits["month"] is not None, digits["day"] is not None
    quarter = value if "-Q" in value else None
    is_part = is_day and value[10:] in PARTS_OF_DAY
    parts = ((value, context.sentence), *before.parts) if is_part else before.parts
    return Mentions(
        last=value,
        day=value[:10] if is_day else _within(before.day, value),
        month=value[:7] if is_month else _within(before.month, value),
        year=value[:4],
        quarter=quarter or before.quarter,
        period=quarter or before.period,
        day_at=at if is_day else before.day_at,
        parts=parts[:_PARTS_KEPT],
    )
