from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from annotated_timeline.publishing.fragments import Fragment, Fragments


class Maker:
    """Makes fragments, and counts how often."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def of(self, name: str, size: int = 10) -> Fragment:
        self.made.append(name)
        return Fragment(Markup(name[0] * size), frozenset({("events", name)}))


def test_a_fragment_is_made_once() -> None:
    maker, fragments = Maker(), Fragments()
    found = [fragments.of(("a",), lambda: maker.of("a")) for _ in range(3)]
    assert maker.made == ["a"]
    assert found[0] is found[2]
    assert found[0].looks == {("events", "a")}


def test_where_there_is_no_room_the_first_goes() -> None:
    maker, fragments = Maker(), Fragments(room=25)
    for name in "abcacb":
        fragments.of((name,), lambda name=name: maker.of(name))
    assert maker.made == ["a", "b", "c", "a", "b"]


def test_a_fragment_larger_than_the_room_is_kept_alone() -> None:
    maker, fragments = Maker(), Fragments(room=5)
    for name in "aab":
        assert fragments.of((name,), lambda name=name: maker.of(name)).html == name * 10
    assert maker.made == ["a", "b"]


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 30))), st.integers(1, 60))
def test_every_answer_is_the_one_asked_for(asked: list[tuple[str, int]], room: int) -> None:
    fragments = Fragments(room)
    for name, size in asked:
        found = fragments.of((name, str(size)), lambda name=name, size=size: Maker().of(name, size))
        assert found.html == name * size
