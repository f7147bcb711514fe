"""What must hold of any input whatever: used by the tests with hypothesis and by the fuzzers with atheris.

Each function takes raw bytes, as they might stand in a file; it returns quietly, or raises AssertionError
where a promise is broken. A SourceFaults is a proper answer, any other exception is a bug.
"""

import json
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from annotated_timeline.editing.anchors import NoPlace, find_place
from annotated_timeline.editing.annotations import read_annotations
from annotated_timeline.editing.corrections import read_corrections
from annotated_timeline.editing.events import read_event
from annotated_timeline.editing.ledger import read_ledger
from annotated_timeline.editing.people import read_people
from annotated_timeline.editing.places import read_places
from annotated_timeline.editing.plain_pages import page_faults
from annotated_timeline.editing.subject import read_subject
from annotated_timeline.errors import SourceFault, SourceFaults
from annotated_timeline.front_matter import split_front_matter
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.source import Kind, Source
from annotated_timeline.parsing.document import parse
from annotated_timeline.publishing.clean import markdown
from annotated_timeline.reading.documents import read_document
from annotated_timeline.reading.metadata import read_metadata
from annotated_timeline.reading.source_file import read_source
from annotated_timeline.toml_table import read_table

_KINDS: tuple[Kind | None, ...] = ("article", "transcript", "account", None)
_DAYS = (date(2021, 8, 5), date(2024, 2, 29), date.min, date.max, None)


def readers(data: bytes) -> None:
    """A file of any bytes, as ``.txt`` or ``.html``, with proper metadata beside it or its own in front."""
    suffix = ".html" if data[:1] < b"\x80" else ".txt"
    with TemporaryDirectory() as folder:
        path = Path(folder, f"source{suffix}")
        path.write_bytes(data[1:])
        if not data[1:].startswith(b"+++"):
            path.with_suffix(".toml").write_text(
                'title = "A"\npublisher = "B"\npublished = 2021-08-05\n'
                'kind = "article"\nwording = "verbatim"\n'
            )
        with suppress(SourceFaults):
            source = read_source(path)
            _furniture_is_within(source)
            if not source.derived:
                assert source.text == data[1:].decode().removeprefix("\ufeff")


def parser(data: bytes) -> None:
    """A text of any characters, of any kind and any day or none."""
    kind, day = _KINDS[data[0] % len(_KINDS)] if data else None, _DAYS[len(data) % len(_DAYS)]
    text = data[1:].decode("utf-8", "ignore")
    line = json.dumps({"id": "x", "text": text, "published": day and day.isoformat(), "kind": kind}).encode()
    document = read_document(1, line)
    if document.source is not None:
        assert document.source.text == text
        _furniture_is_within(document.source)
        _offsets_are_right(parse(document.source))


def metadata(data: bytes) -> None:
    """TOML of any bytes as metadata of a source, alone and as front matter."""
    text = data.decode("utf-8", "ignore")
    with suppress(SourceFaults):
        read_metadata(text, "source.toml")
    front = split_front_matter(text)
    if front is not None:
        assert front.body in text


def annotations(data: bytes) -> None:
    """TOML and Markdown of any bytes as each kind of file that editors write, and a selector on them."""
    text = data.decode("utf-8", "ignore")
    faults: list[SourceFault] = []
    table = read_table(text, "file.toml", faults)
    if table is not None:
        found = read_annotations(table, "source")
        read_people(table, ["side"])
        read_places(table)
        read_subject(table)
        read_corrections(table)
        read_ledger(table)
        read_event(table, text, "stem")
        for one in found.events:
            with suppress(NoPlace):
                place = find_place(one.at, text)
                assert 0 <= place.start < place.end <= len(text)
    for fault in (*faults, *page_faults(text, "page.md")):
        assert str(fault).isprintable() or "\n" in str(fault)
        assert fault.line is None or 1 <= fault.line <= text.count("\n") + 2
    html = str(markdown(text[:5_000])).lower()
    assert "<script" not in html
    assert "javascript:" not in html or "javascript:" in text.lower()


#: The targets of ``make fuzz``, by name.
TARGETS = {target.__name__: target for target in (readers, parser, metadata, annotations)}


def _furniture_is_within(source: Source) -> None:
    for one in source.furniture:
        assert 0 <= one.span.start < one.span.end <= len(source.text)


def _offsets_are_right(parsed: ParsedSource) -> None:
    text = parsed.source.text
    for found in (*parsed.quotes, *parsed.time_expressions):
        assert text[found.span.start : found.span.end] == found.text
        assert found.text
    for event in parsed.events:
        assert 0 <= event.span.start < event.span.end <= len(text)
        assert text[event.expression.start : event.expression.end].strip()
    for quote in parsed.quotes:
        if quote.speaker is not None and quote.speaker.mention is not None:
            assert quote.speaker.mention.of(text)
        assert 0 <= quote.confidence <= 1
