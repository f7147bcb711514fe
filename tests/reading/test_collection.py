"""A folder of sources: in order, and with all its faults at once."""

from pathlib import Path

import pytest

from annotated_timeline.errors import SourceFaults
from annotated_timeline.reading import collection
from annotated_timeline.reading.collection import read_collection

TOML = """\
title = "Ferry Talks Resume"
publisher = "The Harbor Ledger"
published = 2021-08-05
kind = "article"
wording = "verbatim"
"""


def write(folder: Path, stem: str) -> None:
    (folder / f"{stem}.txt").write_text("The ferry sails.\n", encoding="utf-8")
    (folder / f"{stem}.toml").write_text(TOML, encoding="utf-8")


def faults_of(folder: Path) -> list[tuple[str, str]]:
    with pytest.raises(SourceFaults) as raised:
        read_collection(folder, "sources")
    return [(fault.file, fault.found) for fault in raised.value.faults]


def test_sources_come_in_the_order_of_their_ids_with_the_path_that_people_know(tmp_path: Path) -> None:
    for stem in ("b", "a-1", "a"):
        write(tmp_path, stem)
    sources = read_collection(tmp_path, "content/sources/")
    assert [source.id for source in sources] == ["a", "a-1", "b"]
    assert sources[0].file == "content/sources/a.txt"


def test_hidden_files_and_a_readme_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "a")
    (tmp_path / ".DS_Store").write_bytes(b"\x00")
    (tmp_path / "README.md").write_text("About these sources.\n", encoding="utf-8")
    (tmp_path / "kept.txt~").write_text("A copy that a text editor keeps.\n", encoding="utf-8")
    assert len(read_collection(tmp_path)) == 1


def test_an_empty_folder_has_no_sources(tmp_path: Path) -> None:
    assert read_collection(tmp_path) == ()


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert faults_of(tmp_path / "nowhere") == [("sources", "No such file or directory")]


def test_a_folder_inside_the_folder_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "older").mkdir()
    assert faults_of(tmp_path) == [("sources/older", "a folder")]


@pytest.mark.parametrize("stem", ["ferry\u202egpj", "a\nb", "..b", "-a", "a.", "ä", 'a"b', "a<b>"])
def test_a_stem_that_an_address_cannot_hold_is_a_fault(tmp_path: Path, stem: str) -> None:
    write(tmp_path, f"x{stem}" if stem.startswith(".") else stem)
    if stem.startswith("."):
        assert read_collection(tmp_path)[0].id == "x..b"
    else:
        [(_, found)] = faults_of(tmp_path)
        assert found.startswith("a source named ")


def test_stems_that_differ_only_by_case_are_one_stem(tmp_path: Path) -> None:
    write(tmp_path, "Ferry")
    write(tmp_path, "ferry")
    if len(list(tmp_path.iterdir())) < 4:
        pytest.skip("this file system knows no case")
    assert faults_of(tmp_path) == [
        ("sources/Ferry.txt", "two sources with one stem: Ferry.txt and ferry.txt"),
    ]


def test_too_many_sources_are_a_fault_before_any_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collection, "MAX_SOURCES", 1)
    write(tmp_path, "a")
    write(tmp_path, "b")
    assert faults_of(tmp_path) == [("sources", "2 sources")]


def test_a_report_shows_no_character_that_a_terminal_would_obey(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J\u202eb.txt").write_text("It sails.\n", encoding="utf-8")
    with pytest.raises(SourceFaults) as raised:
        read_collection(tmp_path, "sources")
    assert all(line.isprintable() for line in str(raised.value).split("\n"))
