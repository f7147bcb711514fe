"""``/annotations.jsonld``: every passage an entry rests on, as W3C Web Annotations (JSON-LD).

A passage is named in our page of its source: by its words and what stands around them, and by its position in
``sources/SLUG/text.txt``, which holds the text as it was parsed. Of a source whose text may not be published
there is no such file, and no words around; there the page's own anchor names the place.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Event, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.card_dates import CardDates, midnight
from annotated_timeline.publishing.evidence import anchor, may_be_shown_whole
from annotated_timeline.publishing.exports import prose
from annotated_timeline.publishing.exports.as_json import as_json
from annotated_timeline.publishing.exports.selectors import quote_selector
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_HTML_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3236"


def products(site: Site) -> Iterator[Product]:
    """The annotations, and the texts that their positions count in."""
    yield Product(address.ANNOTATIONS, as_json(as_data(site)))
    for source in site.timeline.sources:
        if may_be_shown_whole(source):
            yield Product(address.source_text(source.id), source.text.encode())


def as_data(site: Site) -> dict[str, Any]:
    """An annotation collection in one page."""
    items = [item for event in site.timeline.events for item in _of_event(site, event, site.dates[event.id])]
    items += [item for quote in site.timeline.quotes for item in _of_quote(site, quote, site.dates[quote.id])]
    here = site.absolute(address.ANNOTATIONS)
    return {
        "@context": _CONTEXT,
        "id": here,
        "type": "AnnotationCollection",
        "label": site.timeline.subject.title,
        "total": len(items),
        "first": {"id": f"{here}#page-1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


@dataclass(frozen=True, slots=True)
class _Card:
    """What the annotations of one card have in common: `told` says what stands on it, in a line."""

    id: str
    page: str
    told: str
    dates: CardDates


def _of_event(site: Site, event: Event, dates: CardDates) -> Iterator[dict[str, Any]]:
    told = f"{event.date.words()}: {event.title}"
    card = _Card(event.id, site.absolute(address.event(event.id)), told, dates)
    for number, evidence in enumerate(event.evidence, 1):
        yield _annotation(site, card, number, site.sources[evidence.source], evidence.passage)


def _of_quote(site: Site, quote: QuoteCard, dates: CardDates) -> Iterator[dict[str, Any]]:
    when = quote.said_on.words() if quote.said_on else f"reported {quote.day.words()}"
    told = f"{prose.speaker(quote)}, {when}"
    card = _Card(quote.id, site.absolute(address.quote(quote.id)), told, dates)
    for number, piece in enumerate(quote.pieces, 1):
        yield _annotation(site, card, number, site.sources[quote.source], piece.span)


def _annotation(site: Site, card: _Card, number: int, source: Source, place: Span) -> dict[str, Any]:
    language = site.timeline.subject.language
    return {
        "id": f"{card.page}#annotation-{number}",
        "type": "Annotation",
        "motivation": "describing",
        "created": _moment(card.dates.published_at),
        "modified": _moment(card.dates.changed_at),
        "body": [
            {"type": "TextualBody", "value": card.told, "format": "text/plain", "language": language},
            {"id": card.page, "type": "Text", "format": "text/html", "language": language},
        ],
        "target": _target(site, card.id, source, place),
    }


def _target(site: Site, card: str, source: Source, place: Span) -> dict[str, Any]:
    page = site.absolute(address.source(source.id))
    if not may_be_shown_whole(source):
        by_anchor = {"type": "FragmentSelector", "conformsTo": _HTML_FRAGMENTS, "value": anchor(card)}
        return {"source": page, "selector": by_anchor}
    named = quote_selector(source.text, place)
    by_words = {
        "type": "TextQuoteSelector",
        "exact": named.exact,
        "prefix": named.prefix,
        "suffix": named.suffix,
    }
    by_position = {"type": "TextPositionSelector", "start": place.start, "end": place.end}
    cached = site.absolute(address.source_text(source.id))
    state: dict[str, Any] = {"type": "TimeState", "cached": cached}
    if source.published is not None:
        state["sourceDate"] = _moment(midnight(source.published))
    return {"source": page, "state": state, "selector": [by_words, by_position]}


def _moment(time: datetime.datetime) -> str:
    """An xsd:dateTime in UTC, written with Z as the model asks."""
    return time.isoformat().replace("+00:00", "Z")
