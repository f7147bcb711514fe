import json
from dataclasses import replace

import html5lib
import pytest
from tests.publishing import kelderwick

from annotated_timeline.publishing.exports import annotations
from annotated_timeline.publishing.pages import sources
from annotated_timeline.publishing.site import Site

URL = "https://kelderwick.example/flood"


@pytest.fixture(scope="module")
def files(site: Site) -> dict[str, bytes]:
    return {product.path: product.content for product in annotations.products(site)}


@pytest.fixture(scope="module")
def items(files):
    collection = json.loads(files["annotations.jsonld"])
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    assert collection["total"] == len(collection["first"]["items"])
    return collection["first"]["items"]


def selector(item, kind: str):
    return next(one for one in item["target"]["selector"] if one["type"] == kind)


def test_every_passage_and_every_piece_is_annotated_once(items) -> None:
    passages = sum(len(event.evidence) for event in kelderwick.TIMELINE.events)
    pieces = sum(len(quote.pieces) for quote in kelderwick.TIMELINE.quotes)
    assert len(items) == passages + pieces
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert item["type"] == "Annotation"
        assert item["motivation"] == "describing"
        assert item["modified"].endswith("Z")


def test_a_position_counts_code_points_of_the_text_that_is_cached(items, files) -> None:
    for item in items:
        state = item["target"]["state"]
        text = files[state["cached"].removeprefix(f"{URL}/")].decode()
        position = selector(item, "TextPositionSelector")
        assert text[position["start"] : position["end"]] == selector(item, "TextQuoteSelector")["exact"]


def test_each_selector_matches_exactly_one_place_in_its_source_page(site: Site, items) -> None:
    texts = {}
    for product in sources.products(site):
        page = html5lib.parse(product.content.decode(), namespaceHTMLElements=False)
        texts[f"{URL}/{product.path.removesuffix('index.html')}"] = squeezed("".join(page.itertext()))
    for item in items:
        named = selector(item, "TextQuoteSelector")
        words = squeezed(named["prefix"] + named["exact"] + named["suffix"])
        assert texts[item["target"]["source"]].count(words) == 1, words


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_of_a_text_that_may_not_be_published_nothing_but_its_place_is_told(environment) -> None:
    closed = tuple(
        replace(source, metadata=replace(source.metadata, full_text=False)) for source in kelderwick.SOURCES
    )
    site = Site(replace(kelderwick.TIMELINE, sources=closed), URL, environment)
    files = {product.path: product.content for product in annotations.products(site)}
    assert set(files) == {"annotations.jsonld"}
    anchors = {
        element.get("id")
        for product in sources.products(site)
        for element in html5lib.parse(product.content.decode(), namespaceHTMLElements=False).iter()
    }
    for item in json.loads(files["annotations.jsonld"])["first"]["items"]:
        assert item["target"]["selector"]["type"] == "FragmentSelector"
        assert item["target"]["selector"]["value"] in anchors
