"""Print what is found in source files, or in documents on standard input: one JSON object a line."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from annotated_timeline.errors import SourceFault, SourceFaults
from annotated_timeline.model.as_json import parsed_source_as_json
from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse
from annotated_timeline.reading.documents import read_documents
from annotated_timeline.reading.source_file import read_source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare FILE… and ``--jsonl``."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="a .txt or .html source with its metadata")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id", "text", "published", "kind"} from standard input, one JSON object a line',
    )
    parser.set_defaults(usage_error=parser.error)


def run(arguments: argparse.Namespace) -> int:
    """Print one line a document; 1 where at least one of them had faults, else 0."""
    if arguments.jsonl == bool(arguments.files):
        arguments.usage_error("name the files to parse, or give --jsonl and documents on standard input")
    found = _from_stream(sys.stdin.buffer) if arguments.jsonl else _from_files(arguments.files)
    return _print_lines(found, sys.stdout.buffer)


def _from_files(files: Iterable[str]) -> Iterator[dict[str, Any]]:
    for file in files:
        path = Path(file)
        try:
            source = read_source(path)
        except SourceFaults as group:
            yield _faulty(path.stem, group.faults, with_file=True)
        else:
            yield _found_in(source)


def _from_stream(stream: BinaryIO) -> Iterator[dict[str, Any]]:
    for document in read_documents(stream):
        if document.source is None:
            yield _faulty(document.id, document.faults)
        else:
            yield _found_in(document.source)


def _found_in(source: Source) -> dict[str, Any]:
    return parsed_source_as_json(parse(source))


def _faulty(
    identifier: str | None, faults: Iterable[SourceFault], *, with_file: bool = False
) -> dict[str, Any]:
    """The line of a document that could not be read: the same keys, and what is wrong."""
    nothing: dict[str, Any] = {"furniture": [], "quotes": [], "timexes": [], "events": []}
    told = [_fault(fault, with_file=with_file) for fault in faults]
    return {"id": identifier, "published": None, **nothing, "faults": told}


def _fault(fault: SourceFault, *, with_file: bool) -> dict[str, Any]:
    file = {"file": fault.file} if with_file else {}
    hint = {"hint": fault.hint} if fault.hint else {}
    return {**file, "line": fault.line, "found": fault.found, "expected": fault.expected, **hint}


def _print_lines(lines: Iterable[dict[str, Any]], out: BinaryIO) -> int:
    """Write each object as soon as it is there, so that a pipe's other end never waits for the next one."""
    status = 0
    for line in lines:
        status |= bool(line["faults"])
        # A file name may hold bytes that are no UTF-8; as a JSON escape they get through.
        out.write(json.dumps(line, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
        out.flush()
    return status
