"""The command ``parse``: one JSON object a line, whatever comes in."""

import io
import json
import subprocess
import sys
from itertools import starmap
from pathlib import Path
from typing import Any

import pytest

from annotated_timeline.cli import COMMANDS, main

TOML = """\
title = "Ferry Talks Resume"
publisher = "The Harbor Ledger"
published = 2021-08-05
kind = "article"
wording = "verbatim"
"""
KEYS = ["id", "published", "furniture", "quotes", "timexes", "events", "faults"]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text("The ferry sank on Monday.\n", encoding="utf-8")
    path.with_suffix(".toml").write_text(TOML, encoding="utf-8")
    return path


def parse_stream(lines: list[bytes]) -> tuple[int, list[dict[str, Any]]]:
    command = [sys.executable, "-m", "annotated_timeline.cli", "parse", "--jsonl"]
    done = subprocess.run(command, input=b"\n".join(lines), capture_output=True, check=False)
    assert done.stderr == b""
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def parse_files(capfdbinary: pytest.CaptureFixture[bytes], *files: Path) -> tuple[int, list[dict[str, Any]]]:
    status = main(["parse", *map(str, files)])
    return status, [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]


def test_a_text_file_gives_one_line_without_its_text(
    source: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    status, lines = parse_files(capfdbinary, source)
    assert status == 0
    assert [list(line) for line in lines] == [KEYS]
    assert lines[0]["id"] == "ferry"
    assert lines[0]["published"] == "2021-08-05"
    assert lines[0]["faults"] == []


def test_a_text_that_is_derived_from_its_file_is_printed(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(f"+++\n{TOML}+++\nThe ferry — “Astrid” — sank.\n", encoding="utf-8")
    _, lines = parse_files(capfdbinary, path)
    assert list(lines[0])[:3] == ["id", "published", "text"]
    assert lines[0]["text"] == "The ferry — “Astrid” — sank.\n"


def test_a_file_without_metadata_gives_its_fault_and_the_next_file_is_still_parsed(
    source: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    alone = tmp_path / "alone.txt"
    alone.write_text("Nobody knows when.\n", encoding="utf-8")
    status, lines = parse_files(capfdbinary, alone, source)
    assert status == 1
    assert [line["id"] for line in lines] == ["alone", "ferry"]
    [fault] = lines[0]["faults"]
    assert fault["found"] == "a text without metadata"
    assert "alone.toml" in fault["hint"]
    assert lines[1]["faults"] == []


def test_of_two_files_that_would_be_one_source_the_second_is_a_fault(
    source: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    page = source.with_suffix(".html")
    page.write_text("<p>The ferry sank on Monday.</p>", encoding="utf-8")
    status, lines = parse_files(capfdbinary, source, source, page)
    assert status == 1
    assert [line["faults"] == [] for line in lines] == [True, True, False]
    [fault] = lines[2]["faults"]
    assert fault["found"] == "two sources with one stem: ferry.txt and ferry.html"


def keys_in(value: object) -> set[str]:
    """Every key of an object and of what is in it."""
    if isinstance(value, dict):
        return set(value).union(*map(keys_in, value.values()))
    return set().union(*map(keys_in, value)) if isinstance(value, list) else set()


def test_every_key_that_is_printed_is_documented(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = "By Lena Ortiz\n\nThe ferry sank on Monday. “Nobody slept,” said Ada Lund, the mayor.\n"
    told, wrong = tmp_path / "ferry.txt", tmp_path / "alone.txt"
    told.write_text(f"+++\n{TOML}+++\n{text}", encoding="utf-8")
    wrong.write_text(text, encoding="utf-8")
    _, lines = parse_files(capfdbinary, told, wrong)
    assert all(lines[0][part] for part in ("furniture", "quotes", "timexes", "events"))
    docs = (Path(__file__).parents[1] / "docs" / "sources.md").read_text("utf-8")
    assert [key for key in sorted(keys_in(lines)) if f"`{key}`" not in docs] == []


def test_blank_lines_hold_no_document_and_are_counted() -> None:
    good = b'{"id": "good", "text": "It rained.", "published": "2021-08-05"}'
    huge = b'{"id": "huge", "text": "It rained.", "size": ' + b"9" * 10_000 + b"}"
    status, lines = parse_stream([good, b"", b" \t", huge, b"null"])
    assert status == 1
    assert [line["id"] for line in lines] == ["good", "huge", None]
    assert [line["faults"] == [] for line in lines] == [True, True, False]
    assert lines[2]["faults"][0]["line"] == 5


def test_documents_come_out_one_a_line_and_in_order() -> None:
    documents = [{"id": f"d{n}", "text": "It rained.", "published": None, "kind": None} for n in range(5)]
    status, lines = parse_stream([json.dumps(document).encode() for document in documents])
    assert status == 0
    assert [line["id"] for line in lines] == ["d0", "d1", "d2", "d3", "d4"]
    assert all(list(line) == KEYS for line in lines)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (b"not json", "no JSON at column 1"),
        (b"[1, 2]", "the value [1, 2]"),
        (b'"text"', "the value 'text'"),
        (b'{"text": "It rained."}', "no id"),
        (b'{"id": 7, "text": "It rained."}', "id = 7"),
        (b'{"id": "d"}', "no text"),
        (b'{"id": "d", "text": null}', "text = null"),
        (b"null", "the value null"),
        (b"true", "the value true"),
        (b'{"id": "d", "text": " \\n "}', "an empty text"),
        (b'{"id": "d", "text": "half \\ud83d"}', "half a character, U+D83D, at offset 5"),
        (b'{"id": "d", "text": "It rained.", "published": "2021-02-30"}', "published = '2021-02-30'"),
        (b'{"id": "d", "text": "It rained.", "published": "20210805"}', "published = '20210805'"),
        (b'{"id": "d", "text": "It rained.", "published": 2021}', "published = 2021"),
        (b'{"id": "d", "text": "It rained.", "kind": "poem"}', "kind = 'poem'"),
        (b'{"id": "d", "text": "It rained.", "kind": ["article"]}', "kind = ['article']"),
        (b'{"id": "d", "text": "\xff"}', "byte 0xff (byte 22 of the line), which is not UTF-8"),
        (b"[" * 200_000, "values nested too deep"),
        (b'{"id": ' + b"9" * 10_000 + b"}", "id = inf"),
    ],
)
def test_a_bad_document_gives_its_fault_and_the_others_are_still_parsed(line: bytes, found: str) -> None:
    good = b'{"id": "good", "text": "It rained.", "published": "2021-08-05", "kind": "article"}'
    status, lines = parse_stream([good, line, good])
    assert status == 1
    assert [entry["faults"] == [] for entry in lines] == [True, False, True]
    [fault] = lines[1]["faults"]
    assert fault["line"] == 2
    assert fault["found"].startswith(found)
    assert fault["expected"]


def test_each_line_is_written_before_the_next_document_is_read() -> None:
    command = [sys.executable, "-m", "annotated_timeline.cli", "parse", "--jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for name in ("first", "second"):
            process.stdin.write(json.dumps({"id": name, "text": "It rained."}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == name
        process.stdin.close()


def test_a_reader_that_goes_away_is_no_error_to_speak_of(tmp_path: Path) -> None:
    documents = tmp_path / "in.jsonl"
    documents.write_text('{"id": "d", "text": "It rained."}\n' * 5_000, encoding="utf-8")
    command = [sys.executable, "-m", "annotated_timeline.cli", "parse", "--jsonl"]
    with (
        documents.open("rb") as stream,
        subprocess.Popen(command, stdin=stream, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
    ):
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_behind_the_output_is_a_fault_not_a_traceback() -> None:
    command = [sys.executable, "-m", "annotated_timeline.cli", "parse", "--jsonl"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command,
            input=b'{"id": "d", "text": "It rained."}\n',
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(
        b"1 fault in the content:\nstandard output: found No space left on device\n"
    )
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@pytest.mark.parametrize("name", [".", "..", "/"])
def test_a_folder_is_no_source(name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    status, lines = parse_files(capfdbinary, Path(name))
    assert status == 1
    assert [fault["expected"] for line in lines for fault in line["faults"]] == [".txt or .html"]


def test_files_and_a_stream_cannot_be_asked_for_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["parse"], ["parse", "--jsonl", "a.txt"]):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 2
        assert "name the files to parse" in capsys.readouterr().err


def test_every_command_is_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n    {name} " not in told] == []


def test_a_line_longer_than_the_limit_is_a_fault_and_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    from annotated_timeline.reading import documents

    monkeypatch.setattr(documents, "MAX_DOCUMENT_BYTES", 50)
    long = json.dumps({"id": "long", "text": "It rained. " * 20}).encode()
    stream = io.BytesIO(long + b'\n{"id": "short", "text": "It rained."}\n')
    first, second = starmap(documents.read_document, documents.numbered_lines(stream))
    assert first.faults[0].found == "a longer line"
    assert second.id == "short"
    assert second.line == 2
