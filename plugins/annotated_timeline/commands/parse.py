"""Print what is found in source files, or in documents on standard input: one JSON object a line."""

import argparse
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from annotated_timeline.commands.answers import Answer, answer, answer_line, answer_lines, faulty, in_batches
from annotated_timeline.commands.jobs import add_jobs, cores
from annotated_timeline.errors import OUTPUT_NAME, SourceFaults
from annotated_timeline.processes import ordered
from annotated_timeline.reading.collection import one_stem_fault
from annotated_timeline.reading.documents import numbered_lines
from annotated_timeline.reading.source_file import read_source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare FILE…, ``--jsonl`` and who parses."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="a .txt or .html source with its metadata")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id", "text", "published", "kind"} from standard input, one JSON object a line',
    )
    add_jobs(parser)
    parser.add_argument(
        "--dask",
        metavar="ADDRESS",
        help="let the Dask cluster parse whose scheduler is at ADDRESS (tcp://HOST:PORT); with --jsonl",
    )
    parser.set_defaults(usage_error=parser.error)


def run(arguments: argparse.Namespace) -> int:
    """Print one line a document; 1 where at least one of them had faults, else 0."""
    if arguments.jsonl == bool(arguments.files):
        arguments.usage_error("name the files to parse, or give --jsonl and documents on standard input")
    if arguments.dask and not arguments.jsonl:
        arguments.usage_error("--dask takes documents on standard input: give --jsonl")
    out = sys.stdout.buffer
    if not arguments.jsonl:
        return _print(_from_files(arguments.files), out)
    if arguments.dask:
        return _print(_from_cluster(arguments), out)
    lines = numbered_lines(sys.stdin.buffer)
    jobs = arguments.jobs or (cores() if _is_file(sys.stdin.buffer) else 1)
    if jobs == 1:
        return _print((answer_line(number, line) for number, line in lines), out)
    return _print(ordered(answer_lines, in_batches(lines), jobs), out)


def _is_file(stream: BinaryIO) -> bool:
    """Whether all of a stream is there already; who writes into a pipe may wait for an answer."""
    return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)


def _from_cluster(arguments: argparse.Namespace) -> Iterator[Answer]:
    try:
        # Only this option needs the package, which is an extra.
        from annotated_timeline.commands import on_dask
    except ImportError:
        arguments.usage_error("--dask needs the package distributed: pip install 'annotated-timeline[dask]'")
        raise
    batches = in_batches(numbered_lines(sys.stdin.buffer))
    return on_dask.ordered(answer_lines, batches, arguments.dask)


def _from_files(files: Iterable[str]) -> Iterator[Answer]:
    first: dict[Path, Path] = {}
    for file in files:
        path = Path(file)
        other = first.setdefault(path.parent / path.stem, path)
        try:
            if other != path:
                raise SourceFaults([one_stem_fault([other, path], file)])
            source = read_source(path)
        except SourceFaults as group:
            yield faulty(path.stem, group.faults, with_file=True)
        else:
            yield answer(source)


def _print(answers: Iterable[Answer], out: BinaryIO) -> int:
    """Write each answer as soon as it is there, so that a pipe's other end never waits for the next one."""
    status = 0
    for one in answers:
        status |= one.faulty
        try:
            out.write(one.lines)
            out.flush()
        except OSError as error:
            error.filename = OUTPUT_NAME
            raise
    return status
