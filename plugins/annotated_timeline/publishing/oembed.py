"""oEmbed (oembed.com, version 1.0) as files: for every page, the code that embeds it.

A file cannot heed ``maxwidth``, ``maxheight`` or ``format``, so a site is no full oEmbed provider; see
``docs/embedding.md``.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from annotated_timeline.publishing import address
from annotated_timeline.publishing.embeds import code
from annotated_timeline.publishing.exports.as_json import as_json
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import Topic, topic_or_whole


def products(site: Site, pages: Iterable[str]) -> Iterator[Product]:
    """The file of each of the pages at these addresses."""
    for page in pages:
        yield Product(address.oembed(page), partial(_file, site, page))


def _file(site: Site, page: str) -> bytes:
    return as_json(as_data(site, topic_or_whole(site, page)))


def as_data(site: Site, topic: Topic) -> dict[str, Any]:
    """The answer of type ``rich`` for a topic; its code is one frame without a script."""
    return {
        "type": "rich",
        "version": "1.0",
        "title": topic.title,
        "provider_name": site.timeline.subject.title,
        "provider_url": site.absolute(address.TIMELINE),
        "html": code.iframe(site, topic),
        "width": code.WIDTH,
        "height": code.height(topic),
    }
