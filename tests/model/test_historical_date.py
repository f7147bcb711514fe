from datetime import date

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.model.historical_date import HistoricalDate

days = st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31))
years = st.integers(1000, 9998)
marks = st.sampled_from(["", "~", "?", "%"])


@st.composite
def simple_texts(draw):
    """Any EDTF text of the subset without a slash."""
    day, mark = draw(days), draw(marks)
    forms = [
        day.isoformat(),
        day.isoformat()[:7],
        day.isoformat()[:4],
        f"{day.isoformat()[:7]}-XX",
        f"{day.year}-XX",
        f"{day.year // 10}X",
        f"{day.year // 100}XX",
        f"{day.year}-{draw(st.integers(21, 24))}",
    ]
    return draw(st.sampled_from(forms)) + mark


@st.composite
def interval_texts(draw):
    first, last = sorted([draw(days), draw(days)])
    start = draw(st.sampled_from([first.isoformat(), first.isoformat()[:7], str(first.year), ".."]))
    end = draw(st.sampled_from([last.isoformat(), last.isoformat()[:7], str(last.year), ".."]))
    return f"{start}/{end}" if (start, end) != ("..", "..") else f"{first.year}/.."


edtf_texts = simple_texts() | interval_texts()


@given(edtf_texts)
def test_the_text_of_a_date_round_trips_and_its_days_are_in_order(text):
    when = HistoricalDate.from_edtf(text)
    assert when.edtf == text
    assert HistoricalDate.from_edtf(when.edtf) == when
    assert (when.earliest or date.min) <= (when.latest or date.max)
    assert when.words()


@given(edtf_texts, edtf_texts, edtf_texts)
def test_order_is_total_and_agrees_with_equality(one, two, three):
    a, b, c = (HistoricalDate.from_edtf(text) for text in (one, two, three))
    assert (a < b) + (b < a) + (a == b) == 1
    if a <= b and b <= c:
        assert a <= c
    assert sorted([a, b, c]) == sorted([c, a, b])
    assert a != b or hash(a) == hash(b)


@given(simple_texts().filter(lambda text: text[4:6] not in ("-2",)))
def test_the_days_agree_with_the_edtf_package(text):
    oracle = parse_edtf(text.rstrip("~?%"))
    when = HistoricalDate.from_edtf(text)
    lower, upper = oracle.lower_strict(), oracle.upper_strict()
    assert when.earliest == date(lower.tm_year, lower.tm_mon, lower.tm_mday)
    assert when.latest == date(upper.tm_year, upper.tm_mon, upper.tm_mday)


@given(interval_texts())
def test_every_interval_is_edtf_to_the_edtf_package(text):
    parse_edtf(text)


@given(
    st.text(max_size=24) | st.from_regex(r"[\dX]{4}(-[\dX]{2}){0,2}[~?%]?(/[\dX.-]{0,10})?", fullmatch=True)
)
def test_what_is_no_edtf_is_refused_with_a_value_error_and_nothing_else(text):
    try:
        when = HistoricalDate.from_edtf(text)
    except ValueError:
        return
    try:
        parse_edtf(when.edtf)
    except EDTFParseException:
        pytest.fail(f"{text!r} was taken, but is no EDTF")


@pytest.mark.parametrize(
    "text",
    [
        "2021-02-29",
        "1900-02-29",
        "2021-13",
        "2021-00",
        "2021-04-31",
        "0000",
        "",
        "/",
        "../..",
        "2021-09/2021-08",
        "2021-XX-05",
        "199X-05",
        "2021-21-04",
        "2021/2022/2023",
        "-0500",
        "Y20210",
        "2021-08-05T10:00",
        "２０２１",
        "2021\n",
    ],
)
def test_a_text_outside_the_subset_or_the_calendar_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        HistoricalDate.from_edtf(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "day"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("1987", date(1987, 1, 1), date(1987, 12, 31), "year"),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), "decade"),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), "interval"),
        ("2021-24", date(2021, 12, 1), date(2022, 2, 28), "interval"),
        ("2021-07~", date(2021, 7, 1), date(2021, 7, 31), "approximate"),
        ("2020-12-28/2021-01-03", date(2020, 12, 28), date(2021, 1, 3), "week"),
        ("2021-08-02/2021-08-05", date(2021, 8, 2), date(2021, 8, 5), "interval"),
        ("../2021-09", None, date(2021, 9, 30), "interval"),
        ("2021-09-11/..", date(2021, 9, 11), None, "interval"),
    ],
)
def test_a_date_has_its_days_and_its_width(text, earliest, latest, precision):
    when = HistoricalDate.from_edtf(text)
    assert (when.earliest, when.latest, when.precision) == (earliest, latest, precision)
    assert when.approximate == ("~" in text)


