"""Another code, theme, setting or library has another fingerprint."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from jinja2 import ChoiceLoader, DictLoader, Environment
from markupsafe import Markup
from tests.publishing import kelderwick

from annotated_timeline.publishing import fingerprint as module
from annotated_timeline.publishing.fingerprint import fingerprint
from annotated_timeline.publishing.site import PlainPage, Site

PAGE = PlainPage("about", "About", "", lambda root: Markup("<p>Nobody.</p>"))


@pytest.fixture
def site(environment: Environment) -> Site:
    own = environment.overlay()
    own.filters, own.globals = dict(environment.filters), dict(environment.globals)
    return Site(kelderwick.TIMELINE, "https://kelderwick.example/flood", own, (PAGE,))


def another_address(site: Site) -> Site:
    return replace_of(site, url="https://elsewhere.example")


def another_title_of_a_page(site: Site) -> Site:
    return replace_of(site, pages=(replace(PAGE, title="About us"),))


def another_option(site: Site) -> Site:
    site.environment.trim_blocks = False
    return site


def another_template(site: Site) -> Site:
    loader = site.environment.loader
    assert loader is not None
    site.environment.loader = ChoiceLoader([DictLoader({"footer.html": "<footer>ours</footer>"}), loader])
    return site


def another_value_for_templates(site: Site) -> Site:
    site.environment.globals["edition"] = "second"
    return site


def another_filter(site: Site) -> Site:
    site.environment.filters["weekday"] = site.environment.filters["month_name"]
    return site


def replace_of(site: Site, **change: object) -> Site:
    given = {"url": site.url, "environment": site.environment, "pages": site.pages}
    return Site(kelderwick.TIMELINE, **{**given, **change})


@pytest.mark.parametrize(
    "change",
    [
        another_address,
        another_title_of_a_page,
        another_option,
        another_template,
        another_value_for_templates,
        another_filter,
    ],
)
def test_another_setting_has_another_fingerprint(site: Site, change: Callable[[Site], Site]) -> None:
    before = fingerprint(site)
    assert before == fingerprint(replace_of(site))
    assert fingerprint(change(site)) not in (before, None)


def test_another_file_of_the_theme_has_another_fingerprint(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_THEME", tmp_path)
    seen = {fingerprint(site)}
    (tmp_path / "site.css").write_text("p { color: red }")
    seen.add(fingerprint(site))
    (tmp_path / "site.css").write_text("p { color: blue }")
    seen.add(fingerprint(site))
    assert len(seen) == 3


def test_another_library_has_another_fingerprint(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(site)
    monkeypatch.syspath_prepend(tmp_path)
    assert fingerprint(site) == before
    (tmp_path / "jinja2-99.dist-info").mkdir()
    assert fingerprint(site) != before


@pytest.mark.parametrize("theirs", [lambda text: text, partial(replace_of, None)])
def test_code_that_is_not_ours_has_none(site: Site, theirs: Callable[..., object]) -> None:
    site.environment.filters["theirs"] = theirs
    assert fingerprint(site) is None
