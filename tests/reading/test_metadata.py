"""Metadata: every key of the contract is read, and whatever else is told is a fault with its line."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.errors import SourceFaults
from annotated_timeline.model.source import Metadata, Original, OriginalWording
from annotated_timeline.reading.metadata import OPTIONAL, REQUIRED, read_metadata

REQUIRED_LINES = """\
title = "Ferry Talks Resume"
publisher = "The Harbor Ledger"
published = 2021-08-05
kind = "article"
wording = "verbatim"
"""
ALL_KEYS = (
    REQUIRED_LINES
    + """\
authors = ["Lena Ortiz", "Sam Berg"]
via = "Radio Harbor"
modified = 2021-08-10
dateline = "The Quay"
url = "https://ledger.example/ferry?id=1#top"
archive_url = "http://archive.example/ledger"
archive_date = 2021-09-01
words = 812
title_is_ours = true
full_text = true

[original]
title = "Talks on Ferry"
publisher = "The Quay"
url = "https://quay.example/1"

[[original_wording]]
speaker = "Dana Whitlock"
words = '''It leaks, "mostly"'''
"""
)


def faults_of(toml: str) -> list[tuple[int | None, str]]:
    with pytest.raises(SourceFaults) as raised:
        read_metadata(toml, "ferry.toml")
    return [(fault.line, fault.found) for fault in raised.value.faults]


def test_every_key_is_read() -> None:
    assert read_metadata(ALL_KEYS, "ferry.toml") == Metadata(
        title="Ferry Talks Resume",
        publisher="The Harbor Ledger",
        published=date(2021, 8, 5),
        kind="article",
        wording="verbatim",
        authors=("Lena Ortiz", "Sam Berg"),
        via="Radio Harbor",
        modified=date(2021, 8, 10),
        dateline="The Quay",
        url="https://ledger.example/ferry?id=1#top",
        archive_url="http://archive.example/ledger",
        archive_date=date(2021, 9, 1),
        words=812,
        title_is_ours=True,
        full_text=True,
        original=Original("Talks on Ferry", "The Quay", "https://quay.example/1"),
        original_wording=(OriginalWording("Dana Whitlock", 'It leaks, "mostly"'),),
    )


def test_the_known_keys_are_the_fields_of_the_model() -> None:
    assert set(REQUIRED) | set(OPTIONAL) == set(Metadata.__dataclass_fields__)


@pytest.mark.parametrize("key", REQUIRED)
def test_each_required_key_is_missed(key: str) -> None:
    toml = "".join(line for line in REQUIRED_LINES.splitlines(True) if not line.startswith(f"{key} "))
    assert faults_of(toml) == [(1, f"no {key!r}")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("authors = []", "authors = []"),
        ('authors = ["Lena", 7]', "7 in authors"),
        ('via = " "', "via = ' '"),
        ('via = """a\nb"""', "via = 'a\\nb'"),
        ('via = "a\\u0007b"', "via = 'a\\x07b'"),
        ("modified = 07:30:00", "modified = 07:30:00"),
        ("words = 0", "words = 0"),
        ("words = true", "words = True"),
        ("words = 8.5", "words = 8.5"),
        ('full_text = "yes"', "full_text = 'yes'"),
        ('url = "ledger.example"', "url = 'ledger.example'"),
        ('url = "https://"', "url = 'https://'"),
        ('url = "https://[x"', "url = 'https://[x'"),
        ('url = "https://ledger.example:ten/"', "url = 'https://ledger.example:ten/'"),
        ('url = "https://ledger.example/a b"', "url = 'https://ledger.example/a b'"),
        ('url = "https:\\\\\\\\ledger.example"', "url = 'https:\\\\\\\\ledger.example'"),
        ('url = "data:text/html,x"', "url = 'data:text/html,x'"),
        ('url = "https://a@ledger.example"', "url = 'https://a@ledger.example'"),
        ('original = "The Quay"', "original = 'The Quay'"),
        ('original_wording = ["It leaks"]', "original_wording = ['It leaks']"),
        ("original_wording = {}", "original_wording = {}"),
    ],
)
def test_a_value_that_its_key_cannot_hold_is_a_fault_at_its_line(line: str, found: str) -> None:
    assert faults_of(f"{REQUIRED_LINES}{line}\n") == [(6, found)]


def test_lines_are_right_after_comments_strings_of_several_lines_and_quoted_keys() -> None:
    toml = f'# key = 1\n{REQUIRED_LINES}\nvia = """\nwords = 1\n"""\n"words" = 0\n\'color\' = 1\n'
    assert [line for line, _ in faults_of(toml)] == [8, 11, 12]


def test_the_line_of_a_key_in_a_later_table_is_its_own() -> None:
    table = '\n[[original_wording]]\nspeaker = "A"\nwords = '
    tables = f'{table}"B"\n{table}""\n'
    assert faults_of(REQUIRED_LINES + tables) == [(13, "words = ''")]


def test_all_faults_of_a_file_are_told_at_once() -> None:
    toml = 'title = ""\nkind = "poem"\nword = 3\n'
    assert len(faults_of(toml)) == 6


def test_lines_count_from_the_line_that_the_metadata_begins_on() -> None:
    with pytest.raises(SourceFaults) as raised:
        read_metadata(f"{REQUIRED_LINES}words = 0\n", "ferry.txt", first_line=2)
    assert raised.value.faults[0].line == 7


@pytest.mark.parametrize(
    "toml", ["a = " + "9" * 4_900, "a = " + "[" * 4_900, "a." * 2_000 + "a = 1", "\x00", "=" * 99]
)
def test_hostile_toml_is_a_fault(toml: str) -> None:
    assert faults_of(toml)


@given(st.text(max_size=80))
def test_any_text_is_read_or_is_a_fault(toml: str) -> None:
    with suppress(SourceFaults):
        read_metadata(REQUIRED_LINES + toml, "ferry.toml")
