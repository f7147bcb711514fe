"""What feeds tell: each card as an entry, those that changed last first."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_timeline.model.timeline import Correction, Event, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.card_dates import midnight
from annotated_timeline.publishing.cards import quote_context, quote_title
from annotated_timeline.publishing.evidence import grounds_of_event
from annotated_timeline.publishing.exports import prose
from annotated_timeline.publishing.site import Site

#: Entries in one file of a feed; the next file goes on from there.
A_FILE = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed; `url` is a full address, `html` clean and with full addresses only."""

    id: str
    url: str
    title: str
    html: Markup
    published: datetime.datetime
    updated: datetime.datetime


def cards(site: Site) -> tuple[Entry, ...]:
    """Every event and quotation, the last change first."""
    entries = []
    every: tuple[Event | QuoteCard, ...] = (*site.timeline.events, *site.timeline.quotes)
    for card in every:
        page, title, html = _told(site, card)
        days = site.dates[card.id]
        url = site.absolute(page)
        entries.append(Entry(url, url, prose.xml_safe(title), html, days.published_at, days.changed_at))
    return _newest_first(entries)


def corrections(site: Site) -> tuple[Entry, ...]:
    """Every correction, the latest first; several of one card on one day are numbered."""
    entries: list[Entry] = []
    seen: dict[str, int] = {}
    for made in site.timeline.corrections:
        url, title = _corrected(site, made)
        id_ = f"{site.absolute(address.CORRECTIONS)}#{made.card}-{made.corrected_on.isoformat()}"
        seen[id_] = seen.get(id_, 0) + 1
        if seen[id_] > 1:
            id_ = f"{id_}-{seen[id_]}"
        moment = midnight(made.corrected_on)
        html = Markup(prose.xml_safe(prose.paragraph(made.text)))
        entries.append(Entry(id_, url, prose.xml_safe(f"Correction: {title}"), html, moment, moment))
    return _newest_first(entries)


def in_files(entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    """The entries of one file after another; at least one file, be it empty."""
    for start in range(0, max(1, len(entries)), A_FILE):
        yield entries[start : start + A_FILE]


def file_address(first: str, number: int) -> str:
    """The address of a feed's file by its number from 1: ``feeds/a.xml``, ``feeds/a-2.xml``."""
    if number == 1:
        return first
    folder, _, name = first.rpartition("/")
    stem, _, ending = name.partition(".")
    return f"{folder}/{stem}-{number}.{ending}"


def _newest_first(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    by_id = sorted(entries, key=lambda entry: entry.id)
    return tuple(sorted(by_id, key=lambda entry: entry.updated, reverse=True))


def _told(site: Site, card: Event | QuoteCard) -> tuple[str, str, Markup]:
    """A card's page, its title and what stands in the entry."""
    html = Markup(site.piece(_html, card, card.id))
    if isinstance(card, Event):
        return address.event(card.id), card.title, html
    return address.quote(card.id), quote_title(card), html


def _html(site: Site, card: Event | QuoteCard) -> str:
    """What stands in an entry; rendered once for all feeds."""
    if isinstance(card, QuoteCard):
        return prose.xml_safe(
            site.fragment("feed_quote.html", "", card.id, lambda: quote_context(site, card))
        )
    made = site.relations.corrections_of.get(card.id, ())
    event = {"event": card, "grounds": grounds_of_event(site, card), "corrections": made}
    return prose.xml_safe(site.fragment("feed_event.html", "", card.id, lambda: event))


def _corrected(site: Site, made: Correction) -> tuple[str, str]:
    """The address and the title of what was corrected; of a card that is gone, the page of corrections."""
    if made.card in site.events:
        return site.absolute(address.event(made.card)), site.events[made.card].title
    if made.card in site.quotes:
        return site.absolute(address.quote(made.card)), quote_title(site.quotes[made.card])
    if made.card in site.withdrawn:
        kind = site.withdrawn[made.card].kind
        page = address.event(made.card) if kind == "event" else address.quote(made.card)
        return site.absolute(page), f"{kind} withdrawn"
    return site.absolute(address.CORRECTIONS), made.card
