"""Atom feeds (RFC 4287; a long one in files as in RFC 5005): what is new or changed, and corrections."""

import datetime
import io
from collections.abc import Iterator, Sequence
from typing import Any

from feedgenerator import Atom1Feed

from annotated_timeline.publishing import address
from annotated_timeline.publishing.card_dates import midnight, newest_source
from annotated_timeline.publishing.exports import entries
from annotated_timeline.publishing.exports.entries import Entry
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site


def products(site: Site) -> Iterator[Product]:
    """Both feeds."""
    title = site.timeline.subject.title
    yield from _feed(site, address.ATOM, title, address.TIMELINE, entries.cards(site))
    made = entries.corrections(site)
    yield from _feed(site, address.CORRECTIONS_ATOM, f"Corrections: {title}", address.CORRECTIONS, made)


class _Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """Atom as feedgenerator writes it, but never dated by a clock, and with links to the files beside it."""

    def latest_post_date(self) -> datetime.datetime:
        updated: datetime.datetime = self.feed["updated"]
        return updated

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        for relation, url in self.feed["beside"]:
            handler.addQuickElement("link", "", {"rel": relation, "href": url})


def _feed(site: Site, first: str, title: str, page: str, every: Sequence[Entry]) -> Iterator[Product]:
    files = list(entries.in_files(every))
    newest = every[0].updated if every else midnight(newest_source(site.timeline))
    for number, told in enumerate(files, 1):
        beside = [(relation, at) for relation, at in (("previous", number - 1), ("next", number + 1))]
        feed = _Feed(
            title=title,
            link=site.absolute(page),
            description=site.timeline.subject.description,
            language=site.timeline.subject.language,
            author_name=site.timeline.subject.title,
            author_link=site.absolute(address.TIMELINE),
            feed_url=site.absolute(entries.file_address(first, number)),
            feed_guid=site.absolute(first),
            updated=newest,
            beside=[
                (relation, site.absolute(entries.file_address(first, at)))
                for relation, at in beside
                if 1 <= at <= len(files)
            ],
        )
        for entry in told:
            feed.add_item(
                title=entry.title,
                link=entry.url,
                description=None,
                content=entry.html,
                unique_id=entry.id,
                pubdate=entry.published,
                updateddate=entry.updated,
            )
        text = io.StringIO()
        feed.write(text, "utf-8")
        yield Product(entries.file_address(first, number), f"{text.getvalue()}\n".encode())
