"""Dates of events: the full text tells them, and tells them of the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotated_timeline.editing.anchors import line_of
from annotated_timeline.editing.annotations import EventCorrection
from annotated_timeline.editing.card_places import Annotated, place_of
from annotated_timeline.editing.verification.contexts import Contexts, contexts_of, words_of
from annotated_timeline.editing.verification.differences import EditorsOwn, difference, file_of
from annotated_timeline.editing.wording import stands_in
from annotated_timeline.editing.written import Place
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.timeline import Evidence

_DATES_SHOWN = 4
#: What TIMEX3 makes of "early", "mid" and "late".
_PARTS = {"START": "early", "MID": "mid", "END": "late"}


def compare_dates(
    account: ParsedSource,
    full: ParsedSource,
    evidence: Iterable[Evidence],
    annotated: Annotated,
) -> Iterator[SourceFault | EditorsOwn]:
    """Dates of the account that the full text does not tell, or gives to something else.

    A date that an editor set may not contradict the account's own words for it, and must stand in the full
    text itself, or those words must. Where neither text dates what the passage tells, it is the editors' own.
    """
    desk = _Desk(account, full, annotated, contexts_of(full))
    for told in evidence:
        found = desk.compare(told)
        if found is not None:
            yield found
    yield from _parts(account, full)


@dataclass(frozen=True, slots=True)
class _Desk:
    """One account beside its full text, while the dates of its events are compared."""

    account: ParsedSource
    full: ParsedSource
    annotated: Annotated
    contexts: Contexts

    def compare(self, told: Evidence) -> SourceFault | EditorsOwn | None:
        """What is to say of the date of one passage; None where all is well."""
        words = told.expression.of(self.account.source.text) if told.expression else ""
        own = self.own_days(told) if told.basis is None else []
        if own and not any(day.covers(told.date) or told.date.covers(day) for day in own):
            days = ", ".join(day.edtf for day in own)
            return self.fault(told, f"{told.date.edtf}, a date that its passage does not tell", days)
        known = {timex.when for timex in self.full.time_expressions if timex.when}
        known |= {event.date for event in self.full.events}
        if told.date not in known:
            if told.basis is None and words and stands_in(words, self.full.source.text):
                return None
            found = f"{told.date.edtf} ({words!r}), a date that {file_of(self.full)} does not tell"
            return self.fault(told, found, "a date of the full text", nearest_dates(told.date, known))
        others = self.contexts.other_days(told.date, words_of(self.account, told.passage))
        if others:
            days = ", ".join(day.edtf for day in others)
            found = f"{told.date.edtf} ({words!r}), which {file_of(self.full)} tells of something else"
            return self.fault(told, found, f"{days}, as told there in words like these")
        if told.basis is None and not own:
            file, line = self.place(told)
            lacking = "neither its passage nor the words like it in the full text have a date"
            return EditorsOwn(file, line, f"the date {told.date.edtf}", "an annotation", lacking)
        return None

    def own_days(self, told: Evidence) -> list[HistoricalDate]:
        """The days that the account gives in the words that date a passage, or else in the passage."""
        place = told.expression or told.passage
        timexes = self.account.time_expressions
        return [timex.when for timex in timexes if timex.when and place.overlaps(timex.span)]

    def place(self, told: Evidence) -> Place:
        """Where the date is given: in an annotation, or in the account."""
        correction = self.annotated.get(place_of(told))
        if isinstance(correction, EventCorrection) and correction.date == told.date and told.basis is None:
            return correction.written.place("date")
        start = (told.expression or told.passage).start
        return file_of(self.account), line_of(self.account.source.text, start)

    def fault(self, told: Evidence, found: str, expected: str, hint: str = "") -> SourceFault:
        """The fault of a date, where it is given."""
        return SourceFault(*self.place(told), found, expected, hint)


def _parts(account: ParsedSource, full: ParsedSource) -> Iterator[SourceFault]:
    """Dates of the account that are early, mid or late where the full text tells another part of the same."""
    for timex in account.time_expressions:
        theirs = [other for other in full.time_expressions if timex.when and other.when == timex.when]
        if timex.mod in _PARTS and theirs and all(other.mod != timex.mod for other in theirs):
            expected = " or ".join(dict.fromkeys(repr(other.text) for other in theirs))
            found = f"{timex.text!r}, not so in {file_of(full)}"
            yield difference(account, timex.span.start, found, f"{expected}, as there", "")


def nearest_dates(when: HistoricalDate, known: Iterable[HistoricalDate]) -> str:
    """A hint that names the dates nearest to `when`; empty where none is known."""

    def apart(other: HistoricalDate) -> int:
        return abs(other.sort_key[0].toordinal() - when.sort_key[0].toordinal())

    nearest = sorted(known, key=lambda other: (apart(other), other))[:_DATES_SHOWN]
    return f"the nearest there: {', '.join(date.edtf for date in nearest)}" if nearest else ""
