"""What holds for the time expressions of any text whatever."""

import re
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.layout import lay_out
from annotated_timeline.parsing.time_expressions import find

_DATE_LIKE = """
Monday Friday's last next this that the past two 14 31 30 29 Feb. February May march 1999 2024 0000 '80s
week weeks
month quarter year years ago later earlier before and to of on in by since a few half early
mid late end , . - –
7:40 p.m. noon Christmas Eve every each daily said will 12/31/99 2024-02-30 9999 one hundred thousand
century 21st
spring fall weekend Sunday night tomorrow today now İ ſ “ ”
"""
_WORDS = [*_DATE_LIKE.split(), "\n", "\n\n", "\u00a0"]
word_texts = st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join)
any_texts = st.text(max_size=200) | word_texts
any_days = st.none() | st.dates()


def expressions(text, published):
    return find(text, lay_out(Source("x", text, published, "article")), published)


@given(any_texts, any_days)
def test_spans_are_exact_in_order_and_apart(text, published):
    found = expressions(text, published)
    for expression in found:
        assert expression.span.of(text) == expression.text
        assert expression.text.strip() == expression.text
        assert expression.text
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))


@given(word_texts, any_days)
def test_no_value_lies_outside_the_calendar(text, published):
    for expression in expressions(text, published):
        day = re.match(r"\d{4}-\d\d-\d\d", expression.value)
        if day:
            assert date.fromisoformat(day.group())
        week = re.match(r"(\d{4})-W(\d\d)", expression.value)
        if week:
            assert date.fromisocalendar(int(week[1]), int(week[2]), 1)
        if expression.when:
            assert (expression.when.earliest or date.min) <= (expression.when.latest or date.max)


@given(word_texts)
def test_without_a_reference_day_only_what_is_written_out_is_a_date(text):
    found = expressions(text, None)
    if not any(re.search(r"\d{2}", expression.text) for expression in found):
        assert not [
            expression for expression in found if expression.when and expression.when.precision == "day"
        ]


def test_the_last_week_of_the_calendar_is_no_date_where_it_would_leave_it():
    (week,) = expressions("It rained all over Kelder this week.", date(9999, 12, 31))
    assert week.value == "9999-W52"
    assert week.when is None
