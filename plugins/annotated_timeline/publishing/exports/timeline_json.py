"""``/timeline.json``: everything the site tells, in the form that its JSON Schema describes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotated_timeline.model.parsed import Basis
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Citation, Claim, Event, Evidence, Person, Place, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.cards import are_the_speakers
from annotated_timeline.publishing.exports.as_json import as_json
from annotated_timeline.publishing.filters import safe_url
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

VERSION = 1
SCHEMA = Path(__file__).with_name("timeline.schema.json")


def products(site: Site) -> Iterator[Product]:
    """The file and its schema."""
    yield Product(address.JSON, as_json(as_data(site)))
    yield Product(address.SCHEMA, SCHEMA.read_bytes())


def as_data(site: Site) -> dict[str, Any]:
    """The timeline as plain data, its lists sorted as the contract says."""
    timeline = site.timeline
    return {
        "$schema": site.absolute(address.SCHEMA),
        "version": VERSION,
        "url": site.absolute(address.TIMELINE),
        "title": timeline.subject.title,
        "description": timeline.subject.description,
        "language": timeline.subject.language,
        "opens": timeline.subject.opens.isoformat(),
        "closes": timeline.subject.closes.isoformat(),
        "sides": [{"id": side.id, "label": side.label} for side in timeline.subject.sides],
        "events": [
            _event(site, event) for event in sorted(timeline.events, key=lambda event: event.sort_key)
        ],
        "quotes": [
            _quote(site, quote) for quote in sorted(timeline.quotes, key=lambda quote: quote.sort_key)
        ],
        "people": [_person(site, person) for person in timeline.people],
        "places": [_place(site, place) for place in timeline.places],
        "sources": [_source(site, source) for source in timeline.sources],
        "notes": [{"day": note.day.isoformat(), "note": note.note} for note in timeline.notes],
        "corrections": [
            {"card": made.card, "corrected_on": made.corrected_on.isoformat(), "text": made.text}
            for made in timeline.corrections
        ],
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _web(url: str | None) -> str | None:
    return safe_url(url) or None


def _basis(basis: Basis | None) -> dict[str, Any] | None:
    if basis is None:
        return None
    reference = basis.reference.isoformat() if basis.reference else None
    return {"words": basis.words, "reference": reference, "rule": basis.rule}


def _citation(citation: Citation) -> dict[str, Any]:
    return {"publisher": citation.publisher, "title": citation.title, "url": _web(citation.url)}


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
        "basis": _basis(evidence.basis),
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
        "said_basis": _basis(quote.said_basis),
        "reported_on": quote.reported_on.isoformat(),
        "wording": quote.wording,
        "own_words": are_the_speakers(site, quote),
        "part": quote.part,
        "source": quote.source,
        "event": quote.event,
        "cue": quote.cue,
        "confidence": quote.confidence,
        "original": {"speaker": quote.original.speaker, "words": quote.original.words}
        if quote.original
        else None,
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
                "citation": _citation(role.citation) if role.citation else None,
            }
            for role in person.roles
        ],
        "note": person.note,
    }


def _place(site: Site, place: Place) -> dict[str, Any]:
    return {
        "id": place.id,
        "url": site.absolute(address.place(place.id)),
        "name": place.name,
        "aliases": list(place.aliases),
        "country": place.country,
    }


def _source(site: Site, source: Source) -> dict[str, Any]:
    metadata = source.metadata
    assert metadata is not None, "a published source has metadata"
    original = metadata.original
    return {
        "id": source.id,
        "page": site.absolute(address.source(source.id)),
        "title": metadata.title,
        "title_is_ours": metadata.title_is_ours,
        "publisher": metadata.publisher,
        "via": metadata.via,
        "authors": list(metadata.authors),
        "published": metadata.published.isoformat(),
        "modified": metadata.modified.isoformat() if metadata.modified else None,
        "dateline": metadata.dateline,
        "kind": metadata.kind,
        "wording": metadata.wording,
        "url": _web(metadata.url),
        "archive_url": _web(metadata.archive_url),
        "archive_date": metadata.archive_date.isoformat() if metadata.archive_date else None,
        "original": {"title": original.title, "publisher": original.publisher, "url": _web(original.url)}
        if original
        else None,
    }
