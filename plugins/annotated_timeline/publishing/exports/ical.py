"""``/timeline.ics``: the events that have a day, for calendars (RFC 5545)."""

import datetime
from collections.abc import Iterator
from urllib.parse import urlsplit

from annotated_timeline.model.timeline import Claim, Event
from annotated_timeline.publishing import address
from annotated_timeline.publishing.card_dates import CardDates
from annotated_timeline.publishing.evidence import grounds_of_event
from annotated_timeline.publishing.exports import prose
from annotated_timeline.publishing.exports.content_line import content_line, text_line
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

_DAY = datetime.timedelta(days=1)


def products(site: Site) -> Iterator[Product]:
    """The one file."""
    events = [event for event in site.timeline.events if event.date.precision == "day"]
    lines = _calendar(site, left_out=len(site.timeline.events) - len(events))
    for event in events:
        lines += _entry(site, event, site.dates[event.id])
    lines.append(content_line("END", "VCALENDAR"))
    yield Product(address.ICALENDAR, b"".join(lines))


def _calendar(site: Site, left_out: int) -> list[bytes]:
    """The lines before the first event."""
    subject = site.timeline.subject
    description = f"{subject.description} {_left_out(site, left_out)}".strip()
    return [
        content_line("BEGIN", "VCALENDAR"),
        content_line("VERSION", "2.0"),
        content_line("PRODID", "-//Annotated Timeline//EN"),
        content_line("CALSCALE", "GREGORIAN"),
        text_line("DESCRIPTION", description),
        text_line("X-WR-CALDESC", description),
        text_line("NAME", subject.title),
        text_line("X-WR-CALNAME", subject.title),
        content_line("URL", site.absolute(address.TIMELINE)),
    ]


def _left_out(site: Site, count: int) -> str:
    if not count:
        return ""
    events = "1 event has" if count == 1 else f"{count} events have"
    return f"{events} no single day and cannot stand in a calendar: {site.absolute(address.ALL)}"


def _entry(site: Site, event: Event, dates: CardDates) -> list[bytes]:
    """The lines of one event."""
    day = event.date.earliest
    assert day is not None, "a day has a first day"
    places = ", ".join(site.places[place].name for place in event.places)
    return [
        content_line("BEGIN", "VEVENT"),
        text_line("SUMMARY", prose.xml_safe(event.title)),
        content_line("DTSTART;VALUE=DATE", _date(day)),
        content_line("DTEND;VALUE=DATE", _date(day + _DAY)),
        content_line("DTSTAMP", _stamp(dates.changed)),
        text_line("UID", f"{event.id}@{urlsplit(site.url).hostname or 'localhost'}"),
        content_line("CREATED", _stamp(dates.published)),
        text_line("DESCRIPTION", prose.xml_safe(_description(site, event))),
        content_line("LAST-MODIFIED", _stamp(dates.changed)),
        *([text_line("LOCATION", places)] if places else []),
        content_line("TRANSP", "TRANSPARENT"),
        content_line("URL", site.absolute(address.event(event.id))),
        content_line("END", "VEVENT"),
    ]


def _date(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def _stamp(day: datetime.date) -> str:
    """The first moment of a day in UTC."""
    return f"{_date(day)}T000000Z"


def _description(site: Site, event: Event) -> str:
    names = [ground.publisher for ground in grounds_of_event(site, event)]
    names += [citation.publisher for citation in event.citations]
    lines = [prose.plain(event)]
    if event.local_time:
        lines.append(f"Local time: {event.local_time}")
    lines += [f"{claim.text} ({_publishers(claim)})" for claim in event.claims]
    return "\n".join([*lines, f"Sources: {', '.join(dict.fromkeys(names))}"])


def _publishers(claim: Claim) -> str:
    return ", ".join(citation.publisher for citation in claim.citations)
