"""The invented second subject, read, parsed and edited for real."""

from pathlib import Path

import pytest

from annotated_timeline.publishing.production import produce

HARBOUR = Path(__file__).parents[1] / "sites" / "harbour" / "content"


@pytest.fixture(scope="module")
def harbour():
    return produce(HARBOUR, shown_folder="content").timeline


def test_every_word_of_a_card_stands_at_its_place_in_its_source(harbour):
    texts = {source.id: source.text for source in harbour.sources}
    assert harbour.quotes
    for card in harbour.quotes:
        for piece in card.pieces:
            assert piece.span.of(texts[card.source]) == piece.text


def test_every_event_of_a_source_is_its_passage(harbour):
    texts = {source.id: source.text for source in harbour.sources}
    for event in harbour.events:
        if event.origin == "source":
            evidence = event.evidence[0]
            assert event.text == evidence.passage.of(texts[evidence.source])


def test_ids_are_unique_and_lead_somewhere(harbour):
    ids = [card.id for card in (*harbour.events, *harbour.quotes)]
    assert len(set(ids)) == len(ids)
    events, quotes = {event.id for event in harbour.events}, {card.id for card in harbour.quotes}
    people = {person.id for person in harbour.people}
    assert {card.event for card in harbour.quotes} - {None} <= events
    assert {quoted for event in harbour.events for quoted in event.quotes} <= quotes
    assert {card.person for card in harbour.quotes} - {None} <= people


def test_two_builds_are_equal(harbour):
    assert produce(HARBOUR, shown_folder="content").timeline == harbour


def test_the_role_of_a_speaker_changes_with_the_day(harbour):
    roles = {(card.source[:10], card.role) for card in harbour.quotes if card.person == "ines-tarrow"}
    assert roles == {
        ("2022-03-11", "engineer of the harbour board"),
        ("2022-03-15", "head of the harbour board"),
        ("2022-03-21", None),  # words of an unknown day: either role
    }


def test_the_happenings_that_several_sources_tell_name_them_all(harbour):
    order = next(
        event for event in harbour.events if event.title == "The mayor orders the lower town cleared"
    )
    assert [source[:10] for source in order.sources] == ["2022-03-11", "2022-03-12", "2022-03-21"]
    gate = next(event for event in harbour.events if event.title == "The eastern sea gate fails")
    assert (gate.origin, len(gate.sources), len(gate.citations)) == ("editor", 2, 2)
    assert [claim.date.edtf for claim in gate.claims] == ["2022-03-09", "2022-03-10"]


def test_nothing_waits_for_an_editor_and_no_courtesy_is_a_card(harbour):
    assert harbour.held == ()
    assert not any(card.text.startswith("Thank you") for card in harbour.quotes)


def test_words_that_the_original_does_not_have_are_a_paraphrase(harbour):
    wordings = {card.text: card.wording for card in harbour.quotes if "digest" in card.source}
    assert set(wordings.values()) == {"paraphrase"}
