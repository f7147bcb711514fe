import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.editing.wording import same_words, stands_in, stretches

TEXT = "“The chain is worn,” she said.\nThe stone … is old – and the quay’s new. Who pays? Not us!"


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("The chain is worn", True),
        ("The chain is worn.", True),
        ("the chain is worn", False),
        ("chain is wor", False),
        ("The chain … The stone", True),
        ("The stone … The chain", False),
        ("The chain … worn … old", True),
        ("The stone is old", False),
        ("The stone … is old", True),
        ("old - and the quay's new", True),
        ('worn," she said. The stone', True),
        ("worn, she said", False),
        ("worn?", False),
        ("Who pays?", True),
        ("Who pays", True),
        ("Who pays.", False),
        ("Who pays!", False),
        ("Not us,", False),
    ],
)
def test_words_stand_in_a_text_letter_for_letter_and_in_order(words, there):
    assert stands_in(words, TEXT) is there


@given(st.lists(st.sampled_from(["chain", "was", "worn,", "“old”", "it’s", "–"]), min_size=1), st.data())
def test_any_run_of_words_of_a_text_stands_in_it(words, data):
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    text = " ".join(words)
    assert stands_in(" \n ".join(words[start:end]), text)
    assert all(part == same_words(part) for part in stretches(text))
