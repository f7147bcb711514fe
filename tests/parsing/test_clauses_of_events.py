"""Which clause a date is of, and whose subject stands in the title; all sentences are invented."""

import pytest
from tests.parsing.invented import told, values


@pytest.mark.parametrize("opening", ["According to a report", "In a report", "Citing a report"])
def test_what_was_published_is_told_without_the_phrase_that_opens_the_sentence(opening):
    text = f"{opening} published on Monday by the harbour board, the ferries run late."
    assert told(text) == [("2022-06-13", "Report is published by the harbour board")]


@pytest.mark.parametrize(
    "claim",
    [
        "The jury had heard that Nils Horn, a father of two, left the house on May 8.",
        "The court was told that Nils Horn, aged 34, left the house on May 8.",
        "Detectives told the local paper that Nils Horn, a builder, left the house on May 8.",
        "Police said Nils Horn, aged 34, left the house on May 8.",
    ],
)
def test_a_clause_that_somebody_told_has_its_own_subject_with_its_apposition(claim):
    assert told(claim) == [("2022-05-08", "Nils Horn leaves the house")]


def test_a_relative_clause_with_an_apposition_is_still_passed_over():
    ((_, title),) = told("The barge that the guild, a club of sailors, bought sank on May 8.")
    assert title.startswith("Barge ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "An inquiry, opened in June 2019 and adjourned until the trial was over, will resume on 14 July.",
            [("2019-06", "Inquiry opens"), ("2022-07-14", "Inquiry will resume")],
        ),
        (
            "The ferry, damaged by ice and towed away when the storm ended, was sold on May 8.",
            [("2022-05-08", "Ferry is sold")],
        ),
        ("The hearing will resume on July 14.", [("2022-07-14", "Hearing will resume")]),
    ],
)
def test_what_a_participle_tells_beside_the_verb_is_not_its_subject(text, expected):
    assert told(text) == expected


def test_a_date_within_what_was_said_is_not_the_day_of_saying_it():
    assert told("Elsa Brandt wrote that “it rained”, but that the strike in May “hurt us all”.") == []
    assert told("Elsa Brandt wrote in May that the strike “hurt us all”.") == [
        ("2022-05", "Elsa Brandt says the strike “hurt us all”")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Pressed by the crew, Horn replied: “Ask me in December.”",
        "“Ask me in December,” Horn said.",
        "Horn said: ‘Please call again in December.’",
    ],
)
def test_who_asks_for_something_looks_ahead(text):
    assert values(text) == [("December", "2022-12")]


def test_who_tells_what_was_asked_looks_back():
    assert values("“They asked me in December,” Horn said.") == [("December", "2021-12")]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Kelder Lines, the ferry firm, raised its fares on 3 May 1921, but lost money.",
            "Kelder Lines raises its fares",
        ),
        (
            "Kelder Lines, founded in 1921 by two brothers, has never sunk.",
            "Kelder Lines is founded by two brothers",
        ),
    ],
)
def test_a_verb_behind_an_apposition_is_passive_only_without_an_object(sentence, title):
    assert told(sentence)[0][1] == title
