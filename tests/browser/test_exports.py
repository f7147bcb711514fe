"""The exports of whole sites, the flagship's included, against the pages that were built with them."""

import csv
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import html5lib
import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator

JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items", "home_page_url", "feed_url"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string"},
        "language": {"type": "string"},
        "authors": {"type": "array", "items": {"required": ["name"]}},
        "next_url": {"type": "string", "format": "uri"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "url", "content_html", "date_published", "date_modified"],
                "properties": {
                    "id": {"type": "string"},
                    "url": {"type": "string", "pattern": "^https?://"},
                    "date_published": {"type": "string", "format": "date-time"},
                    "date_modified": {"type": "string", "format": "date-time"},
                },
            },
        },
    },
}


@pytest.fixture(params=["flagship", "small", "long"])
def site(request: pytest.FixtureRequest, sites: Path) -> Path:
    return sites / request.param


@cache
def timeline(site: Path) -> Mapping:
    return json.loads((site / "timeline.json").read_text("utf-8"))


def validated(data, schema) -> None:
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(data)


def file_of(site: Path, url: str) -> Path:
    """The file that a full address of the site names."""
    root = urlsplit(timeline(site)["url"]).path
    path = urlsplit(url).path.removeprefix(root)
    return site / path / "index.html" if path == "" or path.endswith("/") else site / path


def test_the_timeline_is_what_its_schema_says(site: Path) -> None:
    validated(timeline(site), json.loads((site / "schema/timeline.schema.json").read_text("utf-8")))


def test_every_address_in_the_timeline_leads_to_a_page(site: Path) -> None:
    for kind in ("events", "quotes", "people", "places"):
        missing = [one["url"] for one in timeline(site)[kind] if not file_of(site, one["url"]).is_file()]
        assert missing == []


def test_each_selector_matches_one_place_in_its_source_page_and_its_position_is_exact(site: Path) -> None:
    pages: dict[str, str] = {}
    for item in json.loads((site / "annotations.jsonld").read_text("utf-8"))["first"]["items"]:
        target = item["target"]
        if isinstance(target["selector"], dict):
            continue  # a text that may not be published: no words are told
        by_words, by_position = target["selector"]
        if target["source"] not in pages:
            page = html5lib.parse(file_of(site, target["source"]).read_bytes(), namespaceHTMLElements=False)
            pages[target["source"]] = " ".join("".join(page.itertext()).split())
        words = " ".join((by_words["prefix"] + by_words["exact"] + by_words["suffix"]).split())
        assert pages[target["source"]].count(words) == 1, words
        text = file_of(site, target["state"]["cached"]).read_text("utf-8")
        assert text[by_position["start"] : by_position["end"]] == by_words["exact"]


def test_feeds_calendar_and_sheet_are_read_without_an_error_and_lead_to_pages(site: Path) -> None:
    for file in (site / "feeds").glob("*.xml"):
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo
        assert all(file_of(site, entry.link).is_file() for entry in feed.entries)
    for file in (site / "feeds").glob("*.json"):
        validated(json.loads(file.read_text("utf-8")), JSON_FEED)
        assert file.stat().st_size <= 250_000
    calendar = Calendar.from_ical((site / "timeline.ics").read_bytes())
    assert [one.errors for one in calendar.walk() if one.errors] == []
    assert all(file_of(site, str(event["url"])).is_file() for event in calendar.events)
    with (site / "timeline.csv").open(encoding="utf-8-sig", newline="") as sheet:
        rows = list(csv.DictReader(sheet, strict=True))
    assert len(rows) == len(timeline(site)["events"]) + len(timeline(site)["quotes"])


def test_every_feed_and_oembed_file_that_a_page_names_is_there(site: Path) -> None:
    for path in ("", "people/", f"events/{timeline(site)['events'][0]['id']}/"):
        page = html5lib.parse((site / path / "index.html").read_bytes(), namespaceHTMLElements=False)
        for link in page.findall(".//link[@rel='alternate']"):
            href = link.get("href")
            target = file_of(site, href) if "://" in href else (site / path / href)
            assert target.is_file(), href
