import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotated_timeline.editing.anchors import NoPlace, find_place, name_place
from annotated_timeline.editing.annotations import Selector
from annotated_timeline.model.span import Span

TEXT = "The chain was “worn past\nsaving.” The stone was worn – and old.\n\nNobody’s chain was new.\n"


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        (Selector("past saving"), "past\nsaving"),
        (Selector('"worn past'), "“worn past"),
        (Selector("Nobody's chain"), "Nobody’s chain"),
        (Selector("worn - and"), "worn – and"),
        (Selector("chain was", prefix="Nobody's"), "chain was"),
        (Selector("chain was", suffix="new."), "chain was"),
        (Selector("was", prefix="chain", suffix="new"), "was"),
    ],
)
def test_words_are_found_whatever_their_marks_dashes_and_blanks(selector, found):
    assert find_place(selector, TEXT).of(TEXT) == found


def test_case_and_whole_words_count():
    for words in ("the chain", "hain was", "The chain wa"):
        with pytest.raises(NoPlace, match="nowhere"):
            find_place(Selector(words), TEXT)


def test_words_that_stand_twice_name_their_lines_and_surroundings():
    with pytest.raises(NoPlace) as caught:
        find_place(Selector("chain was"), TEXT)
    assert caught.value.found == "'chain was' 2 times (lines 1, 4 of the source)"
    assert caught.value.hint == (
        "add a prefix or a suffix: line 1: …The [] “worn past saving.”…; line 4: …and old. Nobody’s [] new.…"
    )


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("worn passed saving", "nearest: line 1: 'worn past\\nsaving'"),
        ("Nobodys chain were new", "nearest: line 4: 'Nobody’s chain was new'"),
        ("completely different", "no words of the source are like it"),
    ],
)
def test_words_that_are_nowhere_name_the_nearest(words, hint):
    with pytest.raises(NoPlace) as caught:
        find_place(Selector(words), TEXT)
    assert caught.value.hint == hint


words = st.sampled_from(["chain", "was", "worn,", "“old”", "(new)", "a.b", "it’s", "– and"])


@given(st.lists(words, min_size=1, max_size=12), st.integers(0, 11), st.integers(1, 12), st.booleans())
def test_a_named_place_is_found_again(text_words, first, count, broken):
    text = ("\n\n" if broken else " ").join([*text_words, "end."])
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    first %= len(starts)
    place = Span(starts[first], text.find(" ", starts[min(first + count, len(starts) - 1)]) % (len(text) + 1))
    assume(place.start < place.end)
    found = find_place(name_place(place, text), text)
    assert place.covers(found)
    assert found.start - place.start <= 2  # marks may stand before the first word


@given(st.lists(words, min_size=3, max_size=8), st.integers(0, 6))
def test_an_edit_elsewhere_keeps_an_anchor(text_words, cut):
    text = "In Kelderwick the gate failed. " + " ".join(text_words)
    selector = Selector("gate failed")
    before = find_place(selector, text).of(text)
    changed = " ".join(text_words[:cut]) + " In Kelderwick the gate failed."
    assert find_place(selector, changed).of(changed) == before
