"""Dates of events: the full text tells them, too."""

from collections.abc import Iterable, Iterator

from annotated_timeline.editing.verification.differences import difference, file_of
from annotated_timeline.editing.wording import stands_in
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.timeline import Evidence

_DATES_SHOWN = 4


def date_faults(
    account: ParsedSource, full: ParsedSource, evidence: Iterable[Evidence]
) -> Iterator[SourceFault]:
    """Dates of the account for which the full text has no expression of the same value.

    A date that an editor set has no basis in the account's own words: then those words must stand there.
    """
    known = {timex.when for timex in full.time_expressions if timex.when} | {one.date for one in full.events}
    for told in evidence:
        words = told.expression.of(account.source.text) if told.expression else ""
        if told.date in known or (told.basis is None and words and stands_in(words, full.source.text)):
            continue
        at = told.expression or told.passage
        found = f"{told.date.edtf} ({words!r}), a date that {file_of(full)} does not tell"
        hint = nearest_dates(told.date, known)
        yield difference(account, at.start, found, "a date of the full text", hint)


def nearest_dates(when: HistoricalDate, known: Iterable[HistoricalDate]) -> str:
    """A hint that names the dates nearest to `when`; empty where none is known."""

    def apart(other: HistoricalDate) -> int:
        return abs(other.sort_key[0].toordinal() - when.sort_key[0].toordinal())

    nearest = sorted(known, key=lambda other: (apart(other), other))[:_DATES_SHOWN]
    return f"the nearest there: {', '.join(date.edtf for date in nearest)}" if nearest else ""
