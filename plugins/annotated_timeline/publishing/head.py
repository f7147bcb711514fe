"""What the head of a page tells programs, and the code that its visitors may take away."""

import datetime
from dataclasses import dataclass

from annotated_timeline.publishing import address
from annotated_timeline.publishing.embeds import code
from annotated_timeline.publishing.exports import structured_data
from annotated_timeline.publishing.exports.schema_org import Node
from annotated_timeline.publishing.site import Page, Site
from annotated_timeline.publishing.social_cards import SocialCard, card_of
from annotated_timeline.publishing.topics import page_of, topic_at, topic_or_whole


@dataclass(frozen=True, slots=True)
class Head:
    """Metadata of a page: `kind` is Open Graph's type, `oembed` a full address or empty."""

    kind: str
    published: datetime.date | None
    changed: datetime.date | None
    oembed: str
    card: SocialCard
    structured_data: Node


@dataclass(frozen=True, slots=True)
class Sharing:
    """The code that embeds a page, and whether it embeds this very page or the whole timeline."""

    iframe: str
    own: bool


def head_of(site: Site, page: Page) -> Head:
    """The metadata of a page; only cards have days of publication and change."""
    topic = topic_at(site, page.address)
    is_card = topic is not None and topic.kind in ("event", "quote")
    dates = site.dates[topic.id] if topic is not None and is_card else None
    kind = "article" if is_card else "profile" if topic and topic.kind == "person" else "website"
    is_page = page_of(site, address.file_of(page.address)) is not None
    return Head(
        kind,
        dates.published if dates else None,
        dates.changed if dates else None,
        site.absolute(address.oembed(page.address)) if is_page else "",
        card_of(site, page.address),
        structured_data.graph(site, page, topic),
    )


def sharing_of(site: Site, page: Page) -> Sharing:
    """The code to take away from a page."""
    topic = topic_or_whole(site, page.address)
    return Sharing(
        code.iframe_and_script(site, topic),
        topic.address == page.address,
    )
