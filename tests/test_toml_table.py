from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.toml_lines import key_lines
from annotated_timeline.toml_table import read_table

PEOPLE = dedent('''\
    # people
    [[person]]
    id = "ines-tarrow"
    aliases = [
      "Tarrow",   # the second line of a list
    ]
    note = """
    [[person]]
    id = "not a table"
    """

    [[person.role]]
    title = "engineer"

    [[person.role]]
    title = "head"
    citation = { publisher = "Gazette" }

    [[person]]
    id = "osric-dunmore"
    ''')


def read(text, first_line=1):
    faults = []
    return read_table(text, "people.toml", faults, first_line), faults


def test_each_table_and_key_knows_its_line():
    lines = key_lines(PEOPLE)
    assert lines[("person", 0)] == 2
    assert lines[("person", 0, "aliases")] == 4
    assert lines[("person", 0, "note")] == 7
    assert lines[("person", 0, "role", 1, "title")] == 16
    assert lines[("person", 1, "id")] == 20
    assert ("person", 2) not in lines


def test_a_key_inside_braces_has_the_line_of_what_holds_it():
    table, _ = read(PEOPLE)
    citation = table.tables("person")[0].tables("role")[1].table("citation")
    assert citation.line("publisher") == 17


def test_an_unknown_key_is_a_fault_that_names_the_nearest():
    table, faults = read('id = "x"\nnmae = "y"\n')
    table.allow("id", "name", "aliases")
    (fault,) = faults
    assert (fault.line, fault.found) == (2, "the unknown key 'nmae'")
    assert fault.hint == "did you mean name?"


def test_an_unknown_array_of_tables_is_told_at_the_first_of_them():
    table, faults = read('[[person]]\nid = "x"\n\n[[persn]]\nid = "y"\n[[persn]]\n')
    table.allow("person")
    assert [(fault.line, fault.found) for fault in faults] == [(4, "the unknown key 'persn'")]


def test_a_long_value_is_cut_in_its_message():
    table, faults = read(f'note = "{"word " * 500}\\u0007"\n')
    assert table.text("note") is None
    assert len(faults[0].found) < 100


@pytest.mark.parametrize(
    ("value", "reader", "expected"),
    [
        ("3", "text", "a text in quotation marks"),
        ('"  "', "text", "not blank"),
        ('"a\\u0007b"', "text", "control characters"),
        ('["a", 3]', "texts", "texts in quotation marks"),
        ('"yes"', "flag", "true or false"),
        ("-1", "whole", "0 or more"),
        ("true", "whole", "0 or more"),
        ('"half"', "number", "a number"),
        ("true", "number", "a number"),
        ('"2021-02-30"', "edtf", "EDTF"),
        ('"2021-02"', "day", "single day"),
        ('"March 7"', "day", "single day"),
        ("3", "tables", "[[key]]"),
        ("[1]", "tables", "[[key]]"),
    ],
)
def test_a_wrong_value_is_a_fault_at_its_line(value, reader, expected):
    table, faults = read(f"other = 1\nkey = {value}\n")
    getattr(table, reader)("key")
    assert [fault.line for fault in faults] == [2]
    assert expected in faults[0].expected


def test_a_missing_key_is_no_fault_unless_it_is_needed():
    table, faults = read("[one]\n")
    one = table.table("one")
    assert (one.text("a"), one.texts("a"), one.day("a"), one.tables("a"), one.flag("a")) == (
        None,
        (),
        None,
        [],
        False,
    )
    assert faults == []
    assert one.need("a") == ""
    assert [fault.found for fault in faults] == ["no 'a'"]


def test_broken_toml_is_a_fault_at_its_line_in_the_file():
    table, faults = read('a = 1\nb = "never closed\n', first_line=2)
    assert table is None
    assert [fault.line for fault in faults] == [3]


def test_a_date_may_be_written_with_or_without_marks():
    table, faults = read('bare = 2021-08-05\nmarked = "2021-08-05"\nmonth = "2021-08~"\n')
    assert table.edtf("bare") == table.edtf("marked")
    assert table.day("bare") == table.day("marked")
    assert table.edtf("month").approximate
    assert faults == []


@given(
    st.lists(st.sampled_from(["a = 1", "", "# note", "[t]", "[[u]]", 'm = """\nx = 1\n"""', "l = [\n1,\n]"]))
)
def test_every_line_that_opens_a_statement_is_found_whatever_stands_around_it(statements):
    text, number, seen = "", 1, {}
    tables, count = set(), 0
    path = ()
    for statement in statements:
        head = statement.split(" ")[0]
        if statement == "[t]":
            if "t" in tables:
                continue
            tables.add("t")
            path = ("t",)
            seen[path] = number
        elif statement == "[[u]]":
            path = ("u", count)
            count += 1
            seen[path] = number
        elif "=" in statement:
            if (*path, head) in seen:
                continue
            seen[(*path, head)] = number
        text += statement + "\n"
        number += statement.count("\n") + 1
    assert key_lines(text) == seen


def test_a_long_string_of_many_lines_takes_no_longer_than_its_length_asks():
    toml = 'a = """\n' + "a\n" * 20_000 + '"""\nb = [\n' + "1,\n" * 20_000 + "]\nc = 1\n"
    assert key_lines(toml) == {("a",): 1, ("b",): 20_003, ("c",): 40_005}


def test_a_line_too_long_is_a_fault_at_its_line():
    _, faults = read("a = 1\n" + "b." * 4_000 + "b = 1\n")
    assert [(fault.line, fault.found) for fault in faults] == [(2, "a line of 8,005 characters")]


def test_values_nested_too_deep_and_numbers_too_long_are_faults():
    for toml in ("a = " + "[" * 4_000, "a = " + "9" * 4_900):
        table, faults = read(toml)
        assert table is None
        assert len(faults) == 1
