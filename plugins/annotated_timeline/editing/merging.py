"""One event for one happening: what several passages and the editors tell of it, put together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from annotated_timeline.editing.sequences import once
from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import Citation, Claim, Event


def merged(
    events: Sequence[Event],
    merged_into: Mapping[str, str],
    sources: Mapping[str, Source],
    published: Collection[str],
) -> list[Event]:
    """The events that stay, each with the evidence, people, places and notes of those merged into it.

    An event whose id is among `published` leaves it behind as an earlier id of the one that stays.
    """
    by_id = {event.id: event for event in events}
    for gone, kept in merged_into.items():
        by_id[kept] = _joined(by_id[kept], by_id[gone], sources, published)
    return [by_id[event.id] for event in events if event.id not in merged_into]


def _joined(kept: Event, gone: Event, sources: Mapping[str, Source], published: Collection[str]) -> Event:
    """`kept` with what `gone` adds. Its title, text and date stay; dates that cannot both be are claims."""
    claims = list(kept.claims)
    # "The week of Aug. 9" does not contradict "Aug. 12".
    if not (kept.date.covers(gone.date) or gone.date.covers(kept.date)):
        if not claims:
            claims += _claims_of(kept, sources)
        claims += [claim for claim in _claims_of(gone, sources) if not _told(claim, claims)]
    return replace(
        kept,
        evidence=(*kept.evidence, *gone.evidence),
        citations=once(kept.citations, gone.citations),
        claims=tuple(claims),
        people=once(kept.people, gone.people),
        places=once(kept.places, gone.places),
        note="\n\n".join(note for note in (kept.note, gone.note) if note) or None,
        aliases=once(kept.aliases, gone.aliases, [gone.id] if gone.id in published else ()),
    )


def _claims_of(event: Event, sources: Mapping[str, Source]) -> list[Claim]:
    """What each source, or the pages cited, say of an event and its day."""
    claims = [Claim(event.text, event.date, event.citations)] if event.citations else []
    for evidence in event.evidence:
        text = evidence.passage.of(sources[evidence.source].text)
        claims.append(Claim(text, evidence.date, (_citation(sources[evidence.source]),)))
    return claims


def _citation(source: Source) -> Citation:
    if source.metadata is None:
        return Citation(source.id, source.id)
    return Citation(source.metadata.publisher, source.metadata.title, source.metadata.url)


def _told(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether this version is there already: the same date by the same publisher."""
    publishers = {citation.publisher for citation in claim.citations}
    return any(
        told.date == claim.date and publishers <= {citation.publisher for citation in told.citations}
        for told in claims
    )
