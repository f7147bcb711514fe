"""What an entry rests on: the passage on our source page, in the original, and in the archived copy."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Basis
from annotated_timeline.model.source import Metadata, Source
from annotated_timeline.model.timeline import Event, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.clean import safe_url
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.text_fragment import with_fragment


@dataclass(frozen=True, slots=True)
class Ground:
    """One source of an entry.

    `page` and `fragment` lead to the passage on our source page. `original` is the source's own address, or
    empty; `leads_to_words` tells whether it goes to the very words. `passage` is what the source says of an
    event, empty where that may not be shown; `date` is the day it gives.
    """

    id: str
    publisher: str
    title: str
    published: datetime.date
    page: str
    fragment: str
    original: str
    leads_to_words: bool
    archive: str
    archived_on: datetime.date | None
    passage: str
    date: HistoricalDate | None
    basis: Basis | None


def metadata_of(source: Source) -> Metadata:
    """What is known of a published source; raises ValueError for a bare document."""
    if source.metadata is None:
        raise ValueError(f"{source.id} has no metadata and cannot be published")
    return source.metadata


def may_be_shown_whole(source: Source) -> bool:
    """Whether the text may stand on the site: it is our own account, or its owner lets it be published."""
    return source.kind == "account" or bool(source.metadata and source.metadata.full_text)


def grounds_of_event(site: Site, event: Event) -> tuple[Ground, ...]:
    """The sources that tell an event, one ground for each passage."""
    return tuple(_of_event(site, event))


def ground_of_quote(site: Site, quote: QuoteCard) -> Ground:
    """The source of a quotation; the link to the original goes to the longest of its pieces."""
    source = site.sources[quote.source]
    words = max((piece.text for piece in quote.pieces), key=len)
    exact = quote.wording != "paraphrase" and metadata_of(source).wording == "verbatim"
    return _ground(source, quote.id, words if exact else "", "", quote.said_on, quote.said_basis)


def told(event: Event) -> str:
    """The words a source used for the event's day, where the event has the day of that source."""
    for evidence in event.evidence:
        if evidence.basis is not None and evidence.date == event.date:
            return evidence.basis.words
    return ""


def anchor(card: str) -> str:
    """The fragment of a card's passage on its source's page."""
    return f"passage-{card}"


def _of_event(site: Site, event: Event) -> Iterator[Ground]:
    for evidence in event.evidence:
        source = site.sources[evidence.source]
        passage = evidence.passage.of(source.text)
        words = passage if _holds_original_words(source) else ""
        shown = passage if may_be_shown_whole(source) else ""
        yield _ground(source, event.id, words, shown, evidence.date, evidence.basis)


def _holds_original_words(source: Source) -> bool:
    """Whether the text is the publisher's own, not our account of it."""
    return source.kind != "account" and metadata_of(source).wording == "verbatim"


def _ground(
    source: Source, card: str, words: str, passage: str, date: HistoricalDate | None, basis: Basis | None
) -> Ground:
    metadata = metadata_of(source)
    url = safe_url(metadata.url)
    return Ground(
        id=source.id,
        publisher=metadata.publisher,
        title=metadata.title,
        published=metadata.published,
        page=address.source(source.id),
        fragment=anchor(card),
        original=with_fragment(url, words) if url and words else url,
        leads_to_words=bool(url and words),
        archive=safe_url(metadata.archive_url),
        archived_on=metadata.archive_date,
        passage=passage,
        date=date,
        basis=basis,
    )
