"""The search as readers use it: the box, the page of results, the keyboard, a folder, no script."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.axe import violations

pytestmark = pytest.mark.browser

BOX = "#search-words"


def requests_of(page: Page) -> list[str]:
    """The addresses that a page asks for from now on."""
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    return urls


def search(page: Page, text: str) -> list[str]:
    """Types `text` into the box; the files that the results lead to, in their order."""
    page.locator(BOX).fill(text)
    expect(page.locator(".search-status")).not_to_be_empty()
    page.wait_for_function(
        "() => [...document.querySelectorAll('.search-results a')].every((link) => link.href)"
    )
    return page.eval_on_selector_all(".search-results a", "all => all.map((one) => one.getAttribute('href'))")


def test_nothing_is_loaded_before_the_box_is_used(base: str, page: Page) -> None:
    urls = requests_of(page)
    page.goto(f"{base}flagship/index.html")
    page.wait_for_load_state("networkidle")
    assert [url for url in urls if "search" in url] == [f"{base}flagship/theme/search/loader.js"]
    assert len(urls) <= 5
    page.locator(BOX).focus()
    expect(page.locator(BOX)).to_have_attribute("role", "combobox")
    assert {url.rpartition("/")[2] for url in urls[-4:]} == {"search.css", "lunr.js", "search.js", "meta.js"}


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Khalilzad", "people/zalmay-khalilzad/"),
        ("khalilzad aspen", "khalilzad-assesses|they-are-far-apart"),
        ("lion's share", "the-lions-share|quotes/"),
        ("imran kahn", "people/imran-khan/"),
        ("Doha", "places/doha/"),
        ("envoy", "people/zalmay-khalilzad/"),
        ("friday", "2021-08-06|2021-08-13"),
        ("Aug 12", "events/2021-08-1"),
        ("speaker:price willpower", "quotes/2021-08-13-npr"),
    ],
)
def test_the_flagship_finds_at_the_top(base: str, page: Page, query: str, first: str) -> None:
    page.goto(f"{base}flagship/index.html")
    found = search(page, query)
    assert any(part in found[0] for part in first.split("|")), found[:3]
    page.locator(".search-results a").first.click()
    page.wait_for_url(found[0])
    expect(page.locator("h1")).to_be_visible()


def test_the_box_is_a_combobox_that_keys_alone_can_work(base: str, page: Page) -> None:
    page.goto(f"{base}small/index.html")
    page.keyboard.press("/")
    box = page.locator(BOX)
    expect(box).to_be_focused()
    expect(box).to_have_attribute("role", "combobox")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("gate")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".search-status")).to_contain_text("results: ")
    assert page.locator(".search-results").get_attribute("id") == box.get_attribute("aria-controls")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    assert chosen.get_attribute("id") == box.get_attribute("aria-activedescendant")
    page.keyboard.press("ArrowUp")
    expect(chosen).to_have_count(0)
    page.keyboard.press("ArrowUp")
    assert chosen.get_attribute("id") == page.locator("[role=option]").last.get_attribute("id")
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert box.input_value() == "gate"
    page.keyboard.press("ArrowDown")
    target = chosen.get_attribute("href")
    assert target
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_the_last_of_many_results_leads_to_all_of_them(base: str, page: Page) -> None:
    page.goto(f"{base}flagship/days/index.html")
    search(page, "taliban")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{base}flagship/search/index.html?q=taliban")
    assert page.locator("[data-results] a").count() > 8


def test_enter_without_a_choice_leads_to_the_page_of_results(base: str, page: Page) -> None:
    page.goto(f"{base}small/days/index.html")
    page.locator(BOX).fill("gate")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{base}small/search/index.html?q=gate")
    expect(page.locator("[data-search-results] [role=status]")).to_contain_text("results: ")
    expect(page.locator("[data-results] h2").first).to_be_visible()
    expect(page.locator("[data-results] mark").first).to_be_visible()


def test_the_page_of_results_has_an_address_that_follows_the_box(base: str, page: Page) -> None:
    page.goto(f"{base}small/search/index.html?q=Osric+Dunmore")
    links = page.locator("[data-results] a")
    expect(links.first).to_have_attribute("href", f"{base}small/people/osric-dunmore/index.html")
    assert page.locator(BOX).input_value() == "Osric Dunmore"
    page.locator(BOX).fill("kind:place quay")
    expect(links).to_have_count(1)
    page.wait_for_url("**/search/index.html?q=kind%3Aplace+quay")
    page.reload()
    expect(links).to_have_count(1)
    page.locator(BOX).fill("zzzz")
    expect(page.locator("[data-search-results] [role=status]")).to_contain_text("Nothing found")


def test_going_back_from_a_search_leads_to_the_one_before(base: str, page: Page) -> None:
    page.goto(f"{base}small/search/index.html?q=gate")
    box = page.locator("form[role=search] input").first
    expect(box).to_have_value("gate")
    box.fill("quay")
    page.wait_for_url("**/search/index.html?q=quay")
    box.press("Enter")
    page.go_back()
    page.wait_for_url("**/search/index.html?q=gate")
    expect(box).to_have_value("gate")


def test_the_box_says_when_nothing_is_found_and_closes_when_it_is_left(base: str, page: Page) -> None:
    page.goto(f"{base}small/index.html")
    box = page.locator("form[role=search] input").first
    box.press_sequentially("zzzz")
    expect(page.get_by_role("option", name="Nothing found")).to_be_visible()
    box.fill("gate")
    expect(page.locator(".search-results a").first).to_be_visible()
    box.press("Tab")
    expect(page.locator(".search-results").first).to_be_hidden()


def test_what_readers_type_is_never_markup(base: str, page: Page) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    for text in ("<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "gate<b>", "a:b^2~+*"):
        page.goto(f"{base}small/search/index.html")
        page.locator(BOX).fill(text)
        expect(page.locator("[data-search-results] [role=status]")).not_to_be_empty()
        assert page.locator("main img, main script, main b").count() == 0


def test_every_event_is_among_the_results_of_its_kind(base: str, page: Page, sites: Path) -> None:
    page.goto(f"{base}small/search/index.html?q=kind:event")
    expect(page.locator("[data-results] li")).to_have_count(
        len(json.loads((sites / "small" / "timeline.json").read_text())["events"])
    )


@pytest.mark.parametrize("query", ["khalilzad", "august 2021 taliban", "zzzz"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_results_open(
    base: str, opened: Callable[..., BrowserContext], query: str, scheme: str
) -> None:
    with opened(color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(f"{base}flagship/about/index.html")
        search(page, query)
        assert violations(page) == []
        page.goto(f"{base}flagship/search/index.html?q={query}")
        expect(page.locator("[data-search-results] [role=status]")).not_to_be_empty()
        page.wait_for_load_state("networkidle")
        assert violations(page) == []


def test_nothing_sticks_out_on_a_small_phone(base: str, opened: Callable[..., BrowserContext]) -> None:
    with opened(viewport={"width": 320, "height": 568}) as context:
        page = context.new_page()
        page.goto(f"{base}flagship/about/index.html")
        assert search(page, "taliban")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        sides = page.locator(".search-results").bounding_box()
        assert sides
        assert sides["x"] >= 0
        assert sides["x"] + sides["width"] <= 320


def test_the_search_runs_from_a_folder(browser: Browser, sites: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((sites / "small" / "days" / "2022-03-10" / "index.html").as_uri())
        found = search(page, "osric dunmore")
        assert found[0] == (sites / "small" / "people" / "osric-dunmore" / "index.html").as_uri()
        page.keyboard.press("Enter")
        page.wait_for_url("file:///**/search/index.html?q=osric+dunmore")
        expect(page.locator("[data-results] a").first).to_have_attribute("href", found[0])


def test_the_search_runs_where_trusted_types_are_required(base: str, page: Page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: message.type == "error" and errors.append(message.text))

    def strict(route) -> None:
        answer = route.fetch()
        policy = "require-trusted-types-for 'script'; trusted-types timeline-search"
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    page.route(f"{base}small/about/index.html", strict)
    page.goto(f"{base}small/about/index.html")
    assert search(page, "gate")
    assert errors == []


def test_without_a_script_the_form_leads_to_lists_of_everything(base: str, plain_page: Page) -> None:
    plain_page.goto(f"{base}small/index.html")
    plain_page.locator(BOX).fill("gate")
    plain_page.keyboard.press("Enter")
    plain_page.wait_for_url(f"{base}small/search/index.html?q=gate")
    expect(plain_page.locator("main")).to_contain_text("needs a script")
    for kind in ("days", "people", "places", "sources"):
        link = plain_page.locator(f"main a[href$='{kind}/index.html']")
        expect(link).to_have_count(1)
        assert plain_page.request.get(f"{base}small/{kind}/index.html").ok


def test_a_search_that_cannot_be_loaded_says_so(base: str, page: Page) -> None:
    page.route("**/search/words/*", lambda route: route.abort())
    page.goto(f"{base}small/index.html")
    page.locator(BOX).fill("gate")
    expect(page.locator(".search-status")).to_contain_text("could not be loaded")


def test_a_card_that_cannot_be_loaded_leaves_the_others(base: str, page: Page) -> None:
    page.route("**/search/cards/1.js*", lambda route: route.abort())
    page.goto(f"{base}small/search/index.html?q=kind:event")
    lost = page.locator("[data-results] a:not([href])").first
    expect(lost).to_have_text("This result could not be loaded.")
    expect(page.locator("[data-results] a[href]").first).to_be_visible()
