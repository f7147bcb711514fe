"""The days on which cards say that words were said: the full text tells them, too."""

from collections.abc import Iterable

from annotated_timeline.editing.annotations import QuotationCorrection
from annotated_timeline.editing.verification.dates import nearest_dates
from annotated_timeline.editing.verification.differences import EditorsOwn, difference, file_of, opening_of
from annotated_timeline.editing.wording import stands_in
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.timeline import QuoteCard

#: How sure the parser must be of the words in the full text to contradict the card.
_SURE = 0.9


def compare_said_on(
    card: QuoteCard, account: ParsedSource, full: ParsedSource, correction: QuotationCorrection | None
) -> SourceFault | EditorsOwn | None:
    """What is to say of a card's day: that the full text, or the account's own words, give it otherwise.

    None where the full text, or an account's own sentence, gives the words that day, or the card has none. A
    day that `correction`, the card's annotation, gives and neither text gives to the words is the editors'
    own, if the full text tells that day at all.
    """
    when = card.said_on
    if when is None:
        return None
    words = card.pieces[0].text
    giver = correction if correction is not None and correction.said_on is not None else None
    same = [quote for quote in full.quotes if stands_in(words, quote.text)]
    theirs = [quote.said_on for quote in same if quote.said_on and quote.confidence >= _SURE]
    told = [quote.said_on for quote in account.quotes if card.pieces[0].span == quote.span]
    if theirs and not any(when.overlaps(other) for other in theirs):
        expected, hint = f"{theirs[0].edtf}, as in {file_of(full)}", ""
    elif not theirs and giver and told and told[0] is not None and not when.overlaps(told[0]):
        expected, hint = f"{told[0].edtf}, as in the account", ""
    elif not theirs and when not in (known := known_dates(full)):
        expected, hint = f"a date that {file_of(full)} tells", nearest_dates(when, known)
    else:
        if theirs or giver is None or when in told:
            return None
        lacking = f"{file_of(full)} gives these words no day"
        told_of = f"said_on = {when.edtf} of {opening_of(words)}"
        return EditorsOwn(*giver.written.place("said_on"), told_of, "an annotation", lacking)
    found = f"said_on = {when.edtf} of {opening_of(words)}"
    if giver is not None:
        return SourceFault(*giver.written.place("said_on"), found, expected, hint)
    return difference(account, card.pieces[0].span.start, found, expected, hint)


def known_dates(full: ParsedSource) -> frozenset[HistoricalDate]:
    """The dates that a text tells: its expressions', its events', and the days that its speakers speak on."""
    told: Iterable[HistoricalDate | None] = (
        *(timex.when for timex in full.time_expressions),
        *(event.date for event in full.events),
        *(quote.said_on for quote in full.quotes),
    )
    return frozenset(when for when in told if when is not None)
