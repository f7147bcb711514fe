"""What was parsed once is not parsed again, and whatever the cache holds, the result is the parser's."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from annotated_timeline.model.source import Source
from annotated_timeline.parsing import document
from annotated_timeline.publishing import parse_cache
from annotated_timeline.publishing.parse_cache import cache_file, parse_all

DAY = datetime.date(2031, 3, 4)
FERRY = Source("ferry", "The ferry sank on Monday. “Nobody slept,” said Ada Lund, the mayor.", DAY, "article")
DIKE = Source("dike", "The dike at Bolweir broke on March 2.", DAY, "article")
SOURCES = (FERRY, DIKE)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return cache_file(tmp_path / "cache", tmp_path / "sources")


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the sources that were parsed, as it happens."""
    ids: list[str] = []
    plain = document.parse

    def parse(source: Source):
        ids.append(source.id)
        return plain(source)

    monkeypatch.setattr(document, "parse", parse)
    return ids


def test_what_is_cached_equals_what_is_parsed(file: Path) -> None:
    plain = parse_all(SOURCES)
    assert any(one.quotes for one in plain)
    assert any(one.events for one in plain)
    assert parse_all(SOURCES, file) == plain
    assert parse_all(SOURCES, file) == plain
    assert parse_all(SOURCES, file, jobs=2) == plain


def test_only_what_changed_is_parsed_again(file: Path, parsed: list[str]) -> None:
    parse_all(SOURCES, file)
    assert parsed == ["ferry", "dike"]
    parsed.clear()
    parse_all(SOURCES, file)
    assert parsed == []
    later = replace(FERRY, published=datetime.date(2031, 3, 11))
    assert parse_all((later, DIKE), file)[0] == document.parse(later)
    assert parsed[0] == "ferry"
    assert "dike" not in parsed


def test_a_source_that_is_gone_leaves_the_cache(file: Path, parsed: list[str]) -> None:
    parse_all(SOURCES, file)
    parse_all((DIKE,), file)
    parsed.clear()
    parse_all(SOURCES, file)
    assert parsed == ["ferry"]


def test_a_change_of_the_parser_makes_the_cache_void(
    file: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    parse_all(SOURCES, file)
    parsed.clear()
    monkeypatch.setattr(parse_cache, "_code", lambda: b"another version")
    parse_all(SOURCES, file)
    assert parsed == ["ferry", "dike"]


@pytest.mark.parametrize("cut", [0, 5, 20, 40, -1])
def test_a_file_cut_short_counts_as_none(file: Path, parsed: list[str], cut: int) -> None:
    plain = parse_all(SOURCES, file)
    file.write_bytes(file.read_bytes()[:cut])
    parsed.clear()
    assert parse_all(SOURCES, file) == plain
    assert parsed == ["ferry", "dike"]


def test_a_file_with_one_wrong_byte_counts_as_none(file: Path) -> None:
    plain = parse_all(SOURCES, file)
    whole = file.read_bytes()
    for at in range(0, len(whole), 97):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert parse_all(SOURCES, file) == plain


def test_a_folder_that_cannot_be_written_to_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert parse_all(SOURCES, cache_file(tmp_path / "cache", tmp_path)) == parse_all(SOURCES)


def test_many_texts_are_parsed_by_several_processes_alike(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parse_cache, "_WORTH_IT", 0)
    many = tuple(replace(FERRY, id=f"ferry-{number}") for number in range(30))
    assert parse_all(many, file, jobs=2) == parse_all(many)
