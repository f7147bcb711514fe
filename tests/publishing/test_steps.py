from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.publishing.shorten import shorten
from annotated_timeline.publishing.steps import Step, steps


def test_the_ends_have_one_neighbour() -> None:
    assert list(steps("abc")) == [Step(None, "a", "b"), Step("a", "b", "c"), Step("b", "c", None)]


def test_a_thing_alone_has_none() -> None:
    assert list(steps("a")) == [Step(None, "a", None)]
    assert list(steps("")) == []


@given(st.lists(st.integers()))
def test_each_thing_is_stepped_on_once_in_its_order(things: list[int]) -> None:
    assert [step.here for step in steps(things)] == things


def test_long_words_are_cut_after_a_word() -> None:
    assert shorten("The gate, they said, was  closed", 22) == "The gate, they said…"
    assert shorten("The gate\nwas closed", 40) == "The gate was closed"
    assert shorten("Antidisestablishment", 5) == "Antid…"


@given(st.text(), st.integers(1, 80))
def test_what_is_short_enough_is_kept(text: str, most: int) -> None:
    short = shorten(text, most)
    assert len(short) <= most + 1
    if len(" ".join(text.split())) <= most:
        assert short == " ".join(text.split())
