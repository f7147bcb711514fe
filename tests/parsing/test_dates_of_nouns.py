"""A date that belongs to a noun does not date the verb beside it; all sentences are invented."""

import pytest
from tests.parsing.invented import told


@pytest.mark.parametrize(
    "text",
    [
        "Feld and Whitlock recalled the storm of May 2019.",
        "Her rival in the fall, Omar Feld, spoke.",
        "The Oct. 4 library reopened.",
    ],
)
def test_the_date_of_a_noun_alone_is_no_event(text):
    assert told(text) == []


def test_what_happens_in_a_dated_happening_happens_then():
    assert told("Nine people drowned in the storm of May 2019.") == [
        ("2019-05", "Nine people drown in the storm")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Omar Feld was struck on Sunday by a statue erected in 1931.",
            [
                ("2022-06-12", "Omar Feld is struck by a statue erected in 1931"),
                ("1931", "Statue is erected"),
            ],
        ),
        (
            "Omar Feld was named in a lawsuit filed on Sunday.",
            [("2022-06-12", "Lawsuit is filed")],
        ),
        (
            "A baker arrested on Sunday died on Monday.",
            [("2022-06-12", "Baker is arrested"), ("2022-06-13", "Baker dies")],
        ),
        (
            "Two bakers charged last week pleaded guilty on Monday.",
            [("2022-06-06/2022-06-12", "Two bakers are charged"), ("2022-06-13", "Two bakers plead guilty")],
        ),
        (
            "A mill built in 1931 burned down on Monday.",
            [("1931", "Mill is built"), ("2022-06-13", "Mill burns down")],
        ),
        (
            "Divers have found a wreck, according to a study published on Sunday.",
            [("2022-06-12", "Study is published")],
        ),
    ],
)
def test_a_participle_behind_a_noun_has_its_own_date(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Omar Feld praised her in an interview published on Sunday.",
            "Omar Feld praises her in an interview published",
        ),
        ("A study released on Sunday showed that the bay was warmer.", "Study shows that the bay was warmer"),
        ("Omar Feld spoke at a Sunday rally in Kelder.", "Omar Feld speaks"),
    ],
)
def test_what_is_said_in_a_dated_piece_or_meeting_is_said_then(text, expected):
    assert [title for _, title in told(text)][:1] == [expected]


def test_what_somebody_did_is_not_told_as_done_to_them():
    assert told("The shop lost money, according to figures her office released on Sunday.") == []
    assert told("The $3 million Omar Feld raised in 2020 came from bakers.") == []


def test_a_day_in_the_past_perfect_is_of_the_year_told_before():
    text = "The flood reached Kelder on May 11, 2011. It had been seen in Norvik on May 9."
    assert [when for when, _ in told(text)] == ["2011-05-11", "2011-05-09"]
