"""``annotations/STEM.toml``: corrections to what was parsed from one source, tied to its words."""

from dataclasses import dataclass
from typing import cast, get_args

from annotated_timeline.editing.written import Written, written
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Tier
from annotated_timeline.model.timeline import CardWording
from annotated_timeline.toml_table import Table


@dataclass(frozen=True, slots=True)
class Selector:
    """Words of a source, and the words before and after them where they stand there more than once.

    The form is the TextQuoteSelector of the W3C Web Annotation Data Model.
    """

    exact: str
    prefix: str | None = None
    suffix: str | None = None


@dataclass(frozen=True, slots=True)
class EventCorrection:
    """What an ``[[event]]`` says of a parsed event; of a ``[[missed]]`` one, everything there is.

    `found` is the headline the parser gave it; it tells apart two events of one passage and one date.
    """

    at: Selector
    written: Written
    found: str | None = None
    title: str | None = None
    date: HistoricalDate | None = None
    tier: Tier | None = None
    hide: bool = False
    same_as: str | None = None
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    id: str | None = None
    note: str | None = None
    missed: bool = False


@dataclass(frozen=True, slots=True)
class QuotationCorrection:
    """What a ``[[quotation]]`` says of a card; of a ``[[paraphrase]]``, everything there is."""

    at: Selector
    written: Written
    speaker: str | None = None
    role: str | None = None
    said_on: HistoricalDate | None = None
    hide: bool = False
    note: str | None = None
    merge_with: str | None = None
    split: bool = False
    event: str | None = None
    id: str | None = None
    wording: CardWording | None = None
    paraphrase: bool = False


Correction = EventCorrection | QuotationCorrection


@dataclass(frozen=True, slots=True)
class Annotations:
    """The annotations of one source, in the order of the file."""

    source: str
    file: str
    events: tuple[EventCorrection, ...] = ()
    quotations: tuple[QuotationCorrection, ...] = ()


_ANCHOR = ("at", "prefix", "suffix")
_EVENT = (*_ANCHOR, "found", "title", "date", "tier", "hide", "same_as", "people", "places", "id", "note")
_MISSED = (*_ANCHOR, "date", "title", "tier", "same_as", "people", "places", "id", "note")
_SPOKEN = (*_ANCHOR, "speaker", "role", "said_on", "note", "event", "id")
_QUOTATION = (*_SPOKEN, "wording", "hide", "merge_with", "split")


def read_annotations(table: Table, source: str) -> Annotations:
    """The annotations of one file; what is wrong in one of them is a fault in `table`."""
    table.allow("event", "quotation", "paraphrase", "missed")
    events = [_read_event(entry) for entry in table.tables("event")]
    missed = [_read_missed(entry) for entry in table.tables("missed")]
    quotations = [_read_quotation(entry) for entry in table.tables("quotation")]
    paraphrases = [_read_paraphrase(entry) for entry in table.tables("paraphrase")]
    return Annotations(source, table.file, (*events, *missed), (*quotations, *paraphrases))


def _read_event(entry: Table, allowed: tuple[str, ...] = _EVENT) -> EventCorrection:
    entry.allow(*allowed)
    tier = entry.choice("tier", get_args(Tier))
    return EventCorrection(
        at=_read_selector(entry),
        written=written(entry),
        found=entry.text("found"),
        title=entry.text("title"),
        date=entry.edtf("date"),
        tier=cast("Tier | None", tier),
        hide=entry.flag("hide"),
        same_as=entry.text("same_as"),
        people=entry.texts("people"),
        places=entry.texts("places"),
        id=entry.card_id("id"),
        note=entry.text("note"),
        missed=allowed is _MISSED,
    )


def _read_missed(entry: Table) -> EventCorrection:
    for key in ("date", "title"):
        if key not in entry.values:
            entry.fault(None, f"no {key!r}", f"the {key} of the event that the parser did not find")
    return _read_event(entry, _MISSED)


def _read_quotation(entry: Table, allowed: tuple[str, ...] = _QUOTATION) -> QuotationCorrection:
    entry.allow(*allowed)
    wording = entry.choice("wording", get_args(CardWording))
    return QuotationCorrection(
        at=_read_selector(entry),
        written=written(entry),
        speaker=entry.text("speaker"),
        role=entry.text("role"),
        said_on=entry.edtf("said_on"),
        hide=entry.flag("hide"),
        note=entry.text("note"),
        merge_with=entry.text("merge_with"),
        split=entry.flag("split"),
        event=entry.text("event"),
        id=entry.card_id("id"),
        wording=cast("CardWording | None", wording),
        paraphrase=allowed is _SPOKEN,
    )


def _read_paraphrase(entry: Table) -> QuotationCorrection:
    if "speaker" not in entry.values:
        entry.fault(None, "no 'speaker'", "who is reported to have said it")
    return _read_quotation(entry, _SPOKEN)


def _read_selector(entry: Table) -> Selector:
    return Selector(entry.need("at"), entry.text("prefix"), entry.text("suffix"))
