"""``/timelinejs.json``: the timeline for Knight Lab's TimelineJS, whose JSON format this is.

Each event and each quotation is a slide, in the groups "Happened" and "Said". TimelineJS has no uncertain
dates: it gets the days a date covers, and the words for it as the date to display. Of a date with an open end
it gets the end that is known.
"""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from annotated_timeline.model.edtf import EdtfDate, parse_date, parse_interval
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.timeline import Event, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.cards import wording_of
from annotated_timeline.publishing.clean import safe_url
from annotated_timeline.publishing.evidence import ground_of_quote, grounds_of_event, told
from annotated_timeline.publishing.exports import prose
from annotated_timeline.publishing.exports.as_json import as_json
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

HAPPENED = "Happened"
SAID = "Said"

_LINK = Markup('<a href="%s">%s</a>')
_QUOTED = Markup("<blockquote>%s</blockquote>")
_SOURCES = Markup("<p>Source: %s · %s</p>")


def products(site: Site) -> Iterator[Product]:
    """The one file."""
    yield Product(address.TIMELINEJS, as_json(as_data(site)))


def as_data(site: Site) -> dict[str, Any]:
    """The object that TimelineJS reads."""
    subject = site.timeline.subject
    slides = [_event(site, event) for event in site.timeline.events]
    slides += [_quote(site, quote) for quote in site.timeline.quotes]
    return {
        "title": {
            "unique_id": "title",
            "text": {
                "headline": str(Markup.escape(subject.title)),
                "text": str(prose.paragraph(subject.description)),
            },
        },
        "events": slides,
    }


def start_and_end(date: HistoricalDate) -> dict[str, dict[str, int]]:
    """``start_date`` and, where the date is wider than TimelineJS's own year, month and day, ``end_date``."""
    if "/" in date.edtf:
        start, end = parse_interval(date.edtf)
        known = start or end
        assert known is not None, "an interval has one end at least"
        if start is None or end is None:
            return {"start_date": _edges(known)[0]}
        return {"start_date": _edges(start)[0], "end_date": _edges(end)[1]}
    first, last = _edges(parse_date(date.edtf))
    return {"start_date": first} if first == last else {"start_date": first, "end_date": last}


def _edges(value: EdtfDate) -> tuple[dict[str, int], dict[str, int]]:
    first, last = value.earliest, value.latest
    match value.width:
        case "day":
            day = {"year": first.year, "month": first.month, "day": first.day}
            return day, day
        case "month" | "season":
            return {"year": first.year, "month": first.month}, {"year": last.year, "month": last.month}
        case _:
            return {"year": first.year}, {"year": last.year}


def _event(site: Site, event: Event) -> dict[str, Any]:
    lines = [prose.html(event)]
    if event.local_time:
        lines.append(prose.paragraph(event.local_time))
    lines += [
        prose.paragraph(f"{claim.text} ({', '.join(citation.publisher for citation in claim.citations)})")
        for claim in event.claims
    ]
    sources = [_link(ground.original, ground.publisher) for ground in grounds_of_event(site, event)]
    sources += [_link(safe_url(citation.url), citation.publisher) for citation in event.citations]
    lines.append(_sources(site.absolute(address.event(event.id)), sources))
    return {
        "unique_id": event.id,
        "group": HAPPENED,
        **start_and_end(event.date),
        "display_date": event.date.words(told(event)),
        "text": {"headline": str(Markup.escape(event.title)), "text": str(Markup("").join(lines))},
    }


def _quote(site: Site, quote: QuoteCard) -> dict[str, Any]:
    ground = ground_of_quote(site, quote)
    words = _QUOTED % prose.paragraph(prose.marked(quote))
    if quote.wording == "paraphrase":
        words = prose.paragraph(quote.text)
    wording = prose.paragraph(wording_of(site, quote))
    page = site.absolute(address.quote(quote.id))
    day = quote.day.words()
    return {
        "unique_id": quote.id,
        "group": SAID,
        **start_and_end(quote.day),
        "display_date": day if quote.said_on else f"reported {day}",
        "text": {
            "headline": str(Markup.escape(prose.speaker(quote))),
            "text": str(words + wording + _sources(page, [_link(ground.original, ground.publisher)])),
        },
    }


def _link(url: str, label: str) -> Markup:
    return _LINK % (url, label) if url else Markup.escape(label)


def _sources(page: str, sources: list[Markup]) -> Markup:
    every = Markup(", ").join(dict.fromkeys(sources))
    return _SOURCES % (every, _LINK % (page, "full entry"))
