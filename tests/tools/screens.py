"""Take the screenshots of ``docs/screens/``: ``.venv/bin/python -m tests.tools.screens OUTPUT``.

OUTPUT is the folder of a built site. The same site, Chromium and fonts give the same bytes.
"""

import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from tests.tools import chromium

SCREENS = Path(__file__).parents[2] / "docs" / "screens"
FLAGS = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--force-color-profile=srgb"]
WIDE = {"viewport": {"width": 1280, "height": 1100}}
PHONE = {"viewport": {"width": 320, "height": 1100}}
DARK = {"color_scheme": "dark"}
#: Name of the picture, page, how the window is, and what to do before it is taken.
SHOTS: tuple[tuple[str, str, dict[str, Any], str], ...] = (
    ("timeline-wide", "", WIDE, ""),
    (
        "timeline-dark",
        "",
        WIDE | DARK,
        "scrollTo(0, document.querySelector('#day-2021-08-12').offsetTop - 60)",
    ),
    ("timeline-320", "", PHONE, ""),
    ("timeline-320-dark", "", PHONE | DARK, "document.querySelector('#day-2021-08-10').scrollIntoView()"),
    ("timeline-forced-colours", "", WIDE | {"forced_colors": "active"}, ""),
    ("timeline-right-to-left", "", WIDE, "document.documentElement.dir = 'rtl'"),
    ("timeline-filtered", "?side=us&kind=quote&view=compact", WIDE, ""),
    ("day", "days/2021-08-12/", WIDE, ""),
    ("event", "events/2021-08-29--drone-strike-in-kabul/", WIDE, ""),
    ("quotation", "quotes/2021-08-13-npr-still-hoping--there-has-to-be-a-diplomatic/", WIDE, ""),
    ("person", "people/ned-price/", WIDE, ""),
    ("source", "sources/2021-08-05-nyt-cling-to-hope/", WIDE, "scrollTo(0, 200)"),
    ("as-known-on", "as-of/2021-08-12/", WIDE, ""),
    ("people-320", "people/", PHONE, ""),
    ("print", "all/", {"viewport": {"width": 720, "height": 1000}}, "print"),
)


def take(browser: Browser, site: Path) -> None:
    """Write every picture of a site."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    for name, address, window, before in SHOTS:
        path, _, query = address.partition("?")
        with browser.new_context(**window) as context:
            page = context.new_page()
            if before == "print":
                page.emulate_media(media="print")
            page.goto(f"{(site / path / 'index.html').resolve().as_uri()}{'?' if query else ''}{query}")
            if before not in ("", "print"):
                page.evaluate(before)
            page.screenshot(path=SCREENS / f"{name}.png", animations="disabled", caret="hide")


def main() -> int:
    """Take them all."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS)
        take(browser, Path(sys.argv[1]))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
