"""``/embedding/``: how to show the timeline in a page of one's own, and the files it is to be had in."""

from annotated_timeline.publishing import address
from annotated_timeline.publishing.embeds import code
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import topic_or_whole

#: Address, format, and what it is good for.
FORMATS = (
    (address.JSON, "JSON", "everything, with offsets, bases of dates and ids that stay"),
    (address.SCHEMA, "JSON Schema", "what that file holds, property by property"),
    (address.CSV, "CSV", "a row for each event and each quotation, for spreadsheets"),
    (address.ICALENDAR, "iCalendar", "the events that have a day, for calendars"),
    (address.ATOM, "Atom", "what is new or changed, for feed readers"),
    (address.JSON_FEED, "JSON Feed", "the same"),
    (address.CORRECTIONS_ATOM, "Atom", "corrections alone"),
    (address.TIMELINEJS, "TimelineJS", "a slide for each event and each quotation"),
    (address.ANNOTATIONS, "Web Annotations", "the passages that entries rest on (JSON-LD)"),
)


def product(site: Site) -> Product:
    """The page of instructions."""
    whole = topic_or_whole(site, address.TIMELINE)
    return site.page(
        address.EMBED_HELP,
        "embedding.html",
        "Embed and reuse",
        description=f"How to show “{site.timeline.subject.title}” in a page of your own, and its data.",
        width=code.WIDTH,
        plain=code.iframe(site, whole),
        fitted=code.iframe_and_script(site, whole),
        element=code.element_and_script(site, whole),
        formats=FORMATS,
    )
