"""The packed index against the standard one: the same cards, scores and order from the real lunr.js."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from bench import corpus
from jinja2 import Environment

from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing.search.cards import cards_of
from annotated_timeline.publishing.search.normaliser import tokens
from annotated_timeline.publishing.search.stemmer import stem
from annotated_timeline.publishing.site import Site

Node = Callable[..., Any]
QUERIES = 200
LITTLE = {"the", "of", "to", "and", "a", "in", "for", "on", "with", "by", "at", "is", "was", "that", "be"}


@pytest.fixture(scope="module", params=[300, pytest.param(3000, marks=pytest.mark.slow)])
def timeline(request) -> Timeline:
    return corpus.timeline(request.param)


@pytest.fixture(scope="module")
def node(timeline: Timeline, searched: Callable[[Timeline], Node]) -> Node:
    return searched(timeline)


def queries(timeline: Timeline, count: int) -> list[str]:
    """One to three words of a text, whole, cut short or with a letter wrong."""
    dice = random.Random(5)
    texts = [f"{event.title} {event.text}" for event in timeline.events] + [q.text for q in timeline.quotes]
    made = []
    for number in range(count):
        rare = [word for word in dice.choice(texts).split() if word.lower() not in LITTLE]
        words = dice.sample(rare, min(len(rare), dice.randint(1, 3)))
        if number % 4 == 1:
            words[-1] = words[-1][: max(3, len(words[-1]) // 2)]
        if number % 4 == 2 and len(words[0]) > 4:
            at = dice.randrange(1, len(words[0]))
            words[0] = words[0][:at] + dice.choice("aeiou") + words[0][at + 1 :]
        made.append(" ".join(words))
    return made


def ordered(pairs: list[tuple[int, float]]) -> list[int]:
    return [card for card, _ in sorted(pairs, key=lambda pair: (-round(pair[1], 9), pair[0]))]


@pytest.mark.parametrize("similar", [False, True])
def test_from_a_cold_start_scores_and_order_are_those_of_the_whole_index(
    node: Node, timeline: Timeline, similar: bool
) -> None:
    differing = []
    found = 0
    for query in queries(timeline, QUERIES):
        answer = node("both", query=query, similar=similar)
        mini, full = dict(answer["mini"]), dict(answer["full"])
        found += bool(full)
        same = mini.keys() == full.keys() and all(abs(mini[card] - full[card]) < 1e-9 for card in full)
        if not same or ordered(answer["mini"]) != ordered(answer["full"]):
            differing.append(query)
    assert differing == []
    assert found > QUERIES * 0.9


def test_a_word_is_answered_within_forty_kilobytes(node: Node, timeline: Timeline) -> None:
    words = [max(query.split(), key=len) for query in queries(timeline, QUERIES)]
    assert max(node("bytesToResults", query=word) for word in words) <= 40_000


def test_beginnings_and_mistakes_are_those_that_lunr_expands(node: Node, timeline: Timeline) -> None:
    """Over the whole index lunr expands wildcards and edit distances by itself; ours come from the shards."""
    differing = []
    for query in queries(timeline, 60):
        word = tokens(query)[0]
        ours = node("both", query=word)
        plain = node("plain", term=word, stem=stem(word))
        if len(word) > 2 and len(ours["mini"]) != len(plain):
            differing.append(word)
        scores = sorted(score for _, score in ours["mini"])
        if len(word) > 2 and any(
            abs(one - other) > 1e-9
            for one, other in zip(scores, sorted(score for _, score in plain), strict=True)
        ):
            differing.append(word)
    assert differing == []


def test_the_terms_with_a_beginning_are_found_in_whichever_files_they_stand(node: Node) -> None:
    terms, firsts = node("allTerms"), node("firstWords")
    assert len(firsts) > 2
    starts = {first[:length] for first in firsts for length in (1, 2, 3)} | {"", "zzzz"}
    for start in sorted(starts):
        assert node("startingWith", start=start) == [term for term in terms if term.startswith(start)]


def test_the_standard_index_finds_what_a_plain_lunr_query_asks(node: Node, timeline: Timeline) -> None:
    event = timeline.events[len(timeline.events) // 2]
    word = max(tokens(event.title), key=len)
    found = {address for address, _ in node("stock", query=word)}
    assert f"events/{event.id}/" in found


def test_every_indexed_word_is_found_by_lunr_in_the_standard_index(node: Node, timeline: Timeline) -> None:
    words = sorted({word for event in timeline.events[:60] for word in tokens(event.title)})
    assert [word for word in words if word not in LITTLE and not node("stock", query=word)] == []


def test_cards_are_numbered_in_the_order_of_time(timeline: Timeline) -> None:
    cards = cards_of(Site(timeline, "https://example.org", Environment(autoescape=True)))
    days = [card.days for card in cards if card.days]
    assert days == sorted(days)
    assert all(card.days is None for card in cards[len(days) :])