@given(days)
def test_a_week_holds_its_day_and_runs_from_monday_to_sunday(day):
    week = HistoricalDate.week_of(day)
    assert week.earliest <= day <= week.latest
    assert (week.earliest.isoweekday(), week.latest.isoweekday()) == (1, 7)
    assert week.html_datetime() == f"{day.isocalendar().year:04d}-W{day.isocalendar().week:02d}"


def test_a_week_may_end_on_the_day_it_was_told():
    week = HistoricalDate.week_of(date(2022, 6, 16), until=date(2022, 6, 16))
    assert (week.edtf, week.precision) == ("2022-06-13/2022-06-16", "week")


def test_the_last_week_of_the_calendar_is_refused_not_overrun():
    with pytest.raises(ValueError, match="calendar"):
        HistoricalDate.week_of(date.max)


@pytest.mark.parametrize(
    ("text", "told", "words"),
    [
        ("2022-06-14", "Tuesday", "June 14, 2022"),
        ("2022-11-03", "", "Nov. 3, 2022"),
        ("2022-09", "", "September 2022"),
        ("2022-09-XX", "", "September 2022"),
        ("2022-07~", "mid-July", "mid-July 2022"),
        ("2022-07~", "around July", "about July 2022"),
        ("2022-07?", "", "perhaps July 2022"),
        ("2002~", "early 2002", "early 2002"),
        ("2002~", "the end of 2002", "late 2002"),
        ("1987", "", "1987"),
        ("197X", "", "the 1970s"),
        ("197X~", "the late 1970s", "the late 1970s"),
        ("19XX", "", "the 20th century"),
        ("20XX", "", "the 21st century"),
        ("2022-22", "", "summer 2022"),
        ("2022-24", "", "winter 2022–23"),
        ("2022-06-06/2022-06-12", "last week", "the week of June 6, 2022"),
        ("2022-06-13/2022-06-16", "this week", "the week of June 13, 2022"),
        ("2022-06-13/2022-06-16", "June 13 to 16", "June 13–16, 2022"),
        ("2022-06-30/2022-08-02", "", "June 30 to Aug. 2, 2022"),
        ("2021-12-30/2022-01-02", "", "Dec. 30, 2021, to Jan. 2, 2022"),
        ("2022-04/2022-06", "", "April to June 2022"),
        ("1914/1918", "", "1914 to 1918"),
        ("../2022-09", "by September", "by September 2022"),
        ("2022-09/..", "", "from September 2022 on"),
    ],
)
def test_a_date_reads_as_a_newspaper_prints_it(text, told, words):
    assert HistoricalDate.from_edtf(text).words(told) == words


@pytest.mark.parametrize(
    ("text", "datetime"),
    [
        ("2022-06-14", "2022-06-14"),
        ("2022-06", "2022-06"),
        ("2022-06-XX", "2022-06"),
        ("2022-06~", "2022-06"),
        ("1987", "1987"),
        ("2022-06-06/2022-06-12", "2022-W23"),
        ("2022-06-13/2022-06-16", None),
        ("197X", None),
        ("19XX", None),
        ("2022-22", None),
        ("../2022-09", None),
    ],
)
def test_html_gets_a_datetime_only_where_it_has_a_form_for_it(text, datetime):
    assert HistoricalDate.from_edtf(text).html_datetime() == datetime
