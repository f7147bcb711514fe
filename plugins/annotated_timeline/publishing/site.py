"""What the pages of a site have in common: the timeline, quick ways into it, and how a page is rendered."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from jinja2 import Environment
from markupsafe import Markup

from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import (
    Event,
    Person,
    Place,
    QuoteCard,
    Side,
    Timeline,
    Withdrawal,
)
from annotated_timeline.publishing import address
from annotated_timeline.publishing.card_dates import CardDates, dates_of_cards
from annotated_timeline.publishing.fragments import Fragment, Fragments
from annotated_timeline.publishing.pieces import Shelf
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.relations import Relations, relate
from annotated_timeline.publishing.watching import Watch

T = TypeVar("T")

#: Languages (BCP 47 primary subtags) that are written from right to left.
_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "prs", "ps", "sd", "ug", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class PlainPage:
    """An editors' page; `html` takes the relative path to the site's root and gives clean HTML."""

    slug: str
    title: str
    summary: str
    html: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Page:
    """The page being rendered, as templates see it; `root` is what its links within the site begin with."""

    address: str
    title: str
    description: str
    site_url: str
    root: str

    def link(self, target: str, fragment: str = "") -> str:
        """The link from this page to the address `target`."""
        return address.link_from(self.root, target, fragment)

    @property
    def canonical(self) -> str:
        """The full web address of this page."""
        return f"{self.site_url}/{self.address}"


@dataclass(frozen=True, slots=True)
class Site:
    """A timeline about to be published under `url` (no slash at its end) with the theme in `environment`.

    What one build has rendered already is kept with it (`fragment`). All else that it hands out is watched:
    `watch` knows what a file was made from, so nobody may keep a part of the timeline anywhere else.
    """

    timeline: Timeline
    url: str
    environment: Environment
    pages: tuple[PlainPage, ...] = ()
    events: Mapping[str, Event] = field(init=False)
    quotes: Mapping[str, QuoteCard] = field(init=False)
    people: Mapping[str, Person] = field(init=False)
    places: Mapping[str, Place] = field(init=False)
    sources: Mapping[str, Source] = field(init=False)
    sides: Mapping[str, Side] = field(init=False)
    withdrawn: Mapping[str, Withdrawal] = field(init=False)
    relations: Relations = field(init=False)
    dates: Mapping[str, CardDates] = field(init=False)
    shelves: list[Shelf] = field(init=False, default_factory=list, repr=False)
    watch: Watch = field(init=False, default_factory=Watch, repr=False)
    _fragments: Fragments = field(init=False, default_factory=Fragments, repr=False)

    def __post_init__(self) -> None:
        timeline = self.timeline
        ways: dict[str, Mapping[str, object]] = {
            "events": {event.id: event for event in timeline.events},
            "quotes": {quote.id: quote for quote in timeline.quotes},
            "people": {person.id: person for person in timeline.people},
            "places": {place.id: place for place in timeline.places},
            "sources": {source.id: source for source in timeline.sources},
            "withdrawn": {one: gone for gone in timeline.withdrawals for one in gone.ids},
            "sides": {side.id: side for side in timeline.subject.sides},
        }
        for name, way in ways.items():
            object.__setattr__(self, name, self.watch.mapping(name, way))
        object.__setattr__(self, "dates", self.watch.mapping("dates", dates_of_cards(timeline)))
        object.__setattr__(self, "relations", self.watch.fields("relations", relate(timeline)))
        object.__setattr__(self, "timeline", self.watch.fields("timeline", timeline))

    def page(
        self,
        at: str,
        template: str,
        title: str,
        *,
        description: str = "",
        root: str | None = None,
        **context: Any,
    ) -> Product:
        """The page at address `at`, to be rendered with `template`.

        `root` is what its links begin with; left out, the relative way from the page to the site's root.
        """
        way = address.root(at) if root is None else root
        page = Page(at, title, description or self.timeline.subject.description, self.url, way)
        return Product(address.file_of(at), partial(self._rendered, template, page, context))

    def _rendered(self, template: str, page: Page, context: Mapping[str, Any]) -> bytes:
        text = self.environment.get_template(template).render(
            site=self, timeline=self.timeline, page=page, link=page.link, address=address, **context
        )
        return text.encode()

    def fragment(
        self, template: str, root: str, key: str, context: Callable[[], Mapping[str, Any]]
    ) -> Markup:
        """A piece of a page, rendered once for each `key` and each `root` that its links begin with."""
        fragment = self._fragments.of((template, root, key), partial(self._fragment, template, root, context))
        self.watch.note(fragment.looks)
        return fragment.html

    def _fragment(self, template: str, root: str, context: Callable[[], Mapping[str, Any]]) -> Fragment:
        with self.watch.noted() as looks:
            html = self.part(template, root, context())
        return Fragment(html, frozenset(looks))

    def part(self, template: str, root: str, context: Mapping[str, Any]) -> Markup:
        """A piece of a page, rendered anew."""
        link = partial(address.link_from, root)
        text = self.environment.get_template(template).render(
            site=self, timeline=self.timeline, link=link, address=address, **context
        )
        return Markup(text)

    def piece(self, make: Callable[["Site", T], str], thing: T, name: str) -> str:
        """What `make` says of `thing` in the file that is being made, under a name of its own in that file.

        Where neither `thing` nor anything that `make` looks at changed, it may come from an earlier build.
        """
        making = partial(make, self, thing)
        return self.shelves[-1].piece(name, thing, making, self.watch) if self.shelves else making()

    @contextmanager
    def kept_on(self, shelf: Shelf) -> Iterator[None]:
        """Keep pieces on `shelf` until the block ends."""
        self.shelves.append(shelf)
        try:
            yield
        finally:
            self.shelves.pop()

    def side_number(self, side: str | None) -> int:
        """The place of a side among the subject's sides, from 1; 0 for somebody of no side."""
        return next((at for at, one in enumerate(self.timeline.subject.sides, 1) if one.id == side), 0)

    def sides_of(self, event: Event) -> tuple[str, ...]:
        """The sides of the people in an event, each once."""
        people = (self.people.get(person) for person in event.people)
        return tuple(dict.fromkeys(one.side for one in people if one is not None and one.side is not None))

    @property
    def direction(self) -> str:
        """Which way the subject's language is written, "ltr" or "rtl", by its primary subtag."""
        return "rtl" if self.timeline.subject.language.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"

    @property
    def navigation(self) -> tuple[tuple[str, str], ...]:
        """Address and label of what stands in the head of every page."""
        return (
            (address.TIMELINE, "Timeline"),
            (address.DAYS, "Days"),
            (address.PEOPLE, "People"),
            (address.PLACES, "Places"),
            (address.SOURCES, "Sources"),
            (address.AS_OF, "As known on"),
        )

    @property
    def colophon(self) -> tuple[tuple[str, str], ...]:
        """Address and label of what stands at the foot of every page."""
        plain = tuple((f"{page.slug}/", page.title) for page in self.pages)
        return (
            *plain,
            (address.CORRECTIONS, "Corrections"),
            (address.ALL, "Everything, for print"),
            (address.EMBED_HELP, "Embed and reuse"),
        )

    def absolute(self, target: str) -> str:
        """The full web address of the address `target`."""
        return f"{self.url}/{target}"
