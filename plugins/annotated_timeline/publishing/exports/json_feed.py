"""``/feeds/timeline.json``: what is new or changed, as JSON Feed 1.1."""

from collections.abc import Iterator
from typing import Any

from annotated_timeline.publishing import address
from annotated_timeline.publishing.exports import entries
from annotated_timeline.publishing.exports.as_json import as_json
from annotated_timeline.publishing.exports.entries import Entry
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

_VERSION = "https://jsonfeed.org/version/1.1"


def products(site: Site) -> Iterator[Product]:
    """The feed, and the files that go on from it where it is long."""
    files = list(entries.in_files(entries.cards(site)))
    for number, told in enumerate(files, 1):
        feed = _head(site, number, last=number == len(files)) | {"items": [_item(entry) for entry in told]}
        yield Product(entries.file_address(address.JSON_FEED, number), as_json(feed))


def _head(site: Site, number: int, *, last: bool) -> dict[str, Any]:
    subject = site.timeline.subject
    head = {
        "version": _VERSION,
        "title": subject.title,
        "home_page_url": site.absolute(address.TIMELINE),
        "feed_url": site.absolute(entries.file_address(address.JSON_FEED, number)),
        "description": subject.description,
        "language": subject.language,
        "authors": [{"name": subject.title, "url": site.absolute(address.TIMELINE)}],
    }
    if last:
        return head
    return head | {"next_url": site.absolute(entries.file_address(address.JSON_FEED, number + 1))}


def _item(entry: Entry) -> dict[str, str]:
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": str(entry.html),
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
    }
