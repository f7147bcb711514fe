"""``/timeline.ics``: the events that have a day, for calendars (RFC 5545)."""

import datetime
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from icalendar import Calendar
from icalendar import Event as Entry
from icalendar.prop import vDatetime, vDDDTypes

from annotated_timeline.model.timeline import Claim, Event
from annotated_timeline.publishing import address
from annotated_timeline.publishing.card_dates import CardDates
from annotated_timeline.publishing.evidence import grounds_of_event
from annotated_timeline.publishing.exports import prose
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

_END = "END:VCALENDAR\r\n"
#: Characters of a line that is never folded (RFC 5545, 3.1), its end not counted.
_UNFOLDED = 75
_DAY = datetime.timedelta(days=1)


def products(site: Site) -> Iterator[Product]:
    """The one file."""
    events = [event for event in site.timeline.events if event.date.precision == "day"]
    calendar = _lines(_calendar(site, left_out=len(site.timeline.events) - len(events)))
    entries = "".join(site.piece(_entry_lines, event, event.id) for event in events)
    yield Product(address.ICALENDAR, f"{calendar.removesuffix(_END)}{entries}{_END}".encode())


def _entry_lines(site: Site, event: Event) -> str:
    return _lines(_entry(site, event, site.dates[event.id]))


def _lines(component: Calendar | Entry) -> str:
    return "".join(map(_folded, filter(None, component.content_lines())))


def _folded(line: Any) -> str:
    """A line of icalendar's with its end; it looks at each letter, so it is asked about long ones only."""
    short = len(line) < _UNFOLDED and line.isascii()
    return f"{line if short else str(line.to_ical(), 'utf-8')}\r\n"


@lru_cache(maxsize=4096)
def _on(day: datetime.date) -> vDDDTypes:
    """A day as icalendar writes it; most days are of several events."""
    return vDDDTypes(day)


@lru_cache(maxsize=1024)
def _moment(moment: datetime.datetime) -> vDatetime:
    """A moment as icalendar writes it; many cards change on one day."""
    return vDatetime(moment)


def _calendar(site: Site, left_out: int) -> Calendar:
    subject = site.timeline.subject
    calendar = Calendar()
    calendar.add("prodid", "-//Annotated Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    description = f"{subject.description} {_left_out(site, left_out)}".strip()
    for name in ("name", "x-wr-calname"):
        calendar.add(name, subject.title)
    for name in ("description", "x-wr-caldesc"):
        calendar.add(name, description)
    calendar.add("url", site.absolute(address.TIMELINE))
    return calendar


def _left_out(site: Site, count: int) -> str:
    if not count:
        return ""
    events = "1 event has" if count == 1 else f"{count} events have"
    return f"{events} no single day and cannot stand in a calendar: {site.absolute(address.ALL)}"


def _entry(site: Site, event: Event, dates: CardDates) -> Entry:
    day = event.date.earliest
    assert day is not None, "a day has a first day"
    page = site.absolute(address.event(event.id))
    entry = Entry()
    entry.add("uid", f"{event.id}@{urlsplit(site.url).hostname or 'localhost'}")
    entry.add("dtstamp", _moment(dates.changed_at))
    entry.add("created", _moment(dates.published_at))
    entry.add("last-modified", _moment(dates.changed_at))
    entry.add("dtstart", _on(day))
    if day < datetime.date.max:  # without an end it lasts one day
        entry.add("dtend", _on(day + _DAY))
    entry.add("summary", prose.xml_safe(event.title))
    entry.add("description", prose.xml_safe(_description(site, event)))
    if event.places:
        entry.add("location", ", ".join(site.places[place].name for place in event.places))
    entry.add("url", page)
    entry.add("transp", "TRANSPARENT")
    return entry


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
