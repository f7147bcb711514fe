"""Whole sites, a server for them, and a real Chromium that may talk to nobody else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route
from tests.publishing import invented, kelderwick
from tests.tools import theme
from tests.tools.command import build
from tests.tools.web import serving_folder

from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing import catalogue
from annotated_timeline.publishing.clean import markdown
from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.site import PlainPage, Site

#: Events of the long site.
MANY = 1000


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of three sites: ``flagship`` as `make html` builds it, ``small`` and ``long`` invented."""
    folder = tmp_path_factory.mktemp("sites")
    build("--output", folder / "flagship").check_returncode()
    _publish(kelderwick.TIMELINE, folder / "small")
    _publish(invented.long(MANY), folder / "long")
    return folder


@pytest.fixture(scope="session")
def base(sites: Path) -> Iterator[str]:
    """The address that `sites` is served at, so that each site is in a sub-folder; ends with a slash."""
    with serving_folder(sites) as address:
        yield address


@pytest.fixture(scope="session")
def opened(browser: Browser, base: str) -> Callable[..., BrowserContext]:
    """Makes a browser context that reaches the served sites and nothing else."""

    def reach(route: Route) -> None:
        if route.request.url.startswith(base):
            route.continue_()
        else:
            route.abort()

    def make(**options: object) -> BrowserContext:
        context = browser.new_context(**options)
        context.route("**/*", reach)
        return context

    return make


@pytest.fixture
def page(opened: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A page with scripts."""
    with opened() as context:
        yield context.new_page()


@pytest.fixture
def plain_page(opened: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A page in a browser that runs no script."""
    with opened(java_script_enabled=False) as context:
        yield context.new_page()


def _publish(timeline: Timeline, folder: Path) -> None:
    pages = tuple(
        PlainPage(slug, slug.title(), "A plain page.", lambda root: markdown(f"[Home]({root}index.html)"))
        for slug in ("about", "method")
    )
    folder.mkdir()
    OutputTree(folder).write(
        catalogue.products(Site(timeline, f"http://localhost:8000/{folder.name}", theme.environment(), pages))
    )
