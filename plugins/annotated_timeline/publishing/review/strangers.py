"""People and places that the texts name and no registry holds: they have no page, or one without a side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from annotated_timeline.editing.anchors import line_of
from annotated_timeline.editing.content import EditorsContent
from annotated_timeline.editing.speakers import is_named, registry_of, without_article
from annotated_timeline.editing.toml_text import toml_text
from annotated_timeline.model.ids import slug
from annotated_timeline.model.parsed import ParsedSource


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name, where it is met (source and line), and the entry that would make it known."""

    name: str
    kind: Literal["person", "place"]
    met: tuple[str, ...]

    @property
    def snippet(self) -> str:
        """The entry for ``people.toml`` or ``places.toml``."""
        name = without_article(self.name)
        return f"[[{self.kind}]]\nid = {toml_text(slug(name))}\nname = {toml_text(name)}\n"


def strangers(content: EditorsContent, parsed: Sequence[ParsedSource]) -> tuple[Stranger, ...]:
    """The strangers in the texts, people first, each by name; descriptions of people are none.

    What is the name or surname of somebody met or registered is no place.
    """
    registry = registry_of(content.people)
    places = {name for place in content.places for name in (place.name, *place.aliases)}
    met: dict[tuple[Literal["person", "place"], str], list[str]] = {}
    for source in parsed:
        for name, offset in _people(source):
            if is_named(name) and registry.find(name) is None:
                met.setdefault(("person", name), []).append(_place(source, offset))
        for event in source.events:
            for name in event.places:
                if name not in places:
                    met.setdefault(("place", name), []).append(_place(source, event.span.start))
    surnames = {name.split()[-1] for kind, name in met if kind == "person"}
    for kind, name in list(met):
        if kind == "place" and (name in surnames or registry.find(name) is not None):
            del met[kind, name]
    return tuple(
        Stranger(name, kind, tuple(dict.fromkeys(where))) for (kind, name), where in sorted(met.items())
    )


def _people(parsed: ParsedSource) -> Iterator[tuple[str, int]]:
    for quote in parsed.quotes:
        if quote.speaker is not None and quote.voice == "source":
            yield quote.speaker.name, quote.span.start
    for event in parsed.events:
        for name in event.people:
            yield name, event.span.start


def _place(parsed: ParsedSource, offset: int) -> str:
    return f"{parsed.source.id}, line {line_of(parsed.source.text, offset)}"
