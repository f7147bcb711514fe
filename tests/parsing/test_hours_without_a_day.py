"""The day of an hour that is told without one; all sentences are invented."""

import pytest
from tests.parsing.invented import TUESDAY

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse


def parsed(text, published=TUESDAY):
    return parse(Source("invented", text, published, "article"))


def hour(text, published=TUESDAY):
    """The value of the last expression, and the date that it names."""
    expression = parsed(text, published).time_expressions[-1]
    return expression.value, expression.when.edtf if expression.when else None


def test_an_hour_is_of_the_day_told_before_it_in_its_paragraph():
    text = "The council met on Sunday. At 9 p.m. the mayor left the hall."
    assert hour(text) == ("2022-06-12T21:00", "2022-06-12")
    assert [event.date.edtf for event in parsed(text).events] == ["2022-06-12", "2022-06-12"]


def test_an_hour_is_of_the_night_told_before_of_the_same_happening():
    text = (
        "A wildfire that began Saturday night had burned ten farms by Monday afternoon.\n\n"
        "The mayor spoke on Monday.\n\nThe Kelder fire started about 9:40 p.m. near the mill."
    )
    assert hour(text) == ("2022-06-11T21:40", "2022-06-11")
    assert ("2022-06-11", "Kelder fire starts") in [(e.date.edtf, e.title) for e in parsed(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "Families gathered outside at 8am.",
        "The council met on Sunday.\n\nThe ferry left at 9 p.m. with two crews.",
        "A fire began Saturday night.\n\nThe ferry left at 9 p.m. with two crews.",
        "A fire began Saturday night.\n\nThe fire was out at 7 a.m. on the hills.",
        "A fire began Saturday night. At 2 a.m. the crews left.",
    ],
)
def test_an_hour_whose_day_is_not_told_dates_nothing(text):
    value, when = hour(text)
    assert when is None
    assert value[:4] == "2022"
    assert not any("leave" in e.title or "gather" in e.title or "out" in e.title for e in parsed(text).events)


def test_the_day_of_speaking_is_not_the_day_of_what_was_told():
    assert hour("Horn said Monday the crews had left at 9 p.m. with the pumps.")[1] is None


def test_an_hour_of_the_past_is_never_of_a_day_ahead():
    assert hour("The hearing will resume on July 14. Families gathered outside from 8am.") == (
        "2022-06-14T08:00",
        None,
    )
    assert hour("The shop will open on July 14. Doors will open at 8am.") == (
        "2022-07-14T08:00",
        "2022-07-14",
    )


def test_without_a_day_of_the_text_an_hour_has_none():
    assert hour("The crews left at 9 p.m. with the pumps.", None) == ("XXXX-XX-XXT21:00", None)
