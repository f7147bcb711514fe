"""What a text tells as no fact is no event; all sentences are invented."""

import pytest
from tests.parsing.invented import told


@pytest.mark.parametrize(
    "text",
    [
        "The rector denied that she had seen Omar Feld on Sunday.",
        "The rector denied she had seen Omar Feld on Sunday.",
        "The board disputes that the ferry left Kelder on Sunday.",
        "There is no evidence that the clerk sold the house in 2019.",
        "The inquiry found little evidence that the clerk sold the house in 2019.",
        "Rumors that the dam broke on Sunday spread in the town.",
        "Reports that the dam broke on Sunday are untrue.",
        "It is not true that the dam broke on Sunday.",
        "Omar Feld claimed he bought the boat in 2020.",
        "Omar Feld falsely said that the boat sank on Sunday.",
    ],
)
def test_what_is_denied_rumoured_or_claimed_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ferry did not leave Kelder on Sunday.",
        "The ferry didn’t leave Kelder on Sunday.",
        "The ferry was not repaired on Sunday.",
        "The ferry almost sank on Sunday.",
        "Nobody drowned on Sunday.",
    ],
)
def test_what_did_not_happen_is_no_event(text):
    assert told(text) == []


def test_a_deed_that_somebody_answers_for_has_no_date_of_its_own():
    assert told("Omar Feld is accused of robbing a bank on Jan. 4, 2022.") == []
    assert told("Omar Feld was found guilty of robbing a bank in 2018.") == []
    assert told("Omar Feld was acquitted on Sunday of robbing a bank in 2018.") == [
        ("2022-06-12", "Omar Feld is acquitted of robbing a bank in 2018")
    ]
    assert told("Omar Feld was acquitted of robbing a bank on Sunday.") == [
        ("2022-06-12", "Omar Feld is acquitted of robbing a bank")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rector denied the charges on Sunday.", "Rector denies the charges"),
        ("The rector, who denied the charges, quit on Sunday.", "Rector quits"),
        (
            "The rector denied that she had lied, and the board dismissed Omar Feld on Sunday.",
            "Board dismisses Omar Feld",
        ),
        ("Reports that the dam broke angered voters on Sunday.", "Reports anger voters"),
        ("Rumors that the dam was old angered voters on Sunday.", "Rumors anger voters"),
        ("The rent nearly doubled on Sunday.", "Rent nearly doubles"),
        ("Almost 40 cows drowned on Sunday.", "Almost 40 cows drown"),
    ],
)
def test_a_denial_beside_a_happening_hides_only_its_own_clause(text, expected):
    assert [title for _, title in told(text)] == [expected]
