"""The dated happenings of the five texts and of our accounts of them, read item by item."""

from pathlib import Path

import pytest

from annotated_timeline.parsing.document import parse
from annotated_timeline.reading.collection import read_collection

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / ".." / "shared" / "sources"
ACCOUNTS = ROOT / "content" / "sources"

#: For each text: EDTF, tier, where it is told, and a word of the headline; every event and none besides.
FIVE_TEXTS = {
    "2021-08-05-nyt-cling-to-hope": [
        ("2021-08-03", "core", "text", "Zalmay Khalilzad"),
        ("2021-08-05", "core", "text", "Blinken speaks with Abdullah Abdullah"),
        ("2020-09", "background", "text", "begin"),
        ("2021-07~", "core", "text", "meetings"),
        ("2021-08-04", "core", "text", "Ned Price"),
        ("2021-07", "core", "text", "Haibatullah Akhundzada says"),
        ("2021-08-02/2021-08-05", "core", "text", "Ashraf Ghani"),
        ("2021~", "background", "text", "International Crisis Group"),
        ("1994", "background", "explainer", "Taliban arise"),
        ("1989", "background", "explainer", "Withdrawal of Soviet forces"),
        ("2016", "background", "text", "Zalmay Khalilzad"),
        ("2002~", "background", "text", "Trip by Biden"),
    ],
    "2021-08-10-npr-envoy-scrambles": [
        ("../2021-09", "background", "text", "troops"),
        ("2021-08-10", "core", "text", "Ned Price"),
    ],
    "2021-08-12-exbulletin-peace-talks": [
        ("2020", "background", "text", "Taliban leaders agree"),
        ("2021-08-12", "core", "text", "McMaster"),
        ("2021-08~", "core", "text", "Taliban forces seize 10"),
        ("2021-08-12", "core", "text", "officials announce"),
        ("2021-08-11", "core", "text", "Khan"),
    ],
    "2021-08-13-npr-still-hoping": [
        ("2021-08-09/2021-08-13", "core", "text", "gains by the Taliban"),
        ("2021-05-01", "background", "text", "Deadline"),
        ("2021", "background", "text", "assistance"),
    ],
    "2021-08-31-defense-one-future-of-relations": [
        ("2021-08-31", "core", "caption", "Taliban fighters storm"),
        ("2021-08-30", "core", "text", "Antony Blinken says"),
        ("2021-08-30", "core", "text", "ission ends"),
        ("2021-08-23/2021-08-29", "core", "text", "airport"),
        ("199X", "background", "text", "reign"),
        ("2021-08-30", "core", "text", "Frank McKenzie"),
        ("2021-08-30", "core", "text", "Mike Gallagher"),
        ("2021-08-30", "core", "text", "embassy"),
        ("2021-08~", "core", "text", "outpost in Kabul"),
    ],
}

OUR_ACCOUNTS = {
    "2021-08-05-nyt-cling-to-hope": [
        ("2021-08-03", "core", "text", "Zalmay Khalilzad"),
        ("2021-08-04", "core", "text", "Ned Price"),
        ("2021-08-05", "core", "text", "Blinken speaks with Abdullah Abdullah"),
        ("2020-09", "background", "text", "begin"),
        ("2021-07~", "core", "text", "Taliban leaders and Afghan officials"),
        ("2021-07", "core", "text", "Haibatullah Akhundzada says"),
        ("2021-07", "core", "text", "Rockets land"),
        ("2021-08-02/2021-08-05", "core", "text", "Ashraf Ghani"),
        ("2021~", "background", "text", "International Crisis Group"),
        ("1989", "background", "text", "Soviet forces withdraw"),
        ("1994", "background", "text", "Taliban arise"),
        ("2002~", "background", "text", "Biden travels to Kabul"),
        ("2016", "background", "text", "Khalilzad tells the story"),
    ],
    "2021-08-10-npr-envoy-scrambles": [
        ("../2021-09", "background", "text", "troops"),
        ("2021-08-10", "core", "text", "Ned Price"),
    ],
    "2021-08-12-exbulletin-peace-talks": [
        ("2020", "background", "text", "Taliban leaders agree"),
        ("2021-08-12", "core", "text", "McMaster says"),
        ("2021-08~", "core", "text", "Taliban forces seize 10"),
        ("2021-08-12", "core", "text", "officials announce"),
        ("2021-08-11", "core", "text", "Imran Khan says"),
    ],
    "2021-08-13-npr-still-hoping": [
        ("2021-08-09/2021-08-13", "core", "text", "Taliban make huge gains"),
        ("2021-05-01", "background", "text", "Deadline"),
        ("2021", "background", "text", "United States announces"),
    ],
    "2021-08-31-defense-one-future-of-relations": [
        ("2021-08-30", "core", "text", "mission in Afghanistan"),
        ("2021-08-30", "core", "text", "Antony Blinken says"),
        ("2021-08-23/2021-08-29", "core", "text", "ISIS-K attacks"),
        ("199X", "background", "text", "suffer"),
        ("2021-08-30", "core", "text", "Frank McKenzie"),
        ("2021-08-30", "core", "text", "Mike Gallagher"),
        ("2021-08-30", "core", "text", "suspends its diplomatic presence"),
        ("2021-08~", "core", "text", "Taliban take control of Kabul"),
        ("2021-08-31", "core", "text", "Taliban fighters storm"),
    ],
}


def told(folder, stem):
    source = next(source for source in read_collection(folder) if source.id == stem)
    events = parse(source).events
    for event in events:
        assert event.span.end <= len(source.text)
        assert event.expression.of(source.text) == event.basis.words
    return [(event.date.edtf, event.tier, event.from_, event.title) for event in events]


def assert_exactly(found, expected):
    assert [item[:3] for item in found] == [item[:3] for item in expected], found
    for (*_, title), (*_, words) in zip(found, expected, strict=True):
        assert words in title


@pytest.mark.parametrize("stem", FIVE_TEXTS)
def test_the_text_gives_every_happening_it_tells_and_none_besides(stem):
    if not SOURCES.is_dir():
        pytest.skip("the five texts are not here (../shared/sources)")
    assert_exactly(told(SOURCES, stem), FIVE_TEXTS[stem])


@pytest.mark.parametrize("stem", OUR_ACCOUNTS)
def test_the_account_gives_every_happening_it_tells_and_none_besides(stem):
    assert_exactly(told(ACCOUNTS, stem), OUR_ACCOUNTS[stem])
