"""Every phenomenon of time expressions that the rules are for; all sentences are invented."""

from datetime import date

import pytest
from tests.parsing.invented import TUESDAY, values

from annotated_timeline.model.source import Furniture, Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.document import parse
from annotated_timeline.parsing.layout import lay_out
from annotated_timeline.parsing.time_expressions import Spoken, find

JANUARY = date(2022, 1, 9)
FEBRUARY = date(2022, 2, 10)


def found(text, published=TUESDAY, furniture=(), spoken=()):
    source = Source("invented", text, published, "article", tuple(furniture))
    return find(text, lay_out(source), published, spoken)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Whitlock said Tuesday the ferry was safe.", [("Tuesday", "2022-06-14")]),
        ("The barge sank Saturday off Kelder.", [("Saturday", "2022-06-11")]),
        ("The council will meet Friday.", [("Friday", "2022-06-17")]),
        ("The pump is expected to be repaired Friday.", [("Friday", "2022-06-17")]),
        ("It rained Sunday night.", [("Sunday night", "2022-06-12TNI")]),
        ("Last Thursday the court sat.", [("Last Thursday", "2022-06-09")]),
        ("The court sits next Thursday.", [("next Thursday", "2022-06-23")]),
        ("The choir sings this Thursday.", [("this Thursday", "2022-06-16")]),
        ("Early Tuesday the siren rang.", [("Early Tuesday", "2022-06-14")]),
    ],
)
def test_a_weekday_goes_the_way_its_verb_goes(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor resigned yesterday.", [("yesterday", "2022-06-13")]),
        ("The ship sails tomorrow morning.", [("tomorrow morning", "2022-06-15TMO")]),
        ("There was music last night.", [("last night", "2022-06-13TNI")]),
        ("There is music tonight.", [("tonight", "2022-06-14TNI")]),
        ("It rained this afternoon.", [("this afternoon", "2022-06-14TAF")]),
        ("Feld subscribes to Kelder Today.", []),
    ],
)
def test_today_and_its_neighbours_count_from_the_day_of_publication(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The pier closed on Nov. 3 after a storm.", JANUARY, [("Nov. 3", "2021-11-03")]),
        ("Repairs must end by March 30.", JANUARY, [("March 30", "2022-03-30")]),
        ("The rights, which expire on July 2, are sold.", TUESDAY, [("July 2", "2022-07-02")]),
        ("Feld was elected in October.", TUESDAY, [("October", "2021-10")]),
        ("Talks resumed in mid-July.", TUESDAY, [("mid-July", "2021-07")]),
        ("The hall will open in October.", TUESDAY, [("October", "2022-10")]),
        ("In June of last year the bridge shook.", TUESDAY, [("June of last year", "2021-06")]),
        ("The bill dates from Feb. 29.", date(2023, 3, 1), [("Feb. 29", "2024-02-29")]),
    ],
)
def test_a_date_without_a_year_is_the_near_one_on_the_verbs_side(text, published, expected):
    assert values(text, published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge opened on Oct. 5, 2017.", [("Oct. 5, 2017", "2017-10-05")]),
        ("She was born on the 4th of July, 1976.", [("the 4th of July, 1976", "1976-07-04")]),
        ("It sank on 5 August 2021.", [("5 August 2021", "2021-08-05")]),
        ("Filed 2021-08-05 and 08/16/2021.", [("2021-08-05", "2021-08-05"), ("08/16/2021", "2021-08-16")]),
        ("The mill burned in April 2009.", [("April 2009", "2009-04")]),
        ("The dam was built in 1987.", [("1987", "1987")]),
        ("In nineteen ninety-one the mill closed.", [("nineteen ninety-one", "1991")]),
        ("The year 2000 came.", [("The year 2000", "2000")]),
        ("The quay was rebuilt in the 1970s.", [("the 1970s", "197")]),
        ("It closed in the early '80s.", [("the early '80s", "198")]),
        ("It reopened in the mid-nineties.", [("the mid-nineties", "199")]),
        ("A mill of the 19th century stood there.", [("the 19th century", "18")]),
        ("They met in the summer of '68.", [("the summer of '68", "1968-SU")]),
        ("Snow fell on New Year's Day 2020.", [("New Year's Day 2020", "2020-01-01")]),
    ],
)
def test_a_date_written_out_needs_no_reference_day(text, expected):
    assert values(text) == expected
    assert values(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last week the crews left.", [("Last week", "2022-W23")]),
        ("The market opens this weekend.", [("this weekend", "2022-W24-WE")]),
        ("Prices fell last month.", [("last month", "2022-05")]),
        ("A vote is due sometime this year.", [("sometime this year", "2022-XX-XX")]),
        ("The dam will be full by the end of the year.", [("the end of the year", "2022")]),
        ("The mill closed last spring.", [("last spring", "2022-SP")]),
        ("Storms came over the weekend.", [("the weekend", "2022-W23-WE")]),
        ("It flooded in the week of June 6.", [("the week of June 6", "2022-W23")]),
        ("The mill burned on the night of June 6.", [("the night of June 6", "2022-06-06TNI")]),
        ("It leaked on the last day of May.", [("the last day of May", "2022-05-31")]),
        ("One day in 2015, the pump failed.", [("One day in 2015", "2015-XX-XX")]),
    ],
)
def test_weeks_months_seasons_and_years_count_from_the_day_of_publication(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The road closed three years ago.", [("three years ago", "2019")]),
        ("The pier was sold about a decade ago.", [("about a decade ago", "2012")]),
        ("It rained ten days ago.", [("ten days ago", "2022-06-04")]),
        (
            "The ferry sank on May 3, 2021. Two days later, divers found it. The following day it rose.",
            [
                ("May 3, 2021", "2021-05-03"),
                ("Two days later", "2021-05-05"),
                ("The following day", "2021-05-06"),
            ],
        ),
        (
            "The strike began Monday, June 6, and ended the same day.",
            [("Monday, June 6", "2022-06-06"), ("the same day", "2022-06-06")],
        ),
        ("In 1987 the dam broke. That year, the mill closed.", [("1987", "1987"), ("That year", "1987")]),
        ("Two weeks before June 6, it flooded.", [("Two weeks before June 6", "2022-05-23")]),
    ],
)
def test_ago_counts_from_publication_and_later_from_what_was_mentioned(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profits rose in the fourth quarter.", [("the fourth quarter", "2021-Q4")]),
        ("Kelder Salt reported fourth-quarter earnings.", [("fourth-quarter", "2021-Q4")]),
        ("It lost money in the first half of 2019.", [("the first half of 2019", "2019-H1")]),
        (
            "Profit fell in the third quarter of 2021 from a year earlier.",
            [("the third quarter of 2021", "2021-Q3"), ("a year earlier", "2020-Q3")],
        ),
        ("Sales rose in fiscal 2019.", [("fiscal 2019", "2019")]),
    ],
)
def test_quarters_are_the_last_ones_over(text, expected):
    assert values(text, FEBRUARY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He fished there for six years.", [("six years", "DURATION", "P6Y")]),
        ("Traffic rose over the past 18 months.", [("the past 18 months", "DURATION", "P18M")]),
        ("It took an hour and a half.", [("an hour and a half", "DURATION", "PT1H30M")]),
        ("The 20-year project ended.", [("20-year", "DURATION", "P20Y")]),
        ("They argued for decades.", [("decades", "DURATION", "PXDE")]),
        ("The council meets every Monday.", [("every Monday", "SET", "XXXX-WXX-1")]),
        ("The board meets twice a week.", [("twice a week", "SET", "P1W")]),
        ("It floods every two years.", [("every two years", "SET", "P2Y")]),
        ("The siren sounded at 7:40 p.m. Monday.", [("7:40 p.m. Monday", "TIME", "2022-06-13T19:40")]),
        ("He arrived at noon on Friday.", [("noon on Friday", "TIME", "2022-06-10T12:00")]),
        ("The bridge is now closed.", [("now", "DATE", "PRESENT_REF")]),
        ("The mayor recently moved.", [("recently", "DATE", "PAST_REF")]),
        ("More storms are expected in coming years.", [("coming years", "DATE", "FUTURE_REF")]),
        ("It was closed several years ago.", [("several years ago", "DATE", "PAST_REF")]),
    ],
)
def test_lengths_sets_clock_times_and_vague_references(text, expected):
    assert [(e.text, e.type, e.value) for e in found(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The harbour may be late with its bill.",
        "Shares fell. Dana Whitlock finished second.",
        "The 41-year-old baker, 52 years old by now or not, won.".replace("by now or not", "they say"),
        "They drove Route 1950 and marchers sang.",
        "The motion got 1987 votes and $1990.",
        "She sat by the sea and they march on.",
        "Three-quarters of the crews left.",
        "The patient's temperature was in the 40s.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text):
    assert values(text) == []


def test_holidays_follow_the_calendar():
    assert values("The choir sang on Christmas Eve.") == [("Christmas Eve", "2021-12-24")]
    assert values("Easter 2022 was late and Thanksgiving 2021 was early.") == [
        ("Easter 2022", "2022-04-17"),
        ("Thanksgiving 2021", "2021-11-25"),
    ]


@pytest.mark.parametrize(
    ("text", "mod", "edtf"),
    [
        ("Talks began in mid-July.", "MID", "2021-07~"),
        ("Prices rose early this year.", "START", "2022~"),
        ("It closed in late 2019.", "END", "2019~"),
        ("It was sold about a decade ago.", "APPROX", "2012~"),
        ("They sailed in recent days.", None, "2022-06~"),
        ("They sailed weeks ago.", None, "2022-05~"),
        ("They sailed this week.", None, "2022-06-13/2022-06-14"),
        ("They sailed last week.", None, "2022-06-06/2022-06-12"),
        ("It was quiet in the 1970s.", None, "197X"),
        ("Profits rose in the first quarter.", None, "2022-01/2022-03"),
        ("They sailed for six years.", None, None),
    ],
)
def test_the_date_has_the_width_it_was_told_with(text, mod, edtf):
    (expression,) = found(text)
    assert expression.mod == mod
    assert (expression.when.edtf if expression.when else None) == edtf


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        (date(2021, 1, 2), "It snowed last week.", "2020-W52"),
        (date(2021, 1, 2), "It snowed this week.", "2020-W53"),
        (date(2022, 1, 1), "It snowed yesterday.", "2021-12-31"),
        (date(2024, 2, 29), "It snowed a year ago.", "2023"),
        (date(2024, 3, 1), "It snowed yesterday.", "2024-02-29"),
        (date(2022, 1, 5), "It snowed last month.", "2021-12"),
    ],
)
def test_year_ends_leap_days_and_week_53(published, text, value):
    assert values(text, published)[0][1] == value


