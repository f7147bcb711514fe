"""What readers get: everything without a script, in any width, in light and dark, by keyboard, in print."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from pypdf import PdfReader
from tests.browser.kinds import one_of_each

pytestmark = pytest.mark.browser

SITES = ("flagship", "small", "long")


def ids(sites: Path, site: str, kind: str) -> list[str]:
    return [one["id"] for one in json.loads((sites / site / "timeline.json").read_text())[kind]]


def found(page: Page, hook: str) -> list[str]:
    return page.eval_on_selector_all(f"[{hook}]", f"all => all.map(one => one.getAttribute('{hook}'))")


@pytest.mark.parametrize("site", SITES)
def test_without_a_script_every_event_and_quotation_is_in_the_page(
    site: str, sites: Path, base: str, plain_page: Page
) -> None:
    plain_page.goto(f"{base}{site}/all/index.html")
    assert sorted(found(plain_page, "data-event")) == sorted(ids(sites, site, "events"))
    assert sorted(found(plain_page, "data-quote")) == sorted(ids(sites, site, "quotes"))


@pytest.mark.parametrize("site", ["flagship", "small"])
def test_the_front_page_of_a_short_timeline_holds_all_of_it(
    site: str, sites: Path, base: str, plain_page: Page
) -> None:
    plain_page.goto(f"{base}{site}/")
    assert sorted(found(plain_page, "data-event")) == sorted(ids(sites, site, "events"))
    assert sorted(found(plain_page, "data-quote")) == sorted(ids(sites, site, "quotes"))
    assert plain_page.locator("[data-filters]").is_hidden()


def test_the_months_of_a_long_timeline_hold_all_of_it(sites: Path, base: str, plain_page: Page) -> None:
    events, quotes = [], []
    for month in sorted((sites / "long" / "months").iterdir()):
        plain_page.goto(f"{base}long/months/{month.name}/index.html")
        events += found(plain_page, "data-event")
        quotes += found(plain_page, "data-quote")
    assert sorted(events) == sorted(ids(sites, "long", "events"))
    assert sorted(quotes) == sorted(ids(sites, "long", "quotes"))


def test_an_old_link_into_a_timeline_that_has_been_split_leads_to_the_card(
    sites: Path, base: str, page: Page
) -> None:
    for kind in ("events", "quotes"):
        card = ids(sites, "long", kind)[17]
        page.goto(f"{base}long/index.html#{card}")
        page.wait_for_url(f"{base}long/{kind}/{card}/index.html")


@pytest.mark.parametrize("site", ["flagship", "long"])
def test_the_pdf_of_everything_holds_every_event_and_quotation(
    site: str, sites: Path, base: str, plain_page: Page
) -> None:
    plain_page.goto(f"{base}{site}/all/index.html")
    plain_page.emulate_media(media="print")
    printed = PdfReader(io.BytesIO(plain_page.pdf()))
    text = squeezed("".join(page.extract_text() for page in printed.pages))
    told = json.loads((sites / site / "timeline.json").read_text())
    missing = [one["id"] for one in told["events"] if squeezed(one["title"]) not in text]
    missing += [one["id"] for one in told["quotes"] if squeezed(one["text"]) not in text]
    assert missing == []


def test_the_front_page_prints_what_it_folds_without_a_script(
    sites: Path, base: str, plain_page: Page
) -> None:
    plain_page.goto(f"{base}small/index.html")
    printed = PdfReader(io.BytesIO(plain_page.pdf()))
    text = squeezed("".join(page.extract_text() for page in printed.pages))
    told = json.loads((sites / "small" / "timeline.json").read_text())
    assert [one["id"] for one in told["events"] if squeezed(one["title"]) not in text] == []
    assert squeezed("https://example.org/gazette/tides") in text


def squeezed(text: str) -> str:
    """A text without what printing changes: spaces, hyphens at line ends, ligatures."""
    for ligature, letters in (("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl")):
        text = text.replace(ligature, letters)
    return "".join(character for character in text if character.isalnum())


TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"
#: Thousands of folds of one kind are like the first of them, and take minutes to lay out.
LARGE_AND_OPEN = """() => {
  document.documentElement.style.fontSize = "200%";
  for (const fold of [...document.querySelectorAll("details")].slice(0, 60)) fold.open = true;
}"""


@pytest.mark.parametrize("site", ["flagship", "long"])
def test_no_page_scrolls_sideways(
    site: str, sites: Path, base: str, opened: Callable[..., BrowserContext]
) -> None:
    with opened(viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        for address in one_of_each(sites / site):
            page.goto(f"{base}{site}/{address}")
            assert page.evaluate(TOO_WIDE) <= 0, f"{site}/{address}"
            page.evaluate(LARGE_AND_OPEN)
            assert page.evaluate(TOO_WIDE) <= 0, f"{site}/{address} with text at 200 % and open folds"


def test_tab_reaches_each_entry(sites: Path, base: str, plain_page: Page) -> None:
    plain_page.goto(f"{base}flagship/all/index.html")
    reached: set[str] = set()
    wanted = {*ids(sites, "flagship", "events"), *ids(sites, "flagship", "quotes")}
    focused = (
        "document.activeElement.closest('[data-event], [data-quote]')?.id ?? document.activeElement.tagName"
    )
    for _ in range(40 * len(wanted)):
        plain_page.keyboard.press("Tab")
        reached.add(plain_page.evaluate(focused))
        if "BODY" in reached:
            break
    assert wanted - reached == set()


def test_nothing_is_asked_of_anybody_else(
    sites: Path, base: str, opened: Callable[..., BrowserContext]
) -> None:
    with opened() as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for address in one_of_each(sites / "flagship"):
            asked.clear()
            page.goto(f"{base}flagship/{address}", wait_until="networkidle")
            own = [url for url in asked if url.startswith(base)]
            assert asked == own, address
            assert len(asked) <= 5, f"{address} makes {len(asked)} requests: {asked}"


def test_the_policy_stops_no_script_or_style_of_ours(
    sites: Path, base: str, opened: Callable[..., BrowserContext]
) -> None:
    with opened() as context:
        page = context.new_page()
        told: list[str] = []
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        for address in one_of_each(sites / "flagship"):
            page.goto(f"{base}flagship/{address}")
        assert told == []


@pytest.mark.parametrize("site", ["flagship", "long"])
def test_the_site_opens_from_a_folder(site: str, sites: Path, browser, base: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((sites / site / "index.html").as_uri())
        page.get_by_role("link", name="People", exact=True).click()
        page.locator("main ul a").first.click()
        assert page.url.startswith("file://")
        assert page.url.endswith("/index.html")
        assert page.locator("h1").count() == 1
