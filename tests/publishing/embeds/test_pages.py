import gzip
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import html5lib
import pytest
from tests.publishing import invented, kelderwick

from annotated_timeline.publishing import embeds
from annotated_timeline.publishing.site import Site

STATIC = Path(__file__).parents[3] / "theme" / "static"
URL = "https://kelderwick.example/flood"
HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(1)> & \"quoted\" 'too'"


@pytest.fixture(scope="module")
def files(site: Site) -> dict[str, bytes]:
    return {product.path: product.content for product in embeds.products(site)}


@pytest.fixture(scope="module")
def pages(files):
    return {
        path: html5lib.parse(content.decode(), namespaceHTMLElements=False)
        for path, content in files.items()
        if path.startswith("embed/")
    }


def everything(timeline) -> set[str]:
    return {
        *(f"events/{event.id}/" for event in timeline.events),
        *(f"quotes/{quote.id}/" for quote in timeline.quotes),
        *(f"people/{person.id}/" for person in timeline.people),
        *(f"places/{place.id}/" for place in timeline.places),
        *(f"sources/{source.id}/" for source in timeline.sources),
        "",
    }


def test_everything_that_has_a_page_has_an_embed(files) -> None:
    days = {f"days/2022-{day}/" for day in ("03-10", "03-11", "03-13", "03-15", "05-02")}
    expected = {f"embed/{at}index.html" for at in everything(kelderwick.TIMELINE) | days}
    assert set(files) == expected | {"embed.js", "embedding/index.html"}


def test_an_embed_is_kept_from_search_engines_and_names_its_full_page(pages) -> None:
    for path, page in pages.items():
        at = path.removeprefix("embed/").removesuffix("index.html")
        assert page.find(".//meta[@name='robots']").get("content") == "noindex"
        assert page.find(".//link[@rel='canonical']").get("href") == f"{URL}/{at}"
        assert page.get("lang") == "en"


def test_the_policy_names_the_folder_of_the_parts_since_self_is_nobody_in_a_sandbox_of_webkit(pages) -> None:
    for path, page in pages.items():
        policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
        directives = dict(directive.split(" ", 1) for directive in policy.split("; "))
        assert directives["default-src"] == "'none'"
        for kind, part in (("script-src", page.find(".//script").get("src")), ("style-src", style_of(page))):
            assert directives[kind] == f"'self' {URL}/theme/"
            assert urljoin(f"{URL}/{path}", part).startswith(f"{URL}/theme/")


def style_of(page) -> str:
    return page.find(".//link[@rel='stylesheet']").get("href")


def test_a_link_to_the_full_page_is_on_every_embed_and_no_link_opens_inside_it(pages) -> None:
    for path, page in pages.items():
        at = path.removeprefix("embed/")
        links = page.findall(".//a")
        targets = {urljoin(f"{URL}/{path}", link.get("href")) for link in links}
        assert f"{URL}/{at}" in targets
        assert page.find(".//base").get("target") == "_blank"
        assert all("noopener" in link.get("rel") for link in links)


def test_an_event_and_a_quotation_have_their_hooks_where_they_belong(pages) -> None:
    def hooks(at: str, name: str) -> list[str]:
        return [one.get(name) for one in pages[f"embed/{at}index.html"].findall(f".//*[@{name}]")]

    assert hooks(f"events/{kelderwick.GATE.id}/", "data-event") == [kelderwick.GATE.id]
    assert hooks(f"quotes/{kelderwick.NOBODY.id}/", "data-quote") == [kelderwick.NOBODY.id]
    assert hooks("people/osric-dunmore/", "data-event") == [kelderwick.CLEARED.id]
    assert hooks("people/osric-dunmore/", "data-quote") == [kelderwick.NOBODY.id, kelderwick.CHAIR.id]
    assert hooks("days/2022-03-10/", "data-event") == [kelderwick.CLEARED.id]
    assert set(hooks(f"sources/{kelderwick.DIGEST}/", "data-quote")) == {kelderwick.CHAIR.id}
    main = [event.id for event in kelderwick.TIMELINE.events if event.part == "main"]
    assert hooks("", "data-event") == main


