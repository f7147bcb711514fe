"""What of a timeline can be found, and by which words."""

from dataclasses import replace
from datetime import date

import pytest
from jinja2 import Environment
from tests.publishing import kelderwick

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.publishing.search.cards import Card, cards_of, plain_text, reach
from annotated_timeline.publishing.search.surroundings import around
from annotated_timeline.publishing.site import Site

TIMELINE = kelderwick.TIMELINE


@pytest.fixture(scope="module")
def cards() -> dict[str, Card]:
    site = Site(TIMELINE, "https://example.org", Environment(autoescape=True))
    return {card.address: card for card in cards_of(site)}


def test_everything_with_a_page_of_its_own_is_a_card(cards: dict[str, Card]) -> None:
    assert {card.kind for card in cards.values()} == {"event", "quotation", "person", "place", "source"}
    assert len(cards) == sum(
        map(len, (TIMELINE.events, TIMELINE.quotes, TIMELINE.people, TIMELINE.places, TIMELINE.sources))
    )


def test_a_paraphrase_is_not_shown_as_somebodys_words(cards: dict[str, Card]) -> None:
    assert cards[f"quotes/{kelderwick.NOBODY.id}/"].quoted
    assert not cards[f"quotes/{kelderwick.SURE.id}/"].quoted


def test_a_card_says_whether_its_day_is_that_of_saying_or_of_reporting(cards: dict[str, Card]) -> None:
    assert "said March 10, 2022" in cards[f"quotes/{kelderwick.NOBODY.id}/"].detail
    assert "reported March 11, 2022" in cards[f"quotes/{kelderwick.CHAIN.id}/"].detail


def test_an_event_is_found_by_its_claims_and_by_who_cites_it(cards: dict[str, Card]) -> None:
    fields = cards[f"events/{kelderwick.GATE.id}/"].fields
    assert "midnight" in fields["text"]
    assert "gazett" in fields["source"]
    assert {"kelderwick", "quai"} & set(fields["place"])


def test_a_day_is_found_by_its_weekday_month_and_year(cards: dict[str, Card]) -> None:
    when = cards[f"events/{kelderwick.CLEARED.id}/"].fields["when"]
    assert set(when) == {"2022", "march", "thursday"}


def test_around_a_quotation_nothing_is_indexed_twice(cards: dict[str, Card]) -> None:
    for card in cards.values():
        others = {term for field, terms in card.fields.items() if field != "around" for term in terms}
        assert not others & set(card.fields["around"])


def test_the_sentence_around_a_quotation_ends_where_the_sentence_ends() -> None:
    quote = kelderwick.NOBODY
    source = next(one for one in TIMELINE.sources if one.id == quote.source)
    words = around(source, quote)
    assert all(piece.text in words for piece in quote.pieces)
    assert "\n" not in words
    far = replace(source, text=source.text.replace("\n", " "))
    assert len(around(far, quote)) < len(quote.text) + 900


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("The gate jammed *half open*; `=1+1` & <b>more</b>.", "The gate jammed half open; =1+1 & more."),
        ("Plain words,\nin two lines.", "Plain words, in two lines."),
        ("- one\n- two", "one two"),
        ("[a link](https://example.org)", "a link"),
        ("<script>alert(1)</script>after", "after"),
    ],
)
def test_markdown_is_indexed_as_it_reads(written: str, plain: str) -> None:
    assert plain_text(written) == plain


def test_an_open_end_counts_as_the_day_of_the_other() -> None:
    assert reach(HistoricalDate.from_edtf("../2021-09")) == (date(2021, 9, 30), date(2021, 9, 30))
    assert reach(HistoricalDate.from_edtf("2021-09-02/..")) == (date(2021, 9, 2), date(2021, 9, 2))
