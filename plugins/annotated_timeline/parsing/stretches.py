"""Stretches of time told by their two ends: "Aug. 5-7", "from Monday to Wednesday", "the 2019-20 season"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Basis, TimeExpression
from annotated_timeline.model.span import Span

_JOINT = re.compile(r"\s?[-–—]\s?|\s(?:to|through|until|till)\s|\s(?P<and>and|or)\s")
_OPENED = re.compile(r"\b(?P<opening>from|between)\s(?:the\s)?\Z", re.IGNORECASE)
#: "Moved from Monday to Friday": two days of one happening, and no stretch.
_MOVED = re.compile(r"\b(?:moved|postponed|delayed|rescheduled|pushed|brought|shifted|extended)\b[^.;]*\Z")
_SHORT_YEAR = re.compile(
    r"[-–/](\d\d)(?!\d)(?:\s(?:season|(?:school|academic|fiscal|tax) year|term|session|campaign)\b)?"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression that names a date, as events read it; `first` is the span of its first words.

    Of a stretch, `expression` is the whole from its "from" or "between" on, with the interval as its date.
    """

    expression: TimeExpression
    first: Span


def dated_in(text: str, expressions: Sequence[TimeExpression]) -> Iterator[Dated]:
    """The expressions of `text` with a date, in order; the two ends of a stretch as one."""
    named = [expression for expression in expressions if expression.when is not None]
    i = 0
    while i < len(named):
        one = named[i]
        whole = _stretch(text, one, named[i + 1]) if i + 1 < len(named) else None
        i += 1 if whole is None else 2
        yield Dated(whole or _season(text, one) or one, one.span)


def _stretch(text: str, one: TimeExpression, two: TimeExpression) -> TimeExpression | None:
    """The stretch from `one` to `two`; None where they are two dates of their own."""
    joint = _JOINT.fullmatch(text, one.span.end, two.span.start)
    if (
        joint is None
        or one.when is None
        or two.when is None
        or two.span.start - one.span.end > _LONGEST_JOINT
    ):
        return None
    before = text[max(0, one.span.start - 60) : one.span.start]
    opened = _OPENED.search(before)
    between = opened is not None and opened["opening"].lower() == "between"
    if joint["and"] and not between and not _adjoin(one.when, two.when):
        return None
    if _MOVED.search(before):
        return None
    when = _interval(one.when, two.when)
    start = one.span.start - len(before) + opened.start() if opened else one.span.start
    return _as_whole(one, Span(start, two.span.end), Span(one.span.start, two.span.end), text, when)


_LONGEST_JOINT = 12


def _season(text: str, one: TimeExpression) -> TimeExpression | None:
    """The two years of "2019-20"; None where only one is told."""
    short = _SHORT_YEAR.match(text, one.span.end)
    if short is None or one.when is None or one.when.precision != "year" or len(one.value) != 4:
        return None
    last = int(one.value[:2] + short[1])
    if last != int(one.value) + 1:
        return None
    span = Span(one.span.start, short.end())
    return _as_whole(one, span, span, text, _from_edtf(f"{one.value}/{last}"))


def _as_whole(
    one: TimeExpression, span: Span, words: Span, text: str, when: HistoricalDate | None
) -> TimeExpression | None:
    if when is None or one.basis is None:
        return None
    told = f"{one.text}{text[one.span.end : words.end]}"
    basis = Basis(told, words, one.basis.reference, "from the first to the last day of a stretch")
    return replace(one, span=span, text=told, when=when, basis=basis)


def _adjoin(one: HistoricalDate, two: HistoricalDate) -> bool:
    """Whether `two` begins on the day after `one` ends: "May 5 and 6", "July and August"."""
    if one.latest is None or two.earliest is None or one.approximate or two.approximate:
        return False
    return two.earliest - one.latest == timedelta(days=1)


def _interval(one: HistoricalDate, two: HistoricalDate) -> HistoricalDate | None:
    if one.edtf == two.edtf:
        return one
    if "/" in one.edtf or "/" in two.edtf or one.precision in ("decade",) or two.precision in ("decade",):
        if one.earliest is None or two.latest is None or one.earliest > two.latest:
            return None
        return HistoricalDate.between(one.earliest, two.latest)
    return _from_edtf(f"{one.edtf}/{two.edtf}")


def _from_edtf(edtf: str) -> HistoricalDate | None:
    try:
        return HistoricalDate.from_edtf(edtf)
    except ValueError:
        return None
