"""The day words were said, and where it must be left open."""

from datetime import date

import pytest

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse

#: A Thursday.
PUBLISHED = date(2022, 6, 16)


def days(text: str) -> list[str | None]:
    quotes = parse(Source("kelderwick", text, PUBLISHED, "article")).quotes
    return [quote.said_on.edtf if quote.said_on else None for quote in quotes]


@pytest.mark.parametrize(
    "text",
    [
        "“It sank,” Otto Brandt said Tuesday.",
        "“It sank,” Otto Brandt, an engineer, told reporters on Tuesday.",
        "“It sank,” said Otto Brandt, who built the pier, during a talk at the port on Tuesday.",
        "On Tuesday, Otto Brandt said the pier was “past mending.”",
        "At a meeting of the council on Tuesday, Otto Brandt said the pier was “past mending.”",
        "Otto Brandt on Tuesday called the pier “a leaking boat.”",
        "Otto Brandt said on Tuesday that the pier was “past mending.”",
        "Otto Brandt, speaking on Tuesday, said the pier was “past mending.”",
    ],
)
def test_the_day_that_belongs_to_the_verb_is_the_day_of_the_words(text):
    assert days(text) == ["2022-06-14"]


@pytest.mark.parametrize(
    "text",
    [
        "“It sank,” Otto Brandt said.",
        "Otto Brandt said the pier that sank on Tuesday was “past mending.”",
        "“It will open on Tuesday,” Otto Brandt said.",
        "On Tuesday, Nora Quill met the crews and “discussed the pier,” the council said.",
        "Otto Brandt criticized Tuesday’s vote as “a leaking boat.”",
        "Otto Brandt, who took office on Tuesday after a vote, called it “a leaking boat.”",
    ],
)
def test_a_day_that_belongs_to_something_else_leaves_it_open(text):
    assert days(text) == [None]


def test_the_pieces_of_one_utterance_were_said_on_one_day():
    assert days("“It sank,” Otto Brandt said on Tuesday. “Nobody saw it.”") == ["2022-06-14", "2022-06-14"]


def test_what_is_added_in_the_same_paragraph_was_said_on_the_same_day():
    text = "Otto Brandt said on Tuesday that it was “lost.” “Nobody saw it,” he added."
    assert days(text) == ["2022-06-14", "2022-06-14"]


def test_a_week_stays_a_week():
    assert days("In an address last week, Otto Brandt called the pier “lost.”") == ["2022-06-06/2022-06-12"]


def test_the_basis_is_the_words_of_the_text():
    text = "“It sank,” Otto Brandt said Tuesday."
    (quote,) = parse(Source("kelderwick", text, PUBLISHED, "article")).quotes
    assert quote.said_basis is not None
    assert quote.said_basis.span is not None
    assert quote.said_basis.span.of(text) == quote.said_basis.words == "Tuesday"
