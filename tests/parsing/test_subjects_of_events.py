"""Whose happening a date tells: subjects of events; all sentences are invented."""

import pytest
from tests.parsing.invented import TUESDAY

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse


def titles(text):
    return [event.title for event in parse(Source("invented", text, TUESDAY, "article")).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The rector quit on Sunday and the clerk died on Monday.",
            ["Rector quits", "Clerk dies"],
        ),
        (
            "Dana Whitlock quit on Sunday and Omar Feld was elected on Monday.",
            ["Dana Whitlock quits", "Omar Feld is elected"],
        ),
        (
            "The ferry was repaired on Sunday and left on Monday.",
            ["Ferry is repaired", "Ferry leaves"],
        ),
    ],
)
def test_behind_a_date_and_opens_a_clause_with_its_own_subject(text, expected):
    assert titles(text) == expected


def test_who_stands_in_an_aside_does_not_speak():
    text = (
        "“Go home,” Whitlock, joined by her aunt Rosa Lund and her uncle Omar Feld, told a crowd on Sunday."
    )
    assert titles(text) == ["Whitlock tells a crowd"]


def test_what_was_done_to_it_has_no_subject_where_two_things_may_be_meant():
    assert titles("The bank bought the pier in 2011. It was built in 1931.") == ["Bank buys the pier"]
    assert titles("The pier opened in 1931. It was closed in 2011.") == ["Pier opens", "Pier is closed"]
    assert titles("The storm hit the pier on Sunday. It left Kelder dark on Monday.") == [
        "Storm hits the pier",
        "Storm leaves Kelder dark",
    ]


def test_a_place_is_not_what_it_stands_for_where_a_thing_comes_between():
    assert titles("Norway marked the anniversary of the storm. It struck on May 9, 2011.") == []


def test_behind_a_life_told_by_a_participle_the_subject_is_the_main_one():
    text = "Rosa Lund was a dancer. Born on April 2, 1930, in Kelder, she moved to Norvik in 1938."
    assert titles(text) == ["Rosa Lund is born", "Rosa Lund moves to Norvik"]
