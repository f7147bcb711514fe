"""One file, one source: where its metadata is, what its offsets point into, what it must not hold."""

from datetime import date
from pathlib import Path

import pytest

from annotated_timeline.errors import SourceFaults
from annotated_timeline.reading import source_file
from annotated_timeline.reading.limits import MAX_LINE_LENGTH, MAX_METADATA_BYTES
from annotated_timeline.reading.source_file import read_source

TOML = """\
title = "Ferry Talks Resume"
publisher = "The Harbor Ledger"
published = 2021-08-05
modified = 2021-08-10
kind = "article"
wording = "verbatim"
"""
TEXT = "The ferry Astrid sails on Monday.\r\n\r\n“No,” said Dana Whitlock.\n"


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def faults_of(path: Path) -> list[str]:
    with pytest.raises(SourceFaults) as raised:
        read_source(path, path.name)
    return [fault.found for fault in raised.value.faults]


def test_the_offsets_of_a_plain_text_point_into_the_file_as_given(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.txt", TEXT)
    write(tmp_path, "ferry.toml", TOML)
    source = read_source(path)
    assert (source.id, source.text, source.derived) == ("ferry", TEXT, False)
    assert (source.published, source.kind) == (date(2021, 8, 5), "article")
    assert source.file == path.as_posix()


def test_the_text_after_front_matter_is_derived(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.txt", f"+++  \r\n{TOML}+++\r\n{TEXT}+++\n")
    source = read_source(path)
    assert (source.text, source.derived) == (f"{TEXT}+++\n", True)


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.txt", f"\ufeff{TEXT}")
    write(tmp_path, "ferry.toml", f"\ufeff{TOML}")
    source = read_source(path)
    assert (source.text, source.derived) == (TEXT, True)


def test_a_page_with_metadata_beside_it_or_in_front_of_it_is_derived(tmp_path: Path) -> None:
    beside = write(tmp_path, "beside.html", "<p>It&nbsp;sails.</p>")
    write(tmp_path, "beside.toml", TOML)
    before = write(tmp_path, "before.html", f"+++\n{TOML}+++\n<p>It&nbsp;sails.</p>")
    for path in (beside, before):
        source = read_source(path)
        assert (source.text, source.derived) == ("It\u00a0sails.", True)


def test_furniture_is_told_by_the_markup_and_by_the_words(tmp_path: Path) -> None:
    path = write(
        tmp_path, "ferry.html", f"+++\n{TOML}+++\n<aside>More</aside><p>Read more: Boats</p><p>It sails.</p>"
    )
    source = read_source(path)
    assert [(item.kind, item.span.of(source.text)) for item in source.furniture] == [
        ("promo", "More"),
        ("promo", "Read more: Boats"),
    ]


def test_faults_of_the_text_and_of_its_metadata_are_told_together(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.txt", "It\x07 sails.\n")
    write(tmp_path, "ferry.toml", TOML.replace("article", "poem"))
    assert faults_of(path) == ["kind = 'poem'", "U+0007 control character"]


def test_faults_of_the_metadata_are_told_where_the_text_cannot_be_decoded(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.txt", b"Caf\xe9\n")
    write(tmp_path, "ferry.toml", TOML.replace("article", "poem"))
    assert faults_of(path) == ["kind = 'poem'", "byte 0xe9 (byte 4 of the line), which is not UTF-8"]


def test_a_page_without_a_tag_is_derived_all_the_same(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.html", "It sails.")
    write(tmp_path, "ferry.toml", TOML)
    assert read_source(path).derived


def test_a_line_count_goes_on_after_front_matter(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.txt", f"+++\n{TOML}+++\nIt sails.\nIt\x07 sails.\n")
    with pytest.raises(SourceFaults) as raised:
        read_source(path)
    assert raised.value.faults[0].line == 10


def test_a_source_larger_than_the_limit_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_file, "MAX_SOURCE_BYTES", 30)
    assert faults_of(write(tmp_path, "ferry.txt", TEXT)) == ["more than 30 bytes"]


def test_a_line_longer_than_the_limit_is_a_fault(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.txt", "It sails.\n" + "a" * (MAX_LINE_LENGTH + 1))
    write(tmp_path, "ferry.toml", TOML)
    assert faults_of(path) == [f"a line of {MAX_LINE_LENGTH + 1:,} characters"]


def test_metadata_larger_than_the_limit_is_a_fault(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.txt", TEXT)
    write(tmp_path, "ferry.toml", TOML + "#\n" * MAX_METADATA_BYTES)
    assert faults_of(path) == [f"more than {MAX_METADATA_BYTES:,} bytes"]


@pytest.mark.parametrize("name", ["ferry.md", "ferry.TXT", "ferry", "ferry.toml"])
def test_a_file_of_another_kind_is_no_source(tmp_path: Path, name: str) -> None:
    assert faults_of(write(tmp_path, name, TEXT)) == [f"a file named '{name}'"]


def test_what_is_no_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert faults_of(tmp_path / "folder.txt") == ["something that is not a regular file"]
    assert faults_of(tmp_path / "missing.txt") == ["nothing"]
    assert faults_of(tmp_path / ("long" * 100 + ".txt")) != []
