"""What ``parse`` answers to a document: one JSON object, whatever came in."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotated_timeline.errors import SourceFault
from annotated_timeline.model.as_json import parsed_source_as_json
from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse
from annotated_timeline.reading.documents import read_document

#: A line of the input and its number.
Line = tuple[int, bytes]

#: Lines, and bytes, that one process takes at once.
_LINES = 64
_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of output or more, and whether anything was wrong with what they answer."""

    lines: bytes
    faulty: bool


def answer_lines(batch: Sequence[Line]) -> Answer:
    """The answers to some lines of ``parse --jsonl``, in order; pure, so any machine may give them."""
    answers = [answer_line(number, line) for number, line in batch]
    return Answer(b"".join(one.lines for one in answers), any(one.faulty for one in answers))


def answer_line(number: int, line: bytes) -> Answer:
    """The answer to the `number`-th line of ``parse --jsonl``."""
    document = read_document(number, line)
    if document.source is None:
        return faulty(document.id, document.faults)
    return answer(document.source)


def answer(source: Source) -> Answer:
    """What is found in a source."""
    return _answer(parsed_source_as_json(parse(source)))


def faulty(identifier: str | None, faults: Iterable[SourceFault], *, with_file: bool = False) -> Answer:
    """The line of a document that could not be read: the same keys, and what is wrong."""
    nothing: dict[str, Any] = {"furniture": [], "quotes": [], "timexes": [], "events": []}
    told = [_fault(fault, with_file=with_file) for fault in faults]
    return _answer({"id": identifier, "published": None, **nothing, "faults": told})


def in_batches(lines: Iterable[Line]) -> Iterator[Sequence[Line]]:
    """The lines in portions that are worth handing to another process."""
    batch: list[Line] = []
    size = 0
    for line in lines:
        batch.append(line)
        size += len(line[1])
        if len(batch) == _LINES or size >= _BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _fault(fault: SourceFault, *, with_file: bool) -> dict[str, Any]:
    file = {"file": fault.file} if with_file else {}
    hint = {"hint": fault.hint} if fault.hint else {}
    return {**file, "line": fault.line, "found": fault.found, "expected": fault.expected, **hint}


def _answer(found: dict[str, Any]) -> Answer:
    # A file name may hold bytes that are no UTF-8; as a JSON escape they get through.
    line = json.dumps(found, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
    return Answer(line, bool(found["faults"]))
