"""Equal values have one digest, however they came about; others have another."""

import pickle
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from tests.publishing import kelderwick
from tests.publishing.edits import edits

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.span import Span
from annotated_timeline.publishing.digests import Digests
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import Topic

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.binary(max_size=5) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(value=PLAIN)
def test_a_copy_has_the_digest_of_the_value(value: Any) -> None:
    assert Digests().of(pickle.loads(pickle.dumps(value))) == Digests().of(value)


@given(one=PLAIN, other=PLAIN)
def test_another_value_has_another_digest(one: Any, other: Any) -> None:
    same = repr(one) == repr(other)
    assert (Digests().of(one) == Digests().of(other)) == same


def test_a_text_has_one_digest_whether_it_is_one_object_or_several() -> None:
    word = "".join(["tide", "mark"])
    again = "".join(["tide", "mark"])
    assert word is not again
    assert Digests().of((word, word)) == Digests().of((word, again))


def test_html_is_not_the_text_it_is_made_of() -> None:
    assert Digests().of(Markup("<b>")) != Digests().of("<b>")


def test_every_edit_of_a_card_changes_its_digest() -> None:
    digests = Digests()
    for card in (*kelderwick.TIMELINE.events, *kelderwick.TIMELINE.quotes, *kelderwick.TIMELINE.people):
        before = digests.of((card,))
        assert digests.of((replace(card),)) == before
        assert [name for name, after in edits(card) if digests.of((after,)) == before] == []


def test_values_of_two_kinds_with_the_same_parts_are_told_apart() -> None:
    topic = Topic("event", "1", "2", "3")
    digests = Digests()
    assert digests.of(Span(1, 2)) != digests.of((1, 2))
    assert digests.of(topic) != digests.of(("event", "1", "2", "3"))
    assert digests.of(HistoricalDate.from_edtf("2031")) != digests.of("2031")


def test_a_site_stands_for_nothing_and_what_is_bound_to_it_for_itself(site: Site, empty_site: Site) -> None:
    digests = Digests()
    assert digests.of((site, site.timeline, site.events)) == digests.of(
        (empty_site, empty_site.timeline, empty_site.events)
    )
    assert digests.of(partial(site.absolute, "a")) == digests.of(partial(empty_site.absolute, "a"))
    assert digests.of(partial(site.absolute, "a")) != digests.of(partial(site.absolute, "b"))


def test_what_has_no_name_has_no_digest() -> None:
    digests = Digests()
    before = digests.of("a")
    with pytest.raises(TypeError):
        digests.of(lambda: None)
    assert digests.of("a") == before


def test_a_set_does_no_harm_to_what_comes_after_it() -> None:
    digests = Digests()
    before = digests.of("a")
    for _ in range(200):
        with suppress(TypeError):
            digests.of(frozenset({"tide", "mark"}))
        assert digests.of("a") == before
