"""The real TimelineJS (npm, for tests only) with our JSON."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.publishing import kelderwick
from tests.tools import theme
from tests.tools.web import serving

from annotated_timeline.publishing.exports import timelinejs
from annotated_timeline.publishing.site import Site

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
DIST = ROOT / "node_modules/@knight-lab/timelinejs/dist"
HOST = b"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="css/timeline.css"></head>
<body><div id="timeline" style="height: 600px"></div><script src="js/timeline.js"></script>
<script>
  const options = { script_path: location.origin + "/js", font: null, hash_bookmark: true };
  timeline = new TL.Timeline("timeline", location.origin + "/timelinejs.json", options);
</script></body></html>"""
DATES = """Object.fromEntries([...document.querySelectorAll(".tl-slide")].map((slide) => [
  slide.querySelector(".tl-headline").textContent,
  slide.querySelector(".tl-headline-date")?.textContent,
]))"""
HOSTILE = "<img src=x onerror=alert(1)>'\"&"


def site_of(timeline) -> Site:
    return Site(timeline, "https://kelderwick.example", theme.environment())


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


def load(page: Page, timeline, address: str, files: dict[str, bytes], fragment: str = "") -> list[str]:
    """Show a timeline in TimelineJS; gives what the console, a request or a dialog complained of."""
    (product,) = timelinejs.products(site_of(timeline))
    files[product.path] = product.content
    files["index.html"] = HOST
    complaints: list[str] = []

    def ours(url: str) -> bool:
        return url.startswith((address, "data:"))

    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda one: None if ours(one.url) else complaints.append(one.url))
    page.goto("about:blank")
    page.goto(f"{address}/{fragment}")
    page.wait_for_function("timeline.ready", timeout=60_000)
    return complaints


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, dict[str, bytes]]]:
    files = {
        file.relative_to(DIST).as_posix(): file.read_bytes()
        for kind in ("css", "js")
        for file in (DIST / kind).rglob("*")
        if file.is_file() and file.suffix != ".map"
    }
    with serving(files) as address:
        yield address, files


def test_timelinejs_shows_every_event_and_quotation_without_a_complaint(page, server) -> None:
    assert load(page, kelderwick.TIMELINE, *server) == []
    shown = page.evaluate("timeline.config.events.map(slide => slide.unique_id)")
    told = [one.id for one in (*kelderwick.TIMELINE.events, *kelderwick.TIMELINE.quotes)]
    assert sorted(shown) == sorted(told)
    assert page.evaluate("timeline.config.title.text.headline") == kelderwick.SUBJECT.title
    assert page.locator(".tl-slide").count() == len(told) + 1
    assert page.locator(".tl-timemarker").count() == len(told)
    assert sorted(page.locator(".tl-timegroup-message").all_text_contents()) == ["Happened", "Said"]


def test_an_uncertain_date_is_shown_in_our_words(page, server) -> None:
    load(page, kelderwick.TIMELINE, *server)
    dates = page.evaluate(DATES)
    assert dates[kelderwick.LETTER.title] == "about January 2022"
    assert dates[kelderwick.CHAINS.title] == "by April 2022"
    assert dates[kelderwick.GATE.title] == "March 9–10, 2022"
    assert dates["Halla Brink, net maker"] == "reported March 11, 2022"


def test_names_that_are_markup_stay_text(page, server) -> None:
    assert load(page, kelderwick.with_titles(HOSTILE), *server) == []
    assert page.locator(".tl-slide img").count() == 0
    assert HOSTILE in page.locator(".tl-headline").all_text_contents()


def test_every_date_has_the_days_it_covers() -> None:
    data = timelinejs.as_data(site_of(kelderwick.TIMELINE))
    slides = {slide["unique_id"]: slide for slide in data["events"]}

    def days(event) -> tuple:
        slide = slides[event.id]
        return tuple(
            tuple(slide[edge].values()) if edge in slide else None for edge in ("start_date", "end_date")
        )

    assert days(kelderwick.SHUT) == ((2022, 3, 13), None)
    assert days(kelderwick.GATE) == ((2022, 3, 9), (2022, 3, 10))
    assert days(kelderwick.BUILT) == ((1987,), None)
    assert days(kelderwick.LETTER) == ((2022, 1), None)
    assert days(kelderwick.TALKS) == ((2020,), (2029,))
    assert days(kelderwick.CHAINS) == ((2022, 4), None)
    assert json.loads(json.dumps(data)) == data
