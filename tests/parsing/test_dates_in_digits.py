"""Dates in digits are read as the text writes its others; all sentences are invented."""

from datetime import date

import pytest
from tests.parsing.invented import TUESDAY

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse


def first_value(text, published=TUESDAY):
    return parse(Source("invented", text, published, "article")).time_expressions[0].value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shop shut on 04/05/2021 and opened on 25/06/2021.", "2021-05-04"),
        ("The shop shut on 04/05/2021 and opened on 06/25/2021.", "2021-04-05"),
        ("The shop shut on 04/05/2021. It opened on 25 June.", "2021-05-04"),
        ("The shop shut on 04/05/2021. It opened on June 25.", "2021-04-05"),
        ("The councillor, whose licence ended on 04/05/2021, left.", "2021-05-04"),
        ("The labor center shut on 04/05/2021.", "2021-04-05"),
        ("The shop shut on 25/05/2021.", "2021-05-25"),
        ("The shop shut on 5/5/21.", "2021-05-05"),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_text(text, expected):
    assert first_value(text) == expected


def test_where_nothing_tells_the_order_only_the_year_is_sure():
    assert first_value("The shop shut on 04/05/2021.") == "2021"
    assert first_value("The shop shut on 04/05/2021.", None) == "2021"


def test_what_has_happened_cannot_lie_ahead():
    assert first_value("The shop shut on 07/05/2022.") == "2022-05-07"


def test_the_day_of_publication_itself_is_the_one_meant():
    assert first_value("06/04/2022 KELDER", date(2022, 4, 6)) == "2022-04-06"
