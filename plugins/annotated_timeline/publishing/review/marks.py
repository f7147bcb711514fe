"""A source's text cut where marks begin and end, so that quotations, dates and passages may overlap."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotated_timeline.model.paragraphs import paragraphs_of
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.span import Span
from annotated_timeline.publishing.review.items import Item


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch: its kind is a class of the report's style, `told` what a pointer over it says."""

    span: Span
    kind: str
    told: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters that all stand under the same marks.

    `inside` are the anchors of all the marks over it, `anchors` those of the marks that begin here.
    """

    text: str
    kinds: tuple[str, ...]
    told: str
    inside: tuple[str, ...]
    anchors: tuple[str, ...]


def marks_of(parsed: ParsedSource, items: Sequence[Item]) -> tuple[Mark, ...]:
    """Everything to mark in a source: its items, its speakers' mentions, time expressions and furniture."""
    marks = [
        Mark(item.span, f"{item.kind} {'doubtful' if item.doubts else 'sure'}", _told(item), item.anchor)
        for item in items
        if item.kind != "nothing"
    ]
    for quote in parsed.quotes:
        marks.append(Mark(quote.span, f"piece {quote.voice}", f"{quote.voice}, {quote.kind}: {quote.rule}"))
        if quote.speaker and quote.speaker.mention:
            marks.append(Mark(quote.speaker.mention, "mention", f"names the speaker, {quote.speaker.name}"))
    marks += [
        Mark(timex.span, "timex", f"{timex.type} {timex.value}{f' {timex.mod}' if timex.mod else ''}")
        for timex in parsed.time_expressions
    ]
    marks += [Mark(one.span, "furniture", one.kind) for one in parsed.source.furniture]
    return tuple(marks)


def paragraphs(text: str, marks: Sequence[Mark]) -> tuple[tuple[Stretch, ...], ...]:
    """The paragraphs of `text`, each cut into stretches."""
    return tuple(tuple(_cut(text, span, marks)) for span in paragraphs_of(text))


def _cut(text: str, paragraph: Span, marks: Sequence[Mark]) -> Iterator[Stretch]:
    here = [mark for mark in marks if mark.span.overlaps(paragraph)]
    edges = {paragraph.start, paragraph.end}
    for mark in here:
        edges |= {max(mark.span.start, paragraph.start), min(mark.span.end, paragraph.end)}
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        stretch = Span(start, end)
        over = [mark for mark in here if mark.span.covers(stretch)]
        yield Stretch(
            stretch.of(text),
            tuple(dict.fromkeys(kind for mark in over for kind in mark.kind.split())),
            "\n".join(dict.fromkeys(mark.told for mark in over)),
            tuple(mark.anchor for mark in over if mark.anchor),
            tuple(mark.anchor for mark in over if mark.anchor and mark.span.start == start),
        )


def _told(item: Item) -> str:
    doubts = "; ".join(item.doubts)
    facts = ", ".join(f"{name}: {value}" for name, value in item.facts)
    return f"{item.kind}: {doubts}; {facts}" if doubts else f"{item.kind}: {facts}"
