"""The pictures that go with links to the site's pages: one of the whole subject, one of words for each entry.

They are drawn when the site is built, with a font that npm installed. A large subject has only the one
picture, for drawing one for each entry would take a good part of its build. A page whose words the font
cannot set has no other either.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from annotated_timeline.publishing import address
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.social_cards import columns, faces, lettering
from annotated_timeline.publishing.social_cards.wording import words_of
from annotated_timeline.publishing.topics import topic_at, topics


@dataclass(frozen=True, slots=True)
class SocialCard:
    """The picture of a page: the address of the file, and its content in words."""

    address: str
    alt: str


def products(site: Site) -> Iterator[Product]:
    """``card.png`` beside each page that has a picture of its own."""
    for topic in topics(site):
        words = _words(site, topic.address)
        if words is not None:
            yield Product(f"{topic.address}{address.CARD}", partial(lettering.draw, words))


def whole(site: Site) -> Iterator[Product]:
    """``/card.png``, the picture of the whole subject."""
    yield Product(address.CARD, partial(columns.draw, site, columns.columns_of(site)))


def card_of(site: Site, page: str) -> SocialCard:
    """The picture of the page at an address."""
    words = _words(site, page)
    if words is not None:
        return SocialCard(f"{page}{address.CARD}", words.as_text)
    title = site.timeline.subject.title
    return SocialCard(
        address.CARD,
        f"{title}: each day as a column, what happened above the line, what was said below it",
    )


def _words(site: Site, page: str) -> lettering.Lettering | None:
    """The words of a page's picture; None where it has none of its own."""
    topic = None if site.relations.is_large else topic_at(site, page)
    words = words_of(site, topic) if topic else None
    return words if words and faces.can_set(words.as_text) else None
