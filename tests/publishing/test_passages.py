from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.publishing import kelderwick

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Event, Evidence, Piece, QuoteCard
from annotated_timeline.publishing.evidence import may_be_shown_whole
from annotated_timeline.publishing.passages import paragraphs

DAY = date(2022, 3, 10)


def event(name: str, *spans: Span) -> Event:
    when = HistoricalDate.day(DAY)
    told = tuple(Evidence("a", span, None, when, None) for span in spans)
    return Event(name, when, name, "", "core", "source", "main", evidence=told)


def card(name: str, text: str, *spans: Span) -> QuoteCard:
    pieces = tuple(Piece(span, span.of(text)) for span in spans)
    return QuoteCard(name, "a", pieces, "verbatim", "Halla Brink", DAY, "main")


def test_every_paragraph_keeps_every_word() -> None:
    courier = kelderwick.SOURCES[0]
    found = paragraphs(courier, [kelderwick.CLEARED], [kelderwick.NOBODY, kelderwick.CHAIN])
    shown = ["".join(s.text for b in one.blocks for s in b.stretches) for one in found]
    assert shown == [part.strip() for part in courier.text.strip().split("\n\n")]


def test_quoted_words_are_marked_with_their_card() -> None:
    courier = kelderwick.SOURCES[0]
    found = paragraphs(courier, [], [kelderwick.NOBODY])
    marked = [s for one in found for b in one.blocks for s in b.stretches if s.quote]
    assert [stretch.text for stretch in marked] == [piece.text for piece in kelderwick.NOBODY.pieces]
    assert {stretch.quote for stretch in marked} == {kelderwick.NOBODY}


def test_what_no_entry_rests_on_is_unused() -> None:
    source = Source("a", "One. Two. Three.", DAY, "account")
    (only,) = paragraphs(source, [event("two", Span(5, 9))], [])
    assert [(block.used, block.stretches[0].text) for block in only.blocks] == [
        (False, "One. "),
        (True, "Two."),
        (False, " Three."),
    ]


def test_a_card_is_reached_at_the_first_of_its_passages_only() -> None:
    source = Source("a", "One.\n\nTwo.", DAY, "account")
    found = paragraphs(source, [event("both", Span(0, 4), Span(6, 10))], [])
    assert [block.anchors for one in found for block in one.blocks] == [("passage-both",), ()]
    assert [[told.id for told in one.events] for one in found] == [["both"], ["both"]]


def test_a_quotation_that_no_event_holds_is_no_passage_of_one() -> None:
    source = Source("a", "He said “no” twice.", DAY, "account")
    (only,) = paragraphs(source, [], [card("no", source.text, Span(9, 11))])
    assert [block.tells for block in only.blocks if block.used] == [False]


def test_only_accounts_and_free_texts_are_shown_whole() -> None:
    courier = kelderwick.SOURCES[0]
    assert courier.metadata is not None
    assert may_be_shown_whole(courier)
    held = replace(courier, metadata=replace(courier.metadata, full_text=False))
    assert not may_be_shown_whole(held)
    assert may_be_shown_whole(replace(held, kind="account"))


@st.composite
def texts_with_spans(draw) -> tuple[str, list[Span]]:
    text = draw(st.text("ab \n“”é😀", min_size=1, max_size=60))
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=6))
    return text, [Span(start, end) for start, end in spans if start < end]


@given(texts_with_spans(), texts_with_spans())
def test_no_word_is_lost_or_doubled_whatever_overlaps(told, said) -> None:
    text, spans = told
    quoted = [span for span in said[1] if span.end <= len(text)]
    source = Source("a", text, DAY, "account")
    events = [event(f"e{number}", span) for number, span in enumerate(spans)]
    quotes = [card(f"q{number}", text, span) for number, span in enumerate(quoted)]
    found = paragraphs(source, events, quotes)
    shown = "".join(s.text for one in found for b in one.blocks for s in b.stretches)
    assert "".join(shown.split()) == "".join(text.split())
    anchors = [anchor for one in found for block in one.blocks for anchor in block.anchors]
    assert len(anchors) == len(set(anchors))
