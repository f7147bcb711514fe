"""Months and weekdays that are part of a name date nothing; all sentences are invented."""

import pytest
from tests.parsing.invented import TUESDAY

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse


def read(text):
    return parse(Source("invented", text, TUESDAY, "article"))


@pytest.mark.parametrize(
    "text",
    [
        "June Feld and April Whitlock signed the lease.",
        "The lease was signed by the clerk, May Whitlock.",
        "April said that she had quit.",
        "August Feld sang and Friday Okoro danced.",
        "The Tuesday Society voted.",
        "Pilgrims filled the Friday Mosque.",
        "Black Friday crowds filled the shop.",
        "The Bloody Sunday trial opened.",
        "Sheffield Wednesday lost.",
    ],
)
def test_a_month_or_weekday_in_a_name_is_no_time(text):
    found = read(text)
    assert [expression.text for expression in found.time_expressions] == []
    assert found.events == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In April Whitlock sold the boat.", ["April"]),
        ("The boat was sold in April and May.", ["April", "May"]),
        ("June sales fell.", ["June"]),
        ("Last June Dana Whitlock left.", ["Last June"]),
        ("On Friday Mayor Whitlock quit.", ["Friday"]),
        ("The bank said Friday Norway would pay.", ["Friday"]),
        ("The Friday meeting ended early.", ["Friday"]),
    ],
)
def test_a_month_or_weekday_beside_a_name_is_still_a_time(text, expected):
    assert [expression.text for expression in read(text).time_expressions] == expected
