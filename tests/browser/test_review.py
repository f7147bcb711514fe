"""The maintainer's report in a real Chromium, opened as the file it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from annotated_timeline.cli import main

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
HARBOUR = ROOT / "tests" / "sites" / "harbour" / "content"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("review")
    options = ["--content", HARBOUR.as_posix(), "--theme", (ROOT / "theme").as_posix()]
    assert main(["review", *options, "--report", folder.as_posix()]) == 0
    return (folder / "index.html").as_uri()


@pytest.fixture
def report(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    yield page
    # Axe fetches the style sheet to read it, which the page's policy rightly forbids.
    assert [told for told in complaints if "review.css" not in told] == []
    page.close()


def test_keys_walk_through_the_items(report: Page) -> None:
    first = report.locator(".item").nth(0)
    report.keyboard.press("j")
    assert first.evaluate("item => item === document.activeElement")
    report.keyboard.press("j")
    report.keyboard.press("k")
    assert first.evaluate("item => item === document.activeElement")
    was_open = first.locator("details").get_attribute("open") is not None
    report.keyboard.press("o")
    assert (first.locator("details").get_attribute("open") is not None) != was_open
    report.keyboard.press("t")
    assert report.evaluate("document.querySelector(':target').closest('.text') !== null")
    report.keyboard.press("b")
    assert first.evaluate("item => item === document.activeElement")


def test_an_annotation_is_copied_by_a_key_and_by_a_button(report: Page) -> None:
    report.context.grant_permissions(["clipboard-read", "clipboard-write"])
    report.keyboard.press("d")
    item = report.locator(".item:focus")
    snippet = item.locator("pre").text_content()
    for copy in (lambda: report.keyboard.press("c"), item.locator(".copy").click):
        report.evaluate("navigator.clipboard.writeText('')")
        copy()
        expect(report.locator(".told")).to_contain_text("Copied, for ")
        assert report.evaluate("navigator.clipboard.readText()") == snippet
        report.evaluate("document.querySelector('.told').textContent = ''")


def test_the_place_of_an_item_is_in_view_beside_it(report: Page) -> None:
    for item in report.locator(".item:not(.nothing)").all():
        item.focus()
        assert item.evaluate("""item => {
            const mark = document.querySelector('.now').getBoundingClientRect();
            const text = document.querySelector('.now').closest('.text').getBoundingClientRect();
            return item.closest('.source').contains(document.querySelector('.now'))
                && mark.bottom > text.top && mark.top < text.bottom;
        }""")


def test_the_doubtful_are_listed_first_each_leading_to_its_annotation(report: Page) -> None:
    listed = report.locator(".overview a")
    assert listed.count() == report.locator(".item.doubtful").count() > 0
    listed.first.click()
    assert report.locator(".item.doubtful").first.evaluate("item => item.matches(':target')")
    assert report.locator(".item.doubtful pre").first.is_visible()


def test_the_next_doubtful_one_is_a_key_away(report: Page) -> None:
    for _ in range(3):
        report.keyboard.press("d")
        assert report.evaluate("document.activeElement.classList.contains('doubtful')")


def test_axe_finds_nothing_and_a_narrow_window_shows_all(report: Page) -> None:
    assert Axe().run(report).response["violations"] == []
    report.set_viewport_size({"width": 320, "height": 800})
    assert report.evaluate("document.documentElement.scrollWidth") <= 320


def test_it_prints_every_annotation(report: Page) -> None:
    report.emulate_media(media="print")
    assert [one.text_content() for one in report.locator("pre").all() if not one.is_visible()] == []
