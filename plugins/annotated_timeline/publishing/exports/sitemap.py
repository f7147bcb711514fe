"""``/sitemap.xml`` and ``/robots.txt``: the pages for search engines, each with its last change."""

import datetime
from collections.abc import Iterable, Iterator
from functools import partial
from xml.sax.saxutils import escape

from annotated_timeline.publishing import address
from annotated_timeline.publishing.card_dates import newest_source
from annotated_timeline.publishing.listing import listing
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import topic_at

_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)
#: Addresses that are of no use in a list of results.
_LEFT_OUT = (address.SEARCH,)


def products(site: Site, pages: Iterable[str]) -> Iterator[Product]:
    """Both files; `pages` are the addresses of the site's pages."""
    listed = sorted(page for page in pages if page not in _LEFT_OUT)
    yield Product(address.SITEMAP, partial(_sitemap, site, listed))
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {site.absolute(address.SITEMAP)}\n"
    yield Product(address.ROBOTS, robots.encode())


def _sitemap(site: Site, listed: Iterable[str]) -> bytes:
    last = max([newest_source(site.timeline), *(dates.changed for dates in site.dates.values())])
    urls = [_url(site.absolute(page), changed(site, page) or last) for page in listed]
    return f"{_HEAD}{''.join(urls)}</urlset>\n".encode()


def changed(site: Site, page: str) -> datetime.date | None:
    """When what the page at this address is about last changed; None where that is no one thing."""
    topic = topic_at(site, page)
    if topic is None or topic.kind == "timeline":
        return None
    ids = listing(site, topic).ids
    return max((site.dates[id_].changed for id_ in ids), default=None)


def _url(url: str, day: datetime.date) -> str:
    return f"<url><loc>{escape(url)}</loc><lastmod>{day.isoformat()}</lastmod></url>\n"
