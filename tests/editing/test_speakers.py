import pytest

from annotated_timeline.editing.names import finder_of, people_names
from annotated_timeline.editing.speakers import is_named, registry_of
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Person

PEOPLE = (
    Person("ines-tarrow", "Ines Tarrow", aliases=("Ms. Tarrow", "Inés Tarrow")),
    Person("osric-dunmore", "Osric Dunmore"),
    Person("tove-brink", "Tove Brink"),
    Person("halla-brink", "Halla Brink"),
    Person("state-board", "State Board", kind="organisation", aliases=("the harbour board",)),
)
REGISTRY = registry_of(PEOPLE)
FINDER = finder_of(people_names(PEOPLE))


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Ines Tarrow", "ines-tarrow"),
        ("Inés Tarrow", "ines-tarrow"),
        ("Tarrow", "ines-tarrow"),
        ("Engineer Ines Tarrow", None),
        ("Mayor Osric Dunmore", "osric-dunmore"),
        ("Mr. Dunmore", "osric-dunmore"),
        ("Emil Dunmore", None),
        ("Brink", None),
        ("Halla Brink", "halla-brink"),
        ("The State Board", "state-board"),
        ("Harbour Board", "state-board"),
        ("Board", None),
        ("", None),
    ],
)
def test_a_name_means_one_person_or_nobody(name, person):
    found = REGISTRY.find(name)
    assert (found.id if found else None) == person


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Tarrow and Mr. Dunmore met Ines Tarrow.", ["ines-tarrow", "osric-dunmore"]),
        ("Jon Tarrow met nobody.", []),
        ("Later Tarrow met nobody.", ["ines-tarrow"]),
        ("On Tarrow Street nobody met.", []),
        ("Brink met Tarrowson.", []),
        ("The harbour board met; the harbour board did.", ["state-board"]),
    ],
)
def test_a_surname_counts_unless_it_is_part_of_another_name(text, people):
    assert list(FINDER.ids_in(text, Span(0, len(text)))) == people


def test_a_finder_of_nothing_finds_nothing():
    assert finder_of(()).ids_in("Ines Tarrow", Span(0, 11)) == ()


@pytest.mark.parametrize(
    ("speaker", "named"),
    [("Ines Tarrow", True), ("the State Board", True), ("a senior official", False), ("An official", False)],
)
def test_a_description_is_no_name(speaker, named):
    assert is_named(speaker) is named


def test_a_newcomer_has_a_page_that_nobody_else_has():
    assert REGISTRY.newcomer("the Gazette") == Person("gazette", "Gazette", "organisation")
    assert REGISTRY.newcomer("Ines-Tarrow").id == "ines-tarrow-2"
    assert REGISTRY.newcomer("a clerk") is None
