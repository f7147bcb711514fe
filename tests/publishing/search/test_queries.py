"""What readers type, and what they find."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.publishing.search import sarn

Node = Callable[..., Any]


@pytest.fixture(scope="module")
def search(searched: Callable[..., Node]) -> Callable[[str], list[str]]:
    """The addresses that a query finds on the small site, best first."""
    node = searched(sarn.TIMELINE)
    return lambda query: [result["address"] for result in node("run", query=query, most=99)["results"]]


SAHINOGLU = "people/umit-sahinoglu/"
ONEILL = "people/siobhan-oneill/"
HAQQANZAI = "people/daud-haqqanzai/"
FERRIES = f"quotes/{sarn.RECORD}--we-keep-the/"
SURVEY = f"quotes/{sarn.RECORD}--the-attorney-will/"
MONEY = f"quotes/{sarn.RECORD}--no-play,-no/"
CENTURY = f"quotes/{sarn.HERALD}--will-stand-for/"
TURKEY = "events/turkey-asks-for-a-key-to-the-lock/"
OPEN = "events/ferry-talks-open-in-sarnholm/"
SHUT = "events/the-lock-stays-shut-for-three-days/"
YEAR = "events/a-year-without-a-ferry/"
BRIDGE = "events/the-bridge-opens/"
SOLD = "events/the-ferries-are-to-be-sold/"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Şahinoğlu", SAHINOGLU),
        ("sahinoglu", SAHINOGLU),
        ("SAHINOGLU", SAHINOGLU),
        ("O'Neill", ONEILL),
        ("o’neill’s", ONEILL),
        ("oneill", ONEILL),
        ("norrvik", "places/norrvik/"),
        ("turkey", TURKEY),
        ("norway", TURKEY),
        ("WHO", OPEN),
        ("U.S.", YEAR),
        ("us", YEAR),
        ("3000", YEAR),
        ("کشتی", BRIDGE),
        ("كشتي", BRIDGE),
        ("lion's part", CENTURY),
        ("no play", MONEY),
        ("saturday", SURVEY),
        ("2030", YEAR),
        ("ferry talks falter", f"sources/{sarn.RECORD}/"),
    ],
)
def test_words_are_found_however_they_are_typed(search, query: str, first: str) -> None:
    assert search(query)[0] == first


@pytest.mark.parametrize("word", ["attorney", "survey", "friday", "key", "play", "money", "envoy"])
def test_words_that_stock_lunr_loses_are_found(search, word: str) -> None:
    assert search(word)


def test_a_quotation_is_found_by_the_sentence_around_it(search) -> None:
    assert search("sahinoglu lindfors")[0] == FERRIES


@pytest.mark.parametrize(("query", "first"), [("sahi", SAHINOGLU), ("daud haq", HAQQANZAI), ("at", SURVEY)])
def test_the_last_word_may_be_unfinished(search, query: str, first: str) -> None:
    assert first in search(query)[:2]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("sahinolgu", SAHINOGLU),
        ("sahinogl", SAHINOGLU),
        ("asrnholm", "places/sarnholm/"),
        ("haqanzai daud", HAQQANZAI),
        ("hakkanzai", HAQQANZAI),
        ("duad haqqanzai", HAQQANZAI),
        ("atorney survay", SURVEY),
    ],
)
def test_mistakes_are_forgiven_where_nothing_matches_fully(search, query: str, first: str) -> None:
    assert search(query)[0] == first


def test_nothing_alike_is_added_where_something_matches(search) -> None:
    assert search("lock") == [TURKEY, SHUT]


def test_a_phrase_stands_word_for_word(search) -> None:
    assert search('"no key, no money"') == [MONEY]
    assert search("“part of a century”") == [CENTURY]
    assert search('"no money, no key"') == []
    assert search('"part of a') == [CENTURY]


def test_a_field_narrows(search) -> None:
    assert set(search("speaker:oneill")) == {SURVEY, MONEY}
    assert search("speaker:oneill money") == [MONEY]
    assert search('speaker:"Siobhan O’Neill" survey') == [SURVEY]
    assert search("speaker:sahinolgu") == [FERRIES]
    assert set(search("source:herald")) == {CENTURY, f"sources/{sarn.HERALD}/"}
    assert set(search("place:nor kind:event")) == {TURKEY, SHUT}
    assert search("speaker:nobody") == []


def test_a_kind_narrows(search) -> None:
    assert set(search("kind:places")) == {"places/norrvik/", "places/sarnholm/"}
    assert set(search("kind:person")) == {HAQQANZAI, ONEILL, SAHINOGLU}
    assert set(search("kind:quote oneill")) == {SURVEY, MONEY}
    assert search("kind:wherry ferry")[0] in (YEAR, OPEN)


def test_days_narrow(search) -> None:
    assert search("may 2") == [OPEN, FERRIES]
    assert search("May 2nd, 2031") == [OPEN, FERRIES]
    assert search("2 May 2031") == [OPEN, FERRIES]
    assert search("2031-05-02") == [OPEN, FERRIES]
    assert search("may 6") == [SHUT]
    assert search("2031-06") == [BRIDGE]
    assert search("June 2031") == [BRIDGE]
    assert search("2031-05-08..2031-05-20") == [CENTURY, f"sources/{sarn.HERALD}/"]
    assert search("may 8-9") == [CENTURY, f"sources/{sarn.HERALD}/"]
    assert search("2031-06.. ") == [BRIDGE, SOLD]
    assert search("..2030") == [YEAR]
    assert search("lock 2031-05-07") == [SHUT]


def test_a_day_on_which_nothing_was_is_only_words(search) -> None:
    assert search("2031-07-01") == []
    assert search("May 20") == [SOLD]
    assert search("3 may 1 century") == []
    assert search("may 19 2031 ferry") == []
    assert search("feb 30 ferry")[0] == YEAR


def test_the_same_question_has_the_same_answer_whatever_was_asked_before(searched) -> None:
    queries = ["sahinolgu", "kei", "brigde", "may 2", "speaker:oneil", "e", "haqqanzia ferry", "norvik"]
    warm = searched(sarn.TIMELINE)
    for query in reversed(queries):
        warm("run", query=query)
    for query in queries:
        cold = searched(sarn.TIMELINE)
        assert cold("run", query=query) == warm("run", query=query)


@pytest.mark.parametrize(
    "query",
    [
        *(
            ":",
            "^",
            "~",
            "+",
            "+-",
            "a:",
            "title:",
            "speaker:",
            'speaker:"',
            "kind:",
            "kind:\u202e",
            "~1",
            "a^b",
        ),
        *(
            "*",
            "a*",
            "\\",
            '"',
            '""',
            '"""',
            "..",
            "2031..",
            "....",
            "\x00",
            "\ud800",
            "🙂",
            "'",
            "’s",
            "-ferry",
        ),
        *(
            "__proto__",
            "constructor",
            "speaker:__proto__",
            "a" * 5000,
            "a " * 5000,
            "may",
            "may may may",
            "0000-00",
        ),
        *(
            "9999-99-99",
            "may 32",
            "99999-01-01",
            "2031-05-09..2031-05-01",
            "toString",
            "<b>x</b>",
            "${x}",
            "%s",
        ),
    ],
)
def test_any_text_is_a_query(search, query: str) -> None:
    search(query)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60) | st.text(alphabet='speakrkind:"^~+*.-0123456789 may', max_size=40))
def test_no_text_at_all_throws(search, query: str) -> None:
    search(query)
