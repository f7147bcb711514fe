"""Documents on a stream: one JSON object a line, as ``parse --jsonl`` takes them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO, get_args

from annotated_timeline.decoding import BYTE_ORDER_MARK
from annotated_timeline.errors import SourceFault, SourceFaults, shown
from annotated_timeline.model.source import Kind, Source
from annotated_timeline.reading.furniture.marking import mark_furniture
from annotated_timeline.reading.kind import guess_kind
from annotated_timeline.reading.limits import MAX_DOCUMENT_BYTES

STREAM_NAME = "standard input"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
#: Python turns no more digits than 4,300 into a number.
_MOST_DIGITS = 4_000
#: JSON can spell half a character, which no output in UTF-8 can hold.
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Document:
    """One line of the stream: its number, its id as far as it could be read, and its source or its faults."""

    line: int
    id: str | None
    source: Source | None
    faults: tuple[SourceFault, ...] = ()


def numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines of `stream` that are not blank, numbered from 1; one that is too long is cut short."""
    number = 0
    while line := stream.readline(MAX_DOCUMENT_BYTES + 1):
        number += 1
        if len(line) > MAX_DOCUMENT_BYTES:
            _skip_line(stream, line)
        if line.strip():
            yield number, line


def read_document(number: int, line: bytes) -> Document:
    """The document in one line of the stream, which is its `number`-th.

    Keys: ``id`` and ``text``, required; ``published`` (``YYYY-MM-DD``) and ``kind``, may be null or missing.
    Others are passed over.
    """
    if len(line) > MAX_DOCUMENT_BYTES:
        expected = f"at most {MAX_DOCUMENT_BYTES:,} bytes a line"
        return Document(number, None, None, (_fault(number, "a longer line", expected),))
    return _document(line, number)


def _skip_line(stream: BinaryIO, chunk: bytes) -> None:
    while chunk and not chunk.endswith(b"\n"):
        chunk = stream.readline(MAX_DOCUMENT_BYTES)


def _document(line: bytes, number: int) -> Document:
    identifier: str | None = None
    try:
        values = _json_object(line, number)
        identifier = _identifier(values, number)
        return Document(number, identifier, _source(identifier, values, number))
    except SourceFaults as group:
        return Document(number, identifier, None, group.faults)


def _json_object(line: bytes, number: int) -> dict[str, Any]:
    try:
        text = line.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
        values = json.loads(text, parse_int=_whole_number)
    except UnicodeDecodeError as error:
        found = f"byte 0x{line[error.start]:02x} (byte {error.start + 1} of the line), which is not UTF-8"
        raise SourceFaults([_fault(number, found, "JSON in UTF-8")]) from error
    except json.JSONDecodeError as error:
        found = f"no JSON at column {error.colno}: {error.msg}"
        raise SourceFaults([_fault(number, found, "one JSON object a line")]) from error
    except RecursionError as error:
        found = "values nested too deep"
        raise SourceFaults([_fault(number, found, "one JSON object a line")]) from error
    if not isinstance(values, dict):
        raise SourceFaults([_fault(number, f"the value {_shown(values)}", "one JSON object a line")])
    return values


def _whole_number(digits: str) -> int | float:
    """A number as JSON spells it; no key that is read holds one, so one without end may lose digits."""
    return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)


def _shown(value: object) -> str:
    """A value as a message shows it; what JSON writes otherwise than Python, as JSON does."""
    return json.dumps(value) if value is None or isinstance(value, bool) else shown(value)


def _identifier(values: dict[str, Any], number: int) -> str:
    identifier = values.get("id")
    if isinstance(identifier, str) and identifier and not _LONE_SURROGATE.search(identifier):
        return identifier
    found = f"id = {_shown(identifier)}" if "id" in values else "no id"
    raise SourceFaults([_fault(number, found, "an id: text that is not empty")])


def _source(identifier: str, values: dict[str, Any], number: int) -> Source:
    faults = []
    text, published, kind = values.get("text"), values.get("published"), values.get("kind")
    if not isinstance(text, str):
        found = f"text = {_shown(text)}" if "text" in values else "no text"
        faults.append(_fault(number, found, "the text, as a JSON string"))
    elif half := _LONE_SURROGATE.search(text):
        found = f"half a character, U+{ord(half.group()):04X}, at offset {half.start()}"
        faults.append(_fault(number, found, "text that can be written in UTF-8"))
    elif not text.strip():
        faults.append(_fault(number, "an empty text", "a text"))
    day = _day(published)
    if published is not None and day is None:
        faults.append(_fault(number, f"published = {_shown(published)}", "a day as YYYY-MM-DD, or null"))
    if kind is not None and kind not in get_args(Kind):
        expected = f"one of {', '.join(get_args(Kind))}, or null"
        faults.append(_fault(number, f"kind = {_shown(kind)}", expected))
    if faults or not isinstance(text, str):
        raise SourceFaults(faults)
    return Source(identifier, text, day, kind or guess_kind(text), mark_furniture(text))


def _day(value: Any) -> date | None:
    if not isinstance(value, str) or not _DAY.match(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _fault(number: int, found: str, expected: str) -> SourceFault:
    return SourceFault(STREAM_NAME, number, found, expected)