def test_a_quotation_says_who_when_where_and_how_exactly(pages) -> None:
    figure = pages[f"embed/quotes/{kelderwick.NOBODY.id}/index.html"].find(".//figure")
    told = " ".join("".join(figure.itertext()).split())
    for words in ("“Nobody is to go back for furniture, …", "Osric Dunmore, mayor of Kelderwick", "Verbatim"):
        assert words in told
    assert figure.find(".//time").get("datetime") == "2022-03-10"
    assert figure.find(".//*[@data-source]").get("data-source") == kelderwick.COURIER


def test_part_of_a_sentence_is_embedded_with_the_sentence(pages) -> None:
    sentence = pages[f"embed/quotes/{kelderwick.WORN.id}/index.html"].find(".//p[@class='within']")
    assert sentence.find("mark").text == "worn past saving."
    assert "its chain was “worn past saving.”" in "".join(sentence.itertext())


def test_a_paraphrase_has_no_quotation_marks(pages) -> None:
    figure = pages[f"embed/quotes/{kelderwick.SURE.id}/index.html"].find(".//figure")
    assert figure.find("blockquote") is None
    assert "“" not in "".join(figure.itertext())


def test_the_words_of_a_text_that_paraphrases_are_named_as_such_beside_the_original_s(pages) -> None:
    figure = pages[f"embed/quotes/{kelderwick.CHAIR.id}/index.html"].find(".//figure")
    told = " ".join("".join(figure.itertext()).split())
    assert "In the wording of Wendle Digest, which paraphrases" in told
    assert "In the original: “Nobody is to go back for furniture.” (Osric Dunmore)" in told


def test_a_disagreement_is_shown_with_who_says_so(pages) -> None:
    article = pages[f"embed/events/{kelderwick.GATE.id}/index.html"].find(".//article")
    claims = ["".join(claim.itertext()) for claim in article.findall(".//ul/li")]
    assert claims == [
        "The gate jammed before midnight. (Kelderwick Gazette)",
        "The gate jammed after midnight. (Harbour log)",
    ]


def test_names_that_are_markup_are_printed_as_text(environment) -> None:
    site = Site(kelderwick.with_titles(HOSTILE), URL, environment)
    for product in embeds.products(site):
        if product.path.startswith("embed/events/"):
            page = html5lib.parse(product.content.decode(), namespaceHTMLElements=False)
            assert [script.get("src") for script in page.iter("script")] == ["../../../theme/embed-frame.js"]
            assert not list(page.iter("img"))
            assert page.find(".//title").text.startswith(HOSTILE)


def weight_in_all(page: bytes) -> int:
    return sum(
        len(gzip.compress(part))
        for part in (page, (STATIC / "embed.css").read_bytes(), (STATIC / "embed-frame.js").read_bytes())
    )


def test_no_embed_is_heavy_however_long_the_timeline(environment) -> None:
    site = Site(invented.long(1000), URL, environment)
    heavy = {}
    for product in embeds.products(site):
        limit = 60_000 if product.path == "embed/index.html" else 30_000
        if product.path.endswith(".html") and weight_in_all(product.content) > limit:
            heavy[product.path] = weight_in_all(product.content)
        if product.path == "embed/index.html":
            page = html5lib.parse(product.content.decode(), namespaceHTMLElements=False)
    assert heavy == {}
    shown = len(page.findall(".//article")) + len(page.findall(".//figure"))
    head = "".join(page.find(".//header").itertext())
    assert f"the first {shown} of them here" in head
    assert shown > 100


def test_a_language_that_is_written_from_right_to_left_is_set_so(environment) -> None:
    subject = replace(kelderwick.SUBJECT, language="fa-AF")
    site = Site(replace(kelderwick.TIMELINE, subject=subject), URL, environment)
    page = html5lib.parse(next(iter(embeds.products(site))).content.decode(), namespaceHTMLElements=False)
    assert (page.get("lang"), page.get("dir")) == ("fa-AF", "rtl")


def test_the_host_s_script_is_small(files) -> None:
    assert len(gzip.compress(files["embed.js"])) <= 2000
