"""The whole timeline for print: on one page, or on several where one would be too heavy."""

from datetime import date

import html5lib
import pytest
from jinja2 import Environment
from tests.publishing import invented

from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing.pages import whole
from annotated_timeline.publishing.site import Site

URL = "http://localhost"


@pytest.fixture
def long() -> Timeline:
    return invented.long(120)


def pages(timeline: Timeline, environment: Environment) -> dict[str, str]:
    site = Site(timeline, URL, environment)
    return {product.path: product.content.decode() for product in whole.products(site)}


def entries(page: str) -> list[str]:
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return [
        found.get(name)
        for name in ("data-event", "data-quote")
        for found in tree.iter()
        if found.get(name) is not None
    ]


def every(timeline: Timeline) -> list[str]:
    return sorted([event.id for event in timeline.events] + [quote.id for quote in timeline.quotes])


def test_a_short_timeline_stands_on_one_page(long: Timeline, environment: Environment) -> None:
    found = pages(long, environment)
    assert list(found) == ["all/index.html"]
    assert sorted(entries(found["all/index.html"])) == every(long)


def test_a_long_one_is_split_between_dates_and_loses_nothing(
    long: Timeline, environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "MOST", 60)
    found = pages(long, environment)
    assert list(found) == ["all/index.html", "all/1/index.html", "all/2/index.html", "all/3/index.html"]
    assert sorted(entry for page in found.values() for entry in entries(page)) == every(long)
    assert all(len(entries(page)) <= 60 for page in found.values())


def test_the_first_page_leads_to_the_parts_and_each_part_to_its_neighbours(
    long: Timeline, environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "MOST", 60)
    found = pages(long, environment)
    assert all(f'href="../all/{number}/index.html"' in found["all/index.html"] for number in (1, 2, 3))
    second = found["all/2/index.html"]
    assert all(f'href="../../all/{at}index.html"' in second for at in ("", "1/", "3/"))


def test_a_date_with_more_entries_than_a_page_holds_stays_together(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "MOST", 3)
    crowded = invented.long(20, date(2020, 1, 1), 1)
    site = Site(crowded, URL, environment)
    rows = {"main": site.relations.rows}
    volumes = list(whole.volumes(rows))
    assert [row for volume in volumes for _, row in volume.rows] == [row for row in rows["main"] if row.month]
    assert all(volume.size <= 3 or len(volume.rows) == 1 for volume in volumes)
