"""What a script adds: filters, keys, copying; and headlines only, which needs none."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.publishing import kelderwick

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    return page.eval_on_selector_all(
        "main [data-kind]", "all => all.filter(one => one.checkVisibility()).map(one => one.id)"
    )


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_a_filter_leaves_what_fits_counts_it_and_stands_in_the_address(base: str, page: Page) -> None:
    page.goto(f"{base}small/index.html")
    page.locator("[data-filters] summary").click()
    page.get_by_label("Person").select_option("osric-dunmore")
    assert set(shown(page)) == {kelderwick.CLEARED.id, kelderwick.NOBODY.id, kelderwick.CHAIR.id}
    expect(page.locator("[data-filters] [role=status]")).to_have_text("3 of 13 entries")
    assert query(page) == {"person": ["osric-dunmore"]}


def test_filters_narrow_each_other_and_their_counts_follow(base: str, page: Page) -> None:
    page.goto(f"{base}small/index.html")
    page.locator("[data-filters] summary").click()
    page.get_by_label("Kind").select_option("quote")
    person = page.get_by_label("Person")
    assert "Osric Dunmore (2)" in person.inner_text()
    person.select_option("osric-dunmore")
    assert set(shown(page)) == {kelderwick.NOBODY.id, kelderwick.CHAIR.id}
    assert "Happened (1)" in page.get_by_label("Kind").inner_text()


def test_an_address_with_filters_opens_with_them(base: str, page: Page) -> None:
    page.goto(f"{base}small/index.html?kind=event&from=2022-03-13&to=2022-03-20")
    assert shown(page) == [kelderwick.SHUT.id]
    assert page.locator("[data-filters]").get_attribute("open") is not None


def test_a_filter_reaches_into_what_stands_apart_and_days_left_empty_go(base: str, page: Page) -> None:
    page.goto(f"{base}small/index.html?source={kelderwick.COURIER}&kind=event")
    assert set(shown(page)) == {kelderwick.CLEARED.id, kelderwick.BUILT.id}
    assert page.locator("main .day:visible").count() == 2
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("[data-filters] [role=status]")).to_have_text("13 entries")
    assert query(page) == {}


def test_headlines_only_needs_no_script(base: str, plain_page: Page) -> None:
    plain_page.goto(f"{base}small/index.html")
    words = plain_page.locator(f"[id='{kelderwick.CLEARED.id}'] .event-text")
    assert words.is_visible()
    plain_page.get_by_label("Headlines only").check()
    assert not words.is_visible()
    assert plain_page.locator(f"[id='{kelderwick.CLEARED.id}'] h3").is_visible()


def test_keys_lead_from_entry_to_entry_and_to_the_search(base: str, page: Page) -> None:
    page.goto(f"{base}small/index.html")
    order = shown(page)
    focused = "document.activeElement.id"
    page.keyboard.press("j")
    assert page.evaluate(focused) == order[0]
    page.keyboard.press("j")
    assert page.evaluate(focused) == order[1]
    page.keyboard.press("k")
    assert page.evaluate(focused) == order[0]
    page.keyboard.press("/")
    expect(page.locator("form[role=search] input")).to_be_focused()
    page.keyboard.type("j/k")
    expect(page.locator("form[role=search] input")).to_have_value("j/k")


def test_a_focused_entry_is_not_hidden_under_the_headings_that_stay(base: str, page: Page) -> None:
    page.set_viewport_size({"width": 1200, "height": 500})
    page.goto(f"{base}small/index.html")
    for _ in range(4):
        page.keyboard.press("j")
    top, covered = page.evaluate(
        """() => [document.activeElement.getBoundingClientRect().top,
                  document.querySelector('.lanes-head').getBoundingClientRect().bottom]"""
    )
    assert top >= covered


def test_the_help_names_the_keys_and_can_turn_them_off(base: str, page: Page) -> None:
    page.goto(f"{base}small/index.html")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    assert [key.inner_text() for key in dialog.locator("kbd").all()] == ["/", "j", "k", "?"]
    dialog.get_by_label("Use these keys").uncheck()
    dialog.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.reload()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.get_by_role("button", name="Keys").click()
    expect(dialog).to_be_visible()


def test_the_citation_and_the_link_can_be_copied(base: str, opened: Callable[..., BrowserContext]) -> None:
    with opened(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{base}small/events/{kelderwick.CLEARED.id}/index.html")
        page.get_by_text("Cite this").click()
        page.get_by_role("button", name="Copy the citation").click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == page.locator("#citation").inner_text()
        assert kelderwick.CLEARED.title in copied
        page.get_by_role("button", name="Copy the link").click()
        page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('http'))")


def test_printing_opens_what_is_folded_and_folds_it_again(base: str, page: Page) -> None:
    page.goto(f"{base}small/index.html")
    folded = page.locator("main details:not([open])").count()
    assert folded > 2
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("main details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("main details:not([open])").count() == folded


def test_the_days_of_the_strip_lead_to_their_days(base: str, plain_page: Page) -> None:
    plain_page.goto(f"{base}small/index.html")
    plain_page.locator(".strip-days a").filter(has_text="10").click()
    assert plain_page.url.endswith("#day-2022-03-10")
    top = plain_page.locator("#day-2022-03-10").evaluate("one => one.getBoundingClientRect().top")
    assert top >= 0


def test_a_link_to_what_the_filters_hide_shows_everything_again(base: str, page: Page) -> None:
    page.goto(f"{base}small/index.html?kind=quote#{kelderwick.CLEARED.id}")
    expect(page.locator("[data-filters] [role=status]")).to_have_text("13 entries")
    expect(page.locator(f"[id='{kelderwick.CLEARED.id}']")).to_be_in_viewport()


def test_dates_wider_than_a_month_stay_where_they_lie_within_the_days_asked_for(
    base: str, page: Page
) -> None:
    page.goto(f"{base}small/index.html?kind=event&from=1900-01-01&to=2022-03-20")
    assert kelderwick.BUILT.id in shown(page)
    page.goto(f"{base}small/index.html?kind=event&from=2022-03-01&to=2022-03-20")
    assert kelderwick.BUILT.id not in shown(page)


def test_a_damaged_fragment_stops_nothing(base: str, page: Page) -> None:
    page.goto(f"{base}small/index.html#a%ZZ")
    expect(page.get_by_role("button", name="Keys")).to_be_visible()


def test_a_sentence_that_the_event_beside_it_tells_is_shown_where_no_event_is(page: Page, base: str) -> None:
    page.goto(f"{base}flagship/index.html")
    told = page.locator(".is-told")
    assert told.count() > 0
    assert not any(one.is_visible() for one in told.all())
    card = page.locator("[data-quote]:has(.is-told)").first
    page.goto(f"{base}flagship/people/{card.get_attribute('data-person')}/index.html")
    assert all(one.is_visible() for one in page.locator(".is-told").all())
    assert page.locator(".is-told").count() > 0
