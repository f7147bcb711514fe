import json

import html5lib
import pytest
from tests.publishing import kelderwick

from annotated_timeline.publishing import catalogue
from annotated_timeline.publishing.site import Site

URL = "https://kelderwick.example/flood"
REQUIRED = {"type": "rich", "version": "1.0"}


@pytest.fixture(scope="module")
def files(environment) -> dict[str, bytes]:
    site = Site(kelderwick.TIMELINE, URL, environment)
    return {product.path: product.content for product in catalogue.products(site)}


def document(content: bytes):
    return html5lib.parse(content.decode(), namespaceHTMLElements=False)


def full_pages(files):
    """The pages that are neither embeds nor redirects, with what is in them."""
    for path, content in files.items():
        if path.endswith("index.html") and not path.startswith("embed/"):
            page = document(content)
            if page.find(".//meta[@http-equiv='refresh']") is None:
                yield path, page


def test_every_page_names_its_oembed_file_and_there_are_no_others(files) -> None:
    named = {}
    for path, page in full_pages(files):
        (link,) = page.findall(".//link[@type='application/json+oembed']")
        named[path] = link.get("href").removeprefix(f"{URL}/")
    assert named["index.html"] == "oembed/index.json"
    event = kelderwick.GATE.id
    assert named[f"events/{event}/index.html"] == f"oembed/events/{event}.json"
    assert sorted(named.values()) == sorted(path for path in files if path.startswith("oembed/"))


def test_the_answer_is_one_frame_without_a_script(files) -> None:
    for path, content in files.items():
        if path.startswith("oembed/"):
            data = json.loads(content)
            assert REQUIRED.items() <= data.items()
            assert isinstance(data["width"], int)
            assert isinstance(data["height"], int)
            (frame,) = html5lib.parseFragment(data["html"], namespaceHTMLElements=False)
            assert frame.tag == "iframe"
            assert frame.get("src").removeprefix(f"{URL}/") + "index.html" in files
            assert frame.get("title") == data["title"]


def test_a_page_without_an_embed_of_its_own_offers_the_whole_timeline(files) -> None:
    for at in ("index", "days", "all", "corrections"):
        assert f'src=\\"{URL}/embed/\\"' in files[f"oembed/{at}.json"].decode()


def test_a_title_that_is_markup_stays_within_its_attribute(environment) -> None:
    hostile = '"><script>alert(1)</script>'
    site = Site(kelderwick.with_titles(hostile), URL, environment)
    for product in catalogue.products(site):
        if product.path.startswith("oembed/events/"):
            data = json.loads(product.content)
            (frame,) = html5lib.parseFragment(data["html"], namespaceHTMLElements=False)
            assert frame.get("title") == hostile


def test_the_sitemap_lists_every_page_once_with_its_last_change(files) -> None:
    urls = html5lib.parse(files["sitemap.xml"].decode(), treebuilder="etree", namespaceHTMLElements=False)
    found = {url.find("loc").text: url.find("lastmod").text for url in urls.iter("url")}
    pages = {f"{URL}/{path.removesuffix('index.html')}" for path, _ in full_pages(files)}
    assert set(found) == pages - {f"{URL}/search/"}
    assert found[f"{URL}/events/{kelderwick.CLEARED.id}/"] == "2022-03-20"
    assert found[f"{URL}/quotes/{kelderwick.CHAIN.id}/"] == "2022-03-11"
    assert found[f"{URL}/people/halla-brink/"] == "2022-03-11"
    assert found[f"{URL}/"] == "2022-05-02"
    assert f"Sitemap: {URL}/sitemap.xml" in files["robots.txt"].decode()


def test_no_page_of_the_sitemap_asks_not_to_be_indexed(files) -> None:
    for path, page in full_pages(files):
        robots = page.find(".//meta[@name='robots']")
        if robots is not None and "noindex" in robots.get("content"):
            assert f"<loc>{URL}/{path.removesuffix('index.html')}</loc>" not in files["sitemap.xml"].decode()


def test_every_page_offers_the_code_of_its_own_embed_or_else_of_the_whole_timeline(files) -> None:
    for path, page in full_pages(files):
        if path == "embedding/index.html":
            continue  # it is the page that explains the code
        at = path.removesuffix("index.html") if f"embed/{path}" in files else ""
        code = "".join(page.find(".//*[@id='embed-code']").itertext())
        assert f'src="{URL}/embed/{at}"' in code
        assert f'<script async src="{URL}/embed.js"></script>' in code


def test_canonical_address_title_and_feeds_are_in_every_head(files) -> None:
    for path, page in full_pages(files):
        at = path.removesuffix("index.html")
        assert page.find(".//link[@rel='canonical']").get("href") == f"{URL}/{at}"
        properties = {one.get("property"): one.get("content") for one in page.findall(".//meta[@property]")}
        assert properties["og:url"] == f"{URL}/{at}"
        assert properties["og:title"]
        kinds = {link.get("type") for link in page.findall(".//link[@rel='alternate']")}
        assert kinds == {"application/atom+xml", "application/feed+json", "application/json+oembed"}
