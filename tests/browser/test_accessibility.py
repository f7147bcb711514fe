"""axe finds nothing against WCAG 2.2 AA or good practice on any kind of page, in light or dark."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext
from tests.browser.kinds import one_of_each

pytestmark = pytest.mark.browser

#: What axe looks for. A dark page is the light one in other colours: only rules of colour tell them apart.
RULES = {
    "light": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "dark": ["color-contrast", "link-in-text-block"],
}


@pytest.mark.parametrize(
    ("site", "scheme"),
    [("flagship", "light"), ("flagship", "dark"), ("small", "light"), ("small", "dark"), ("long", "light")],
)
def test_axe_finds_nothing_on_any_kind_of_page(
    site: str, scheme: str, sites: Path, base: str, opened: Callable[..., BrowserContext]
) -> None:
    wrong = []
    with opened(color_scheme=scheme) as context:
        page = context.new_page()
        for address in one_of_each(sites / site):
            if (site, address) == ("long", "all/"):
                continue  # the cards of the small site's, a thousand times: half a minute of axe
            page.goto(f"{base}{site}/{address}")
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            report = Axe().run(page, options={"runOnly": RULES[scheme]})
            for violation in report.response["violations"]:
                nodes = [node["html"][:120] for node in violation["nodes"]]
                wrong.append(f"{address}: {violation['id']}: {nodes[:3]}")
    assert wrong == []
