import json
from dataclasses import replace

import html5lib
import pytest
from jsonschema import Draft202012Validator
from tests.publishing import invented, kelderwick

from annotated_timeline.publishing import catalogue
from annotated_timeline.publishing.exports.structured_data import graph
from annotated_timeline.publishing.site import Page, Site
from annotated_timeline.publishing.topics import topic_at

URL = "https://kelderwick.example/flood"
#: What each type must have; there is no validator of schema.org that works offline.
SHAPES = {
    "WebSite": ["url", "name", "description", "inLanguage"],
    "WebPage": ["url", "name", "isPartOf"],
    "CollectionPage": ["url", "name", "isPartOf", "mainEntity"],
    "ProfilePage": ["url", "name", "isPartOf", "mainEntity"],
    "Article": ["url", "headline", "isPartOf", "inLanguage"],
    "BreadcrumbList": ["itemListElement"],
    "ItemList": ["numberOfItems", "itemListOrder", "itemListElement"],
    "Event": ["url", "name", "description", "subjectOf"],
    "Quotation": ["url", "text", "spokenByCharacter", "isBasedOn"],
    "Claim": ["url", "text", "author", "appearance"],
    "Person": ["name"],
    "Place": ["name", "url"],
    "CreativeWork": ["name", "publisher"],
}
GRAPH = {
    "type": "object",
    "required": ["@context", "@graph"],
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@graph": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["@type", "@id"],
                "properties": {"@type": {"enum": list(SHAPES)}, "@id": {"pattern": f"^{URL}/.*#"}},
                "allOf": [
                    {"if": {"properties": {"@type": {"const": kind}}}, "then": {"required": required}}
                    for kind, required in SHAPES.items()
                ],
            },
        },
    },
}


@pytest.fixture(scope="module")
def pages(site: Site):
    """The JSON-LD that stands in each page, and the page."""
    found = {}
    for product in catalogue.products(site):
        if product.path.endswith("index.html") and not product.path.startswith("embed/"):
            page = html5lib.parse(product.content.decode(), namespaceHTMLElements=False)
            scripts = [one for one in page.iter("script") if one.get("type") == "application/ld+json"]
            if scripts:
                (script,) = scripts
                found[product.path.removesuffix("index.html")] = (json.loads(script.text), page)
    return found


def nodes(pages, at: str):
    data, _ = pages[at]
    return {node["@type"]: node for node in data["@graph"]}


def test_every_page_has_a_graph_of_the_right_shape(pages) -> None:
    validator = Draft202012Validator(GRAPH)
    for data, _ in pages.values():
        validator.validate(data)
        ids = [node["@id"] for node in data["@graph"]]
        assert len(set(ids)) == len(ids)


def test_an_event_has_the_days_that_are_certain(pages) -> None:
    shut = nodes(pages, f"events/{kelderwick.SHUT.id}/")["Event"]
    assert shut["startDate"] == "2022-03-13"
    gate = nodes(pages, f"events/{kelderwick.GATE.id}/")["Event"]
    assert (gate["startDate"], gate["endDate"]) == ("2022-03-09", "2022-03-10")
    assert [place["name"] for place in gate["location"]] == ["Kelderwick", "Fish Quay"]
    assert [work["publisher"]["name"] for work in gate["subjectOf"]] == ["Kelderwick Gazette", "Harbour log"]
    assert "startDate" not in nodes(pages, f"events/{kelderwick.LETTER.id}/")["Event"]
    assert "startDate" not in nodes(pages, f"events/{kelderwick.CHAINS.id}/")["Event"]


def test_a_quotation_names_its_speaker_and_its_source(pages) -> None:
    said = nodes(pages, f"quotes/{kelderwick.NOBODY.id}/")["Quotation"]
    assert said["text"] == kelderwick.NOBODY.text
    assert said["spokenByCharacter"]["name"] == "Osric Dunmore"
    assert said["spokenByCharacter"]["jobTitle"] == "mayor of Kelderwick"
    assert said["dateCreated"] == "2022-03-10"
    assert said["isBasedOn"]["url"] == f"https://example.org/{kelderwick.COURIER}"
    assert said["isBasedOn"]["datePublished"] == "2022-03-11"


def test_a_paraphrase_is_a_claim_and_no_quotation(pages) -> None:
    found = nodes(pages, f"quotes/{kelderwick.SURE.id}/")
    assert "Quotation" not in found
    assert found["Claim"]["author"]["name"] == "Ines Tarrow"


def test_words_of_a_text_that_paraphrases_are_a_claim_too(pages) -> None:
    found = nodes(pages, f"quotes/{kelderwick.CHAIR.id}/")
    assert "Quotation" not in found
    assert found["Claim"]["appearance"]["publisher"]["name"] == "Wendle Digest"


def test_lists_name_their_entries_in_the_order_of_the_timeline(pages) -> None:
    listed = nodes(pages, "")["ItemList"]
    urls = [item["url"] for item in listed["itemListElement"]]
    assert listed["numberOfItems"] == len(urls)
    main = [event for event in kelderwick.TIMELINE.events if event.part == "main"]
    assert [url for url in urls if "/events/" in url] == [f"{URL}/events/{event.id}/" for event in main]
    assert [item["position"] for item in listed["itemListElement"]] == list(range(1, len(urls) + 1))


def test_nothing_is_marked_up_that_the_page_does_not_show(pages) -> None:
    for at, (data, page) in pages.items():
        links = {link.get("href") for link in page.iter("a")}
        ids = {element.get("id") for element in page.iter()}
        for node in data["@graph"]:
            for item in node.get("itemListElement", []) if node["@type"] == "ItemList" else []:
                card = item["url"].rstrip("/").rpartition("/")[2]
                assert card in ids or any(card in (link or "") for link in links), (at, card)


def test_a_long_timeline_s_front_page_claims_no_list(environment) -> None:
    site = Site(invented.long(400), URL, environment)
    front = Page("", "A long invented story", "Many days.", URL, "")
    assert "ItemList" not in {node["@type"] for node in graph(site, front, topic_at(site, ""))["@graph"]}


def test_breadcrumbs_lead_from_the_front_page_to_here(pages) -> None:
    steps = nodes(pages, "people/halla-brink/")["BreadcrumbList"]["itemListElement"]
    assert [step["item"] for step in steps] == [f"{URL}/", f"{URL}/people/", f"{URL}/people/halla-brink/"]
    assert "BreadcrumbList" not in nodes(pages, "")


def test_a_name_that_ends_the_script_does_not(environment) -> None:
    title = "</script><script>alert(1)</script><!--"
    hostile = replace(kelderwick.with_titles(title), quotes=())
    for product in catalogue.products(Site(hostile, URL, environment)):
        if product.path.startswith("events/") and product.path.endswith(".html"):
            page = html5lib.parse(product.content.decode(), namespaceHTMLElements=False)
            running = [script for script in page.iter("script") if script.get("type") is None]
            assert not any(script.text for script in running)
