"""``/timeline.csv``: a row for each event and each quotation, for spreadsheets.

UTF-8 with a byte order mark, since spreadsheets guess otherwise; a cell that a spreadsheet would take for a
formula gets an apostrophe in front (OWASP, "CSV Injection").
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.timeline import Event, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.cards import are_the_speakers
from annotated_timeline.publishing.clean import safe_url
from annotated_timeline.publishing.evidence import ground_of_quote, grounds_of_event, told
from annotated_timeline.publishing.exports import prose
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

COLUMNS = (
    "kind",
    "id",
    "url",
    "date",
    "earliest",
    "latest",
    "date_in_words",
    "part",
    "tier",
    "origin",
    "title",
    "text",
    "speaker",
    "role",
    "side",
    "wording",
    "own_words",
    "event",
    "people",
    "places",
    "publishers",
    "source_urls",
    "note",
)
_BETWEEN = "; "
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def products(site: Site) -> Iterator[Product]:
    """The one file."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    for row in rows(site):
        writer.writerow({column: harmless(cell) for column, cell in row.items()})
    yield Product(address.CSV, text.getvalue().encode("utf-8-sig"))


def rows(site: Site) -> Iterator[Mapping[str, str]]:
    """Events, then quotations, each in reading order; cells as they are meant."""
    yield from (_event(site, event) for event in site.timeline.events)
    yield from (_quote(site, quote) for quote in site.timeline.quotes)


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _event(site: Site, event: Event) -> dict[str, str]:
    grounds = grounds_of_event(site, event)
    publishers = [ground.publisher for ground in grounds]
    publishers += [citation.publisher for citation in event.citations]
    urls = [ground.original for ground in grounds]
    urls += [safe_url(citation.url) for citation in event.citations]
    return {
        "kind": "event",
        "id": event.id,
        "url": site.absolute(address.event(event.id)),
        **_date(event.date, told(event)),
        "part": event.part,
        "tier": event.tier,
        "origin": event.origin,
        "title": event.title,
        "text": prose.plain(event),
        "people": _joined(site.people[person].name for person in event.people),
        "places": _joined(site.places[place].name for place in event.places),
        "publishers": _joined(publishers),
        "source_urls": _joined(urls),
        "note": event.note or "",
    }


def _quote(site: Site, quote: QuoteCard) -> dict[str, str]:
    ground = ground_of_quote(site, quote)
    side = site.sides.get(quote.side or "")
    return {
        "kind": "quotation",
        "id": quote.id,
        "url": site.absolute(address.quote(quote.id)),
        **_date(quote.day, ""),
        "part": quote.part,
        "text": quote.text,
        "speaker": quote.speaker,
        "role": quote.role or "",
        "side": side.label if side else "",
        "wording": quote.wording,
        "own_words": "yes" if are_the_speakers(site, quote) else "no",
        "event": quote.event or "",
        "publishers": ground.publisher,
        "source_urls": ground.original,
        "note": quote.note or "",
    }


def _date(date: HistoricalDate, told_as: str) -> dict[str, str]:
    return {
        "date": date.edtf,
        "earliest": date.earliest.isoformat() if date.earliest else "",
        "latest": date.latest.isoformat() if date.latest else "",
        "date_in_words": date.words(told_as),
    }


def _joined(texts: Iterable[str]) -> str:
    return _BETWEEN.join(dict.fromkeys(text for text in texts if text))
