"""JSON-LD in the pages (schema.org): what a page is, where it stands, and what it tells.

One ``@graph`` a page, each node under its own ``@id``. Nothing is marked up that the page does not show.
"""

from annotated_timeline.publishing import address
from annotated_timeline.publishing.cards import quote_title
from annotated_timeline.publishing.exports import schema_org
from annotated_timeline.publishing.exports.schema_org import Node, ref
from annotated_timeline.publishing.listing import listing
from annotated_timeline.publishing.pages.front import FULL
from annotated_timeline.publishing.site import Page, Site
from annotated_timeline.publishing.topics import Topic

_KINDS = {"timeline": "Article", "person": "ProfilePage", "event": "WebPage", "quote": "WebPage"}
_SECTIONS = {
    "day": (address.DAYS, "Days"),
    "person": (address.PEOPLE, "People"),
    "place": (address.PLACES, "Places"),
    "source": (address.SOURCES, "Sources"),
}


def graph(site: Site, page: Page, topic: Topic | None) -> Node:
    """The JSON-LD of a page about `topic`."""
    about = _page(site, page, topic)
    nodes = [_website(site), about]
    if page.address != address.TIMELINE:
        nodes.append(_breadcrumbs(site, page, topic))
    if topic is not None:
        things = [thing for thing in (_thing(site, topic), _items(site, topic)) if thing]
        nodes += things
        if things:
            about["mainEntity"] = {"@id": things[0]["@id"]}
    return {"@context": "https://schema.org", "@graph": nodes}


def _website(site: Site) -> Node:
    subject = site.timeline.subject
    return {
        "@type": "WebSite",
        **ref(site, address.TIMELINE, "website"),
        "url": site.absolute(address.TIMELINE),
        "name": subject.title,
        "description": subject.description,
        "inLanguage": subject.language,
    }


def _page(site: Site, page: Page, topic: Topic | None) -> Node:
    kind = _KINDS.get(topic.kind, "CollectionPage") if topic else "WebPage"
    return {
        "@type": kind,
        **ref(site, page.address, "page"),
        "url": page.canonical,
        "headline" if kind == "Article" else "name": page.title,
        "description": page.description,
        "inLanguage": site.timeline.subject.language,
        "isPartOf": ref(site, address.TIMELINE, "website"),
    }


def _breadcrumbs(site: Site, page: Page, topic: Topic | None) -> Node:
    steps = [(address.TIMELINE, site.timeline.subject.title)]
    if topic is not None and topic.kind in _SECTIONS:
        steps.append(_SECTIONS[topic.kind])
    steps.append((page.address, page.title))
    return {
        "@type": "BreadcrumbList",
        **ref(site, page.address, "breadcrumbs"),
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": site.absolute(at)}
            for position, (at, name) in enumerate(steps, 1)
        ],
    }


def _thing(site: Site, topic: Topic) -> Node | None:
    """What the page is about, unless that is a list of entries."""
    match topic.kind:
        case "event":
            return schema_org.event(site, site.events[topic.id])
        case "quote":
            return schema_org.quotation(site, site.quotes[topic.id])
        case "person":
            return schema_org.person(site, site.people[topic.id])
        case "place":
            return schema_org.place(site, site.places[topic.id])
        case "source":
            return schema_org.source(site, site.sources[topic.id])
        case _:
            return None


def _items(site: Site, topic: Topic) -> Node | None:
    """The entries that the page lists; a long timeline's front page lists none."""
    if topic.kind in ("event", "quote"):
        return None
    items = [
        entry
        for day in listing(site, topic).days
        for entry in (
            *((address.event(event.id), event.title) for event in day.events),
            *((address.quote(quote.id), quote_title(quote)) for quote in day.quotes),
        )
    ]
    if topic.kind == "timeline" and len(site.timeline.events) + len(site.timeline.quotes) > FULL:
        return None
    return {
        "@type": "ItemList",
        **ref(site, topic.address, "entries"),
        "numberOfItems": len(items),
        "itemListOrder": "https://schema.org/ItemListOrderAscending",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "url": site.absolute(at), "name": name}
            for position, (at, name) in enumerate(items, 1)
        ],
    }
