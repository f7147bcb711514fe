"""The slips of people who write TOML by hand, each told in plain words with a way out."""

import pytest

from annotated_timeline.toml_table import read_table


def fault_of(text):
    faults = []
    assert read_table(text, "ferry.toml", faults) is None
    (fault,) = faults
    return fault


@pytest.mark.parametrize(
    ("text", "line", "first"),
    [
        ("published = 2021-08-05\nwords = 1\npublished = 2021-08-06\n", 3, "line 1"),
        ("[[event]]\nat = 'a'\n[[event]]\nat = 'b'\nat = 'c'\n", 5, "line 4"),
        ("[rights]\nshare = 1\n\n[rights]\nwords = 2\n", 4, "line 1"),
    ],
)
def test_a_key_or_table_told_twice_is_never_taken_for_a_wrong_date(text, line, first):
    fault = fault_of(text)
    assert (fault.line, fault.expected) == (line, "each key and each [table] once")
    assert first in fault.hint


def test_one_bracket_and_two_around_a_name_are_told_apart():
    fault = fault_of("[citation]\nurl = 'a'\n[[citation]]\nurl = 'b'\n")
    assert (fault.line, fault.expected) == (3, "[[citation]] each time")
    assert "line 1" in fault.hint


@pytest.mark.parametrize(
    ("line", "expected", "hint"),
    [
        ("published = 2021-13-01", "a day of the calendar", "check the month"),
        ("published = 2021-8-5", "a day of the calendar", "check the month"),
        ("published = 05.08.2021", "a day of the calendar", "year, month and day"),
        ("published = 2021/08/05", "a day of the calendar", "year, month and day"),
        ("date = 2021-08", "EDTF", 'date = "2021-08"'),
        ("published = 2021-08", "a day of the calendar", "add the day"),
        ("words = 1,200", "a number", "without commas"),
        ("title = “Ferry”", "straight quotation marks", 'type " instead'),
        ("wording = verbatim", "straight quotation marks", 'put " before it'),
        ("hide = True", "true or false", "lower case"),
        (r'title = "C:\dir"', "backslash", r"write \\ for"),
        ('title = "a "quoted" word"', "straight quotation marks", 'write \\" for'),
        ("title = 'It's'", "straight quotation marks", "apostrophe"),
        ('title = "Ferry', "straight quotation marks", "behind it"),
        ("kind: account", "valid TOML", 'key = "value"'),
    ],
)
def test_a_slip_is_told_with_its_way_out(line, expected, hint):
    fault = fault_of(f"# Ferries.\n{line}\n")
    assert fault.line == 2
    assert expected in fault.expected
    assert hint in fault.hint
