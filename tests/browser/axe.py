"""What axe finds on a page."""

from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

#: WCAG 2.2 AA and good practice.
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def violations(page: Page, rules: Sequence[str] = RULES) -> list[str]:
    """Each rule that is broken, with the first elements that break it."""
    found = Axe().run(page, options={"runOnly": list(rules)}).response["violations"]
    return [f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}" for one in found]
