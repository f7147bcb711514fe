"""Days counted from a day named, and days that something is moved to; all sentences are invented."""

import pytest
from tests.parsing.invented import told_in_tiers, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three years ago today, the harbour master quit.", ("Three years ago today", "2019-06-14")),
        ("The pier burned a week ago today.", ("a week ago today", "2022-06-07")),
        ("The pier burned a week ago Friday.", ("a week ago Friday", "2022-06-03")),
        ("The pier burned two weeks ago on Tuesday.", ("two weeks ago on Tuesday", "2022-05-31")),
        ("The dam broke ten years ago this month.", ("ten years ago this month", "2012-06")),
        ("The pier burned the Sunday before last.", ("the Sunday before last", "2022-06-05")),
        ("The choir will sing the Friday after next.", ("the Friday after next", "2022-06-24")),
        ("The choir will sing a week from Friday.", ("a week from Friday", "2022-06-24")),
        ("The choir will sing two weeks on Sunday.", ("two weeks on Sunday", "2022-07-03")),
        ("The choir will sing on Monday week.", ("Monday week", "2022-06-27")),
        ("The choir will sing tomorrow week.", ("tomorrow week", "2022-06-22")),
        ("The choir sang last Monday week.", ("last Monday week", "2022-06-06")),
    ],
)
def test_a_day_may_be_counted_from_another_by_whole_weeks_or_years(text, expected):
    assert values(text) == [expected]


def test_a_day_counted_back_from_today_is_one_event_of_that_day():
    assert told_in_tiers("Three years ago today, the harbour master quit.") == [
        ("2019-06-14", "background", "Harbour master quits")
    ]
    assert told_in_tiers("The pier was shut a week ago Friday.") == [("2022-06-03", "core", "Pier is shut")]


def test_without_a_reference_day_it_stays_open():
    assert values("Three years ago today, the harbour master quit.", None)[0][1] == "XXXX-XX-XX"
    assert values("The choir will sing on Monday week.", None)[0][1] == "XXXX-XX-XX"


def test_a_length_before_a_weekday_is_no_day_where_the_verb_looks_back():
    assert values("Feld spent a week on Monday puzzles.")[0] == ("a week", "P1W")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lift has been shut until Friday.", "2022-06-17"),
        ("Two clerks have been barred from the hall until Thursday.", "2022-06-16"),
        ("The lift is shut until Friday.", "2022-06-17"),
        ("Feld was remanded in custody until Friday.", "2022-06-17"),
        ("The crew waited in the hall until Friday.", "2022-06-10"),
        ("Come Friday, the bakers will be home.", "2022-06-17"),
        ("Omar Feld threatened to quit on Friday.", "2022-06-17"),
        ("The barge had been due on Friday.", "2022-06-10"),
        ("Whitlock expects rents to fall by the second half.", "2022-H2"),
    ],
)
def test_what_lasts_still_or_is_only_planned_looks_ahead(text, expected):
    assert values(text)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hearing was moved from Tuesday to Friday.", ["2022-06-14", "2022-06-17"]),
        ("The hearing was postponed from Thursday to Monday.", ["2022-06-16", "2022-06-20"]),
        ("The hearing was brought forward from Friday to Wednesday.", ["2022-06-17", "2022-06-15"]),
    ],
)
def test_what_is_moved_to_another_day_lies_ahead_and_has_not_happened(text, expected):
    assert [value for _, value in values(text)] == expected
    assert told_in_tiers(text) == []
