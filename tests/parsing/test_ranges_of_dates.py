"""The ends of ranges, days told by their number or by another day, and sets; all sentences are invented."""

import pytest
from tests.parsing.invented import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair ran June 9-12.", [("June 9", "2022-06-09"), ("12", "2022-06-12")]),
        ("The choir sang on May 5 and 6.", [("May 5", "2022-05-05"), ("6", "2022-05-06")]),
        ("It shut between May 3 and 9.", [("May 3", "2022-05-03"), ("9", "2022-05-09")]),
        ("The cup was held May 3-5, 2019.", [("May 3", "2019-05-03"), ("5, 2019", "2019-05-05")]),
        ("The cup was held 3–5 May 2019.", [("3", "2019-05-03"), ("5 May 2019", "2019-05-05")]),
        (
            "It froze from Dec. 30 to Jan. 2, 2019.",
            [("Dec. 30", "2018-12-30"), ("Jan. 2, 2019", "2019-01-02")],
        ),
        ("It rained in July and August 2019.", [("July", "2019-07"), ("August 2019", "2019-08")]),
        ("It rained in June-July 2019.", [("June", "2019-06"), ("July 2019", "2019-07")]),
        ("They met from Monday to Wednesday.", [("Monday", "2022-06-06"), ("Wednesday", "2022-06-08")]),
        ("They will meet from Friday to Monday.", [("Friday", "2022-06-17"), ("Monday", "2022-06-20")]),
        ("Kelder lost 5-7 on May 5.", [("May 5", "2022-05-05")]),
        ("They sang on Monday and Thursday.", [("Monday", "2022-06-13"), ("Thursday", "2022-06-09")]),
    ],
)
def test_both_ends_of_a_range_are_dates_with_what_is_told_once(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The roof fell in the early hours of Sunday.", [("the early hours of Sunday", "2022-06-12TMO")]),
        ("The mill burned in the week before Christmas.", [("the week before Christmas", "2021-W50")]),
        ("Two days after Christmas it reopened.", [("Two days after Christmas", "2021-12-27")]),
        ("It shuts on Tuesday next week.", [("Tuesday next week", "2022-06-21")]),
        ("It shut on Tuesday last week.", [("Tuesday last week", "2022-06-07")]),
        ("The court sat on the 5th.", [("the 5th", "2022-06-05")]),
        ("The court will sit on the 5th.", [("the 5th", "2022-07-05")]),
        ("It was the 5th flood.", []),
        ("They voted on the last Monday of May.", [("the last Monday of May", "2022-05-30")]),
        ("The Sept. 11 attacks changed Kelder.", [("Sept. 11", "2001-09-11")]),
        ("The town was founded in 1200 B.C.", [("1200 B.C.", "BC1200")]),
        ("In A.D. 79 the hill burst.", [("A.D. 79", "0079")]),
        ("On March third the court sat.", [("March third", "2022-03-03")]),
        ("The March third-quarter figures fell.", [("March", "2022-03"), ("third-quarter", "2021-Q3")]),
        ("It came on the thirty-first of May.", [("the thirty-first of May", "2022-05-31")]),
        ("The show starts at eight o'clock tonight.", [("eight o'clock tonight", "2022-06-14T20:00")]),
        ("It shut the week before last.", [("the week before last", "2022-W22")]),
        (
            "It shut in 2015. In June of that year it burned.",
            [("2015", "2015"), ("June of that year", "2015-06")],
        ),
        (
            "It shut on May 3, Feld said Monday. Two days later it burned.",
            [("May 3", "2022-05-03"), ("Monday", "2022-06-13"), ("Two days later", "2022-05-05")],
        ),
        ("Sales fell in the latter part of 2021.", [("the latter part of 2021", "2021")]),
        ("In the second half of the 20th century it grew.", [("the 20th century", "19")]),
        ("Feld scored in the second half.", []),
        ("It rained all day.", [("all day", "P1D")]),
        ("The term begins in the fall.", [("the fall", "2022-FA")]),
        ("The funeral is on Friday.", [("Friday", "2022-06-17")]),
        ("Snow fell this winter.", [("this winter", "2021-WI")]),
        ("Snow will fall this winter.", [("this winter", "2022-WI")]),
        ("The vote is at 15:30 on Friday.", [("15:30 on Friday", "2022-06-17T15:30")]),
        ("In the first quarter of fiscal 2022 it fell.", [("the first quarter of fiscal 2022", "2022-Q1")]),
    ],
)
def test_days_and_periods_told_by_others(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board meets three times a month.", [("three times a month", "P1M")]),
        ("The ferry runs daily.", [("daily", "P1D")]),
        (
            "The choir sings on Monday and Tuesday nights.",
            [("Monday", "XXXX-WXX-1TNI"), ("Tuesday nights", "XXXX-WXX-2TNI")],
        ),
        ("The court sits every other Tuesday.", [("every other Tuesday", "XXXX-WXX-2")]),
        (
            "The council meets on the first Monday of the month.",
            [("the first Monday of the month", "XXXX-WXX-1")],
        ),
        ("A room costs $40 a day.", []),
        ("Twelve flights a week serve Kelder.", []),
        ("Daily flights serve Kelder.", []),
        ("The strike took a week.", [("a week", "P1W")]),
        ("The strike is expected to last three weeks.", [("three weeks", "P3W")]),
    ],
)
def test_sets_are_times_that_come_again_and_no_rates(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left two months after the fire.", [("two months", "P2M")]),
        ("They left a few days later.", [("a few days", "PXD")]),
        ("They stayed 2 1/2 years.", [("2 1/2 years", "P2Y6M")]),
        ("Sales fell in three quarters.", [("three quarters", "P9M")]),
        ("It fell over a three-year period.", [("a three-year period", "P3Y")]),
        ("They left the day before the vote.", [("the day", "XXXX-XX-XX")]),
        (
            "They left on June 9, the day before the vote.",
            [("June 9", "2022-06-09"), ("the day", "2022-06-09")],
        ),
        ("For the week, prices fell.", [("the week", "2022-W24")]),
        ("Repairs end by year-end.", [("year-end", "2022-12-31")]),
        ("The year-end party was loud.", []),
        ("The recent floods cost lives.", [("recent", "PAST_REF")]),
        ("He was on This Week.", []),
    ],
)
def test_an_extent_leaves_out_what_belongs_to_the_happening(text, expected):
    assert values(text) == expected
