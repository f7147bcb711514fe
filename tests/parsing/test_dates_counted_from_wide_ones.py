"""A day counted from a month, a year or a decade is not known: dates keep their width."""

from datetime import date

import pytest

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse


def last_value(text: str) -> tuple[str, bool]:
    found = parse(Source("kelderwick", text, date(2022, 6, 14), "article"))
    return found.time_expressions[-1].value, any(
        event.expression == found.time_expressions[-1].span for event in found.events
    )


@pytest.mark.parametrize(
    ("before", "counted", "value"),
    [
        ("In mid-July 2021", "Three days later", "XXXX-XX-XX"),
        ("In 2019", "Two days later", "XXXX-XX-XX"),
        ("In 2019", "A week later", "XXXX-WXX"),
        ("In 2019", "Two months later", "XXXX-XX"),
        ("Last week", "Two days earlier", "XXXX-XX-XX"),
    ],
)
def test_what_is_counted_from_a_wider_time_is_unknown_and_no_event(
    before: str, counted: str, value: str
) -> None:
    text = f"{before}, the board closed the harbour. {counted}, the crew opened the gate."
    assert last_value(text) == (value, False)


def test_what_is_counted_from_a_day_is_known() -> None:
    text = "On March 10, 2022, the board closed the harbour. Two days later, the crew opened the gate."
    assert last_value(text) == ("2022-03-12", True)
