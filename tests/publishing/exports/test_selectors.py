from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.model.span import Span
from annotated_timeline.publishing.exports.selectors import quote_selector

TEXT = "One gate. “It held,” she said.\n\n“It held,” she said.\n\nOne gate."


def places(text: str, words: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(words, at)]


@st.composite
def texts_with_a_place(draw):
    """Texts of few letters, so that the same words often come again."""
    text = draw(st.text("ab \n😀", min_size=1, max_size=300))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(texts_with_a_place())
def test_a_selector_matches_exactly_its_place(case) -> None:
    text, place = case
    named = quote_selector(text, place)
    assert named.exact == text[place.start : place.end]
    whole = named.prefix + named.exact + named.suffix
    assert places(text, whole) == [place.start - len(named.prefix)]


def test_the_context_stays_within_the_paragraph_where_that_is_enough() -> None:
    named = quote_selector(TEXT, Span(11, 18))
    assert (named.prefix, named.exact, named.suffix) == ("One gate. “", "It held", ",” she said.")


def test_the_context_leaves_the_paragraph_where_the_same_stands_twice() -> None:
    start = TEXT.rindex("It held")
    named = quote_selector(TEXT, Span(start, start + 7))
    assert named.prefix.endswith("she said.\n\n“")
    assert len(places(TEXT, named.prefix + named.exact + named.suffix)) == 1


def test_long_texts_give_short_contexts() -> None:
    text = "Water rose. " * 40 + "The gate failed." + " Rain fell." * 40
    start = text.index("The gate")
    named = quote_selector(text, Span(start, start + 8))
    assert (len(named.prefix), len(named.suffix)) == (32, 32)
