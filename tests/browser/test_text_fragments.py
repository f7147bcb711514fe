"""A link by its words leads a real browser to them, on a page that is not ours."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from annotated_timeline.publishing.text_fragment import with_fragment

pytestmark = pytest.mark.browser

FILLER = "<p>The water rose and fell again, and nobody wrote it down.</p>" * 60
#: Words as a card has them, and the HTML in which they stand in the original.
WORDS = {
    "a half-open gate, & more": "<p>They found “a half-open gate, &amp; more” at dawn.</p>",
    "We don’t know the board's letter": "<p>“We don't know the <em>board’s</em> letter,” she said.</p>",
    "If I had seen it, I would have walked to the gate myself and counted every link.": (
        "<p>“If I had seen it,</p><p>I would have walked to the gate myself and counted every link.”</p>"
    ),
    "They [the board] knew about it, and they bought a crane": (
        "<p>“They knew about it, and they bought a crane.”</p>"
    ),
}


@pytest.mark.parametrize("words", WORDS)
def test_a_link_leads_to_the_words(words: str, sites: Path, base: str, page: Page) -> None:
    (sites / "original.html").write_text(
        f"<!doctype html><meta charset=utf-8>{FILLER}{WORDS[words]}{FILLER}", "utf-8"
    )
    (sites / "card.html").write_text(
        f'<!doctype html><a href="{with_fragment("original.html", words)}">The words in the original</a>',
        "utf-8",
    )
    page.goto(f"{base}card.html")
    page.get_by_role("link").click()
    page.wait_for_url("**/original.html*")
    page.wait_for_function("scrollY > 0", timeout=5000)
    shown = page.evaluate(
        """() => [...document.querySelectorAll('p')].some(one => {
          const box = one.getBoundingClientRect();
          return one.textContent.includes('“') && box.top >= 0 && box.bottom <= innerHeight;
        })"""
    )
    assert shown
