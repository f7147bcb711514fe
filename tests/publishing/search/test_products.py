"""The files of the search: the same bytes every time, small, and there even where nothing is to be found."""

import gzip
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from bench import corpus
from tests.publishing.search.conftest import site_of

from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing import search
from annotated_timeline.publishing.product import Product


def products(timeline: Timeline) -> list[Product]:
    return list(search.products(site_of(timeline)))


def contents(timeline: Timeline) -> dict[str, bytes]:
    return {product.path: product.content for product in products(timeline)}


def delivered(content: bytes) -> list:
    """What a script delivers, under its name."""
    call = content.decode()
    assert call.startswith("timelineSearch.deliver(")
    assert call.endswith(")\n")
    return json.loads(f"[{call[len('timelineSearch.deliver(') : -2]}]")


def test_the_same_timeline_gives_the_same_bytes() -> None:
    assert products(corpus.timeline(200)) == products(corpus.timeline(200))


PROGRAMS = ("search/search.js",)


def test_every_file_delivers_under_its_own_name() -> None:
    for path, content in contents(corpus.timeline(100)).items():
        if path.endswith(".js") and path not in PROGRAMS:
            assert f"search/{delivered(content)[0]}.js" == path


def test_an_empty_site_has_a_search_that_finds_nothing(searched: Callable) -> None:
    empty = Timeline(corpus.timeline(10).subject)
    files = contents(empty)
    assert json.loads(files["search/full.json"])["invertedIndex"] == []
    node = searched(empty)
    for query in ("anything", "speaker:who", "kind:event", "2021-08-12", '"a phrase"', "aug 12"):
        assert node("run", query=query) == {"count": 0, "results": []}


def test_another_edition_is_asked_for_under_another_name() -> None:
    timeline = corpus.timeline(60)
    one = delivered(contents(timeline)["search/meta.js"])[1]["edition"]
    other = replace(timeline, people=timeline.people[1:])
    assert delivered(contents(other)["search/meta.js"])[1]["edition"] != one


def test_line_separators_and_markup_in_texts_do_no_harm() -> None:
    timeline = corpus.timeline(30)
    odd = replace(timeline.events[0], title='</script>\u2028\u2029"\\')
    files = contents(replace(timeline, events=(odd, *timeline.events[1:])))
    cards = [card for path, content in files.items() if "/cards/" in path for card in delivered(content)[1]]
    assert odd.title in [card[1] for card in cards]
    assert not any("\u2028" in content.decode() for path, content in files.items() if path.endswith(".js"))


def test_the_index_of_a_thousand_cards_is_small() -> None:
    files = contents(corpus.timeline(1000))
    index = [
        content
        for path, content in files.items()
        if path.endswith(".js") and "/cards/" not in path and path not in PROGRAMS
    ]
    assert sum(len(gzip.compress(content, 9, mtime=0)) for content in index) < 120_000


@pytest.fixture(scope="module")
def thousand() -> Iterator[Timeline]:
    return corpus.timeline(1000)


def test_a_thousand_cards_are_indexed_within_a_second(thousand: Timeline) -> None:
    started = time.process_time()
    products(thousand)
    assert time.process_time() - started < 1.5  # a second on the machine it was measured on