def test_a_day_the_calendar_does_not_have_is_no_date():
    assert not [
        e
        for e in found("It fell on Feb. 30, 2021 and on 2021-02-29.")
        if e.when and e.when.precision == "day"
    ]


def test_the_basis_keeps_the_words_and_the_day_they_were_read_against():
    (expression,) = found("The barge sank Saturday.")
    assert (expression.basis.words, expression.basis.reference) == ("Saturday", TUESDAY)
    assert expression.basis.rule


def test_without_a_day_of_publication_relative_dates_stay_open():
    assert values("He spoke Wednesday and again on Aug. 5.", None) == [
        ("Wednesday", "XXXX-WXX-3"),
        ("Aug. 5", "XXXX-08-05"),
    ]
    assert not [e for e in found("Last week, yesterday, in July, this year.", None) if e.when]


def test_without_a_day_of_publication_the_year_told_last_goes_on():
    assert values("The dam broke on May 3, 1944. On June 6 it was mended, in July tested.", None)[1:] == [
        ("June 6", "1944-06-06"),
        ("July", "1944-07"),
    ]


def test_page_furniture_gives_no_dates_but_captions_and_explainers_do():
    text = "Updated June 13.\n\nA ferry leaves, June 12.\n\nIt sank on June 11."
    spans = {
        kind: Span(text.index(words), text.index(words) + len(words))
        for kind, words in (("byline", "Updated June 13."), ("caption", "A ferry leaves, June 12."))
    }
    furniture = [Furniture(span, kind) for kind, span in spans.items()]
    assert [e.text for e in found(text, furniture=furniture)] == ["June 12", "June 11"]


def test_words_in_a_quotation_are_read_against_the_day_they_were_spoken():
    text = "“It sank yesterday,” Feld told the harbour office on Friday. It was raised yesterday."
    quoted = Spoken(Span(1, text.index(",”")), date(2022, 6, 10))
    assert [e.value for e in found(text, spoken=[quoted])] == ["2022-06-09", "2022-06-10", "2022-06-13"]


def test_a_parsed_source_reads_speech_against_its_own_day():
    text = "Omar Feld spoke on Friday.\n\n“It sank yesterday,” Feld told reporters on Friday.\n"
    parsed = parse(Source("invented", text, TUESDAY, "article"))
    (quote,) = parsed.quotes
    inside = [e for e in parsed.time_expressions if quote.span.covers(e.span)]
    assert [e.value for e in inside] == ["2022-06-09"]
