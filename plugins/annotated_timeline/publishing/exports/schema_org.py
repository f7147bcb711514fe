"""The things of a timeline as schema.org nodes."""

from typing import Any

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import Event, Person, Place, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.cards import are_the_speakers
from annotated_timeline.publishing.clean import safe_url
from annotated_timeline.publishing.evidence import metadata_of
from annotated_timeline.publishing.exports import prose
from annotated_timeline.publishing.site import Site

Node = dict[str, Any]


def ref(site: Site, at: str, name: str) -> Node:
    """A reference to the node `name` of the page at address `at`."""
    return {"@id": f"{site.absolute(at)}#{name}"}


def event(site: Site, one: Event) -> Node:
    """An ``Event``; a date that schema.org cannot write has no ``startDate``."""
    at = address.event(one.id)
    node: Node = {
        "@type": "Event",
        **ref(site, at, "event"),
        "url": site.absolute(at),
        "name": one.title,
        "description": prose.plain(one),
        **_dates(one.date),
    }
    if one.places:
        node["location"] = [place(site, site.places[id_]) for id_ in one.places]
    if one.people:
        node["about"] = [person(site, site.people[id_]) for id_ in one.people]
    works = [source(site, site.sources[id_]) for id_ in one.sources]
    works += [_work(citation.title, citation.publisher, safe_url(citation.url)) for citation in one.citations]
    return node | {"subjectOf": works}


def quotation(site: Site, one: QuoteCard) -> Node:
    """A ``Quotation``, or a ``Claim`` where the words are not the speaker's own."""
    at = address.quote(one.id)
    known = site.people.get(one.person or "")
    speaker = person(site, known) if known else {"@type": "Person", "name": one.speaker}
    if one.role:
        speaker = speaker | {"jobTitle": one.role}
    node = {**ref(site, at, "quotation"), "url": site.absolute(at), "text": one.text}
    said_on = one.said_on.html_datetime() if one.said_on else None
    if said_on and one.said_on and not one.said_on.approximate:
        node["dateCreated"] = said_on
    work = source(site, site.sources[one.source])
    if not are_the_speakers(site, one):
        return {"@type": "Claim", **node, "author": speaker, "appearance": work}
    return {"@type": "Quotation", **node, "spokenByCharacter": speaker, "isBasedOn": work}


def person(site: Site, one: Person) -> Node:
    """A ``Person`` or an ``Organization``."""
    at = address.person(one.id)
    kind = "Person" if one.kind == "person" else "Organization"
    return {"@type": kind, **ref(site, at, "person"), "url": site.absolute(at), "name": one.name}


def place(site: Site, one: Place) -> Node:
    """A ``Place``."""
    at = address.place(one.id)
    node = {"@type": "Place", **ref(site, at, "place"), "url": site.absolute(at), "name": one.name}
    if one.country:
        node["containedInPlace"] = {"@type": "Country", "name": one.country}
    return node


def source(site: Site, one: Source) -> Node:
    """The ``CreativeWork`` that a source is, with its publisher's own address where it has one."""
    metadata = metadata_of(one)
    node = _work(metadata.title, metadata.publisher, safe_url(metadata.url))
    node |= ref(site, address.source(one.id), "source")
    node["datePublished"] = metadata.published.isoformat()
    if metadata.authors:
        node["author"] = [{"@type": "Person", "name": name} for name in metadata.authors]
    return node


def _work(title: str, publisher: str, url: str) -> Node:
    node = {
        "@type": "CreativeWork",
        "name": title,
        "publisher": {"@type": "Organization", "name": publisher},
    }
    return {**node, "url": url} if url else node


def _dates(date: HistoricalDate) -> dict[str, str]:
    """``startDate`` and ``endDate`` in ISO 8601; none of a date that is uncertain or has no ISO form."""
    if date.approximate:
        return {}
    if "/" in date.edtf:
        edges = {"startDate": date.earliest, "endDate": date.latest}
        return {name: day.isoformat() for name, day in edges.items() if day is not None}
    written = date.html_datetime()
    return {"startDate": written} if written else {}
