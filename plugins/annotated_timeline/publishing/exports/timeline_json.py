"""``/timeline.json``: everything the site tells, in the form its JSON Schema describes."""

import json
from collections.abc import Iterator
from typing import Any

from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Citation, Claim, Event, Evidence, Person, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

VERSION = 1


def products(site: Site) -> Iterator[Product]:
    """The one file."""
    text = json.dumps(as_data(site), ensure_ascii=False, indent=1)
    yield Product(address.JSON, f"{text}\n".encode())


def as_data(site: Site) -> dict[str, Any]:
    """The timeline as plain data, its lists sorted as the contract says."""
    timeline = site.timeline
    return {
        "version": VERSION,
        "title": timeline.subject.title,
        "description": timeline.subject.description,
        "language": timeline.subject.language,
        "opens": timeline.subject.opens.isoformat(),
        "closes": timeline.subject.closes.isoformat(),
        "events": [
            _event(site, event) for event in sorted(timeline.events, key=lambda event: event.sort_key)
        ],
        "quotes": [
            _quote(site, quote) for quote in sorted(timeline.quotes, key=lambda quote: quote.sort_key)
        ],
        "people": [_person(site, person) for person in timeline.people],
        "places": [
            {
                "id": place.id,
                "name": place.name,
                "country": place.country,
                "url": site.absolute(address.place(place.id)),
            }
            for place in timeline.places
        ],
        "sources": [_source(site, source) for source in timeline.sources],
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _citation(citation: Citation) -> dict[str, Any]:
    return {"publisher": citation.publisher, "title": citation.title, "url": citation.url}


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "text": claim.text,
        "date": claim.date.edtf if claim.date else None,
        "citations": [_citation(citation) for citation in claim.citations],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "source": evidence.source,
        "passage": _span(evidence.passage),
        "expression": _span(evidence.expression),
        "date": evidence.date.edtf,
        "from": evidence.from_,
    }


def _event(site: Site, event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "url": site.absolute(address.event(event.id)),
        "date": event.date.edtf,
        "precision": event.date.precision,
        "title": event.title,
        "text": event.text,
        "tier": event.tier,
        "part": event.part,
        "origin": event.origin,
        "sources": list(event.sources),
        "evidence": [_evidence(evidence) for evidence in event.evidence],
        "citations": [_citation(citation) for citation in event.citations],
        "claims": [_claim(claim) for claim in event.claims],
        "quotes": list(event.quotes),
        "people": list(event.people),
        "places": list(event.places),
        "told_with": event.told_with,
        "local_time": event.local_time,
        "note": event.note,
        "aliases": list(event.aliases),
    }


def _quote(site: Site, quote: QuoteCard) -> dict[str, Any]:
    return {
        "id": quote.id,
        "url": site.absolute(address.quote(quote.id)),
        "text": quote.text,
        "pieces": [{"span": _span(piece.span), "text": piece.text} for piece in quote.pieces],
        "speaker": quote.speaker,
        "person": quote.person,
        "role": quote.role,
        "side": quote.side,
        "said_on": quote.said_on.edtf if quote.said_on else None,
        "reported_on": quote.reported_on.isoformat(),
        "wording": quote.wording,
        "part": quote.part,
        "source": quote.source,
        "event": quote.event,
        "confidence": quote.confidence,
        "note": quote.note,
        "aliases": list(quote.aliases),
    }


def _person(site: Site, person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "url": site.absolute(address.person(person.id)),
        "name": person.name,
        "kind": person.kind,
        "side": person.side,
        "aliases": list(person.aliases),
        "roles": [
            {
                "title": role.title,
                "since": role.since.edtf if role.since else None,
                "until": role.until.edtf if role.until else None,
            }
            for role in person.roles
        ],
    }


def _source(site: Site, source: Source) -> dict[str, Any]:
    metadata = source.metadata
    assert metadata is not None, "a published source has metadata"
    return {
        "id": source.id,
        "page": site.absolute(address.source(source.id)),
        "title": metadata.title,
        "publisher": metadata.publisher,
        "via": metadata.via,
        "authors": list(metadata.authors),
        "published": metadata.published.isoformat(),
        "modified": metadata.modified.isoformat() if metadata.modified else None,
        "kind": metadata.kind,
        "wording": metadata.wording,
        "url": metadata.url,
        "archive_url": metadata.archive_url,
    }
