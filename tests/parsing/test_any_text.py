"""Any text at all can be parsed, in time that grows with its length, and every offset is exact."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotated_timeline.model.source import Furniture, Kind, Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.layout import lay_out
from annotated_timeline.parsing.utterances import quotes_in

KINDS: tuple[Kind, ...] = ("article", "transcript", "account")
#: What news is made of, to be thrown together in any order.
CRUMBS = st.sampled_from(
    [
        *("“", "”", '"', "‘", "’", "'", "„", "«", "»", "``", "''"),
        *(" ", ", ", ". ", "? ", "! ", ": ", "; ", " — ", "… ", "\n", "\n\n", "(", ")", "[", "]"),
        *("Otto Brandt", "Quill", "Mr. ", "Sen. ", "U.S. ", "the port ", "he ", "she ", "they ", "who "),
        *("said", " said ", " told ", "saying ", " called it ", " according to ", " that ", " and ", " as "),
        *("on Monday", "last week", "It sank", "a former sailor", "’s ", "NORA QUILL: ", "Q: ", "R-Ohio"),
    ]
)


def parsed(text: str, kind: Kind = "article", furniture: tuple[Furniture, ...] = ()):
    source = Source("any", text, None, kind, furniture)
    return quotes_in(source, lay_out(source))


def assert_sound(text: str, quotes) -> None:
    for quote in quotes:
        assert quote.span.of(text) == quote.text != ""
        assert 0 <= quote.confidence <= 1
        if quote.speaker is not None and quote.speaker.mention is not None:
            assert quote.speaker.mention.of(text) != ""
    starts = [quote.span.start for quote in quotes]
    assert starts == sorted(set(starts))
    assert len({quote.id for quote in quotes}) == len(quotes)


@settings(max_examples=150)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(KINDS))
def test_any_unicode_is_parsed(text, kind):
    assert_sound(text, parsed(text, kind))


@settings(max_examples=250)
@given(st.lists(CRUMBS, max_size=60).map("".join), st.sampled_from(KINDS))
def test_any_heap_of_crumbs_of_news_is_parsed(text, kind):
    assert_sound(text, parsed(text, kind))


@settings(max_examples=150)
@given(st.lists(CRUMBS, min_size=2, max_size=60).map("".join), st.data())
def test_nothing_is_quoted_from_furniture(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quotes = parsed(text, furniture=(Furniture(Span(start, end), "caption"),))
    assert_sound(text, quotes)
    assert not any(quote.span.overlaps(Span(start, end)) for quote in quotes)


PARAGRAPH = "“It sank,” said engineer Otto Brandt. He said the pier was “past mending.” Nora Quill agreed. "


@pytest.mark.parametrize(
    "crumb",
    [
        PARAGRAPH,
        PARAGRAPH + "\n\n",
        ' "a" ',
        "“a ",
        "A b c d e. f” ",
        "“One two three” and he said ",
        "“One two three,” he said. Ann Lee left. ",
        "“One two three.\n\n",
        "“A b c,” Otto Brandt, a man, a son, a son, a son, a son, ",
        "He said:\n\n“One two three.”\n\n",
        "‘a b c’ he said. ",
        "Otto Brandt ",
        "A. ",
        "((",
    ],
)
def test_time_grows_with_length_and_no_faster(crumb):
    def seconds(length: int) -> float:
        text = crumb * (length // len(crumb))
        started = time.process_time()
        parsed(text)
        return time.process_time() - started

    # The least of a few: what else the machine does can only add to one.
    seconds(10_000)
    times_as_long = min(seconds(160_000) / max(seconds(40_000), 0.01) for _ in range(4))
    assert times_as_long < 9
