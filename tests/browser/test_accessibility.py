"""axe finds nothing against WCAG 2.2 AA or good practice on any kind of page, in light or dark."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext
from tests.browser.axe import RULES, violations
from tests.browser.kinds import one_of_each

pytestmark = pytest.mark.browser

#: A dark page is the light one in other colours: only rules of colour tell them apart.
RULES_OF = {"light": RULES, "dark": ("color-contrast", "link-in-text-block")}


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
            wrong += [f"{address}: {told}" for told in violations(page, RULES_OF[scheme])]
    assert wrong == []
