"""Small sources parsed by hand, and editors' content written to a folder."""

from datetime import date
from pathlib import Path
from textwrap import dedent

from annotated_timeline.editing import content
from annotated_timeline.editing.assembly import edition
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Basis, ParsedEvent, ParsedSource, Quote, Speaker
from annotated_timeline.model.source import Metadata, Source
from annotated_timeline.model.span import Span

SUBJECT = """
    title = "The flood"
    description = "A flood."
    opens = 2022-03-07
    closes = 2022-03-20
    [[side]]
    id = "town"
    label = "Town"
    shape = "circle"
"""
PEOPLE = """
    [[person]]
    id = "ines-tarrow"
    name = "Ines Tarrow"
    aliases = ["Ms. Tarrow"]
    [[person.role]]
    title = "engineer"
    until = "2022-03-13"
    citation = { publisher = "Gazette", title = "Appointments" }
    [[person.role]]
    title = "head of the board"
    since = "2022-03-14"
    citation = { publisher = "Gazette", title = "Appointments" }
    [[person]]
    id = "osric-dunmore"
    name = "Osric Dunmore"
    side = "town"
"""
PLACES = """
    [[place]]
    id = "fish-quay"
    name = "Fish Quay"
"""


def span(text, words):
    """The one place of `words` in `text`."""
    assert text.count(words) == 1, (words, text.count(words))
    start = text.index(words)
    return Span(start, start + len(words))


def source(text, stem="courier", published=date(2022, 3, 11), **metadata):
    told = {"wording": "verbatim", "kind": "article", **metadata}
    known = Metadata(title=f"Title of {stem}", publisher=stem.title(), published=published, **told)
    return Source(stem, text, published, told["kind"], metadata=known, file=f"content/sources/{stem}.txt")


def quote(text, words, speaker=None, **told):
    """A quoted piece; its group is its own id unless `group` says otherwise."""
    place = span(text, words)
    quote_id = f"q{place.start}"
    said = {"kind": "direct", "confidence": 0.9, "group": quote_id, **told}
    if isinstance(said.get("said_on"), str):
        said["said_on"] = HistoricalDate.from_edtf(said["said_on"])
    named = Speaker(speaker, said.pop("role", None)) if speaker else None
    return Quote(id=quote_id, span=place, text=words, speaker=named, **said)


def event(text, passage, expression, when, **told):
    found = {"tier": "core", "from_": "text", "title": passage.rstrip("."), **told}
    place = span(text, expression)
    basis = Basis(expression, place, date(2022, 3, 11), "by hand")
    return ParsedEvent(
        id=f"e{place.start}",
        span=span(text, passage),
        expression=place,
        date=HistoricalDate.from_edtf(when),
        basis=basis,
        **found,
    )


def parsed(text, quotes=(), events=(), **told):
    return ParsedSource(source(text, **told), tuple(quotes), (), tuple(events))


def write(name, text):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text).lstrip("\n"), "utf-8")


def edited(*sources, strict=True):
    return edition(content.read(Path("content")), sources, strict_sources=strict).timeline
