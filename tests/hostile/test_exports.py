"""The hostile inputs in feeds, tables, calendars and data: each file parses, and says what was written."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import feedparser
import html5lib
import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator
from tests.conftest import HostileSite

from annotated_timeline.publishing.clean import TAGS

#: What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection").
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
RUNS = ("javascript:", "vbscript:", "data:")


def elements(html: str) -> Iterator[ET.Element]:
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        if isinstance(element.tag, str) and element.tag != "DOCUMENT_FRAGMENT":
            yield element


def is_harmless(html: str) -> None:
    for element in elements(html):
        assert element.tag in TAGS
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name != "style"
            assert not value.strip().lower().startswith(RUNS)


def test_every_row_of_the_table_has_its_cells_and_none_is_a_formula(hostile: HostileSite) -> None:
    text = (hostile.output / "timeline.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert not any(cell.startswith(FORMULA) for row in rows for cell in row.values())
    assert all(None not in row and None not in row.values() for row in rows)
    titles = {row["id"]: row["title"] for row in rows}
    for name, text, ids in hostile.entries:
        assert titles[ids.event].removeprefix("'") == text.removeprefix("'"), name


def test_the_calendar_holds_each_event_under_its_own_name(hostile: HostileSite) -> None:
    calendar = Calendar.from_ical((hostile.output / "timeline.ics").read_bytes())
    assert not calendar.errors
    events = list(calendar.walk("VEVENT"))
    assert not [event for event in events if event.errors]
    names = {str(event["UID"]).partition("@")[0]: str(event["SUMMARY"]) for event in events}
    for name, text, ids in hostile.entries:
        (told,) = [value for uid, value in names.items() if ids.event in uid]
        readable = text.replace("\ufffe", "").replace("\uffff", "")  # no characters at all (Unicode 23.7)
        readable = readable.replace(
            "\\N", "\n"
        )  # the library takes it for the new line that RFC 5545 so writes
        assert " ".join(told.split()) == " ".join(readable.split()), name
    assert {component.name for component in calendar.walk()} <= {"VCALENDAR", "VEVENT"}
    assert not [event for event in events if "ATTACH" in event or "ALARM" in event]


@pytest.mark.parametrize("path", ["feeds/timeline.atom.xml", "feeds/corrections.atom.xml"])
def test_a_feed_parses_and_its_entries_are_harmless(hostile: HostileSite, path: str) -> None:
    data = (hostile.output / path).read_bytes()
    feed = feedparser.parse(data, sanitize_html=False)
    assert not feed.bozo
    assert feed.entries
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        for content in entry.get("content", []):
            is_harmless(content.value)


def test_the_json_feed_is_harmless(hostile: HostileSite) -> None:
    feed = json.loads((hostile.output / "feeds/timeline.json").read_bytes())
    assert feed["items"]
    for item in feed["items"]:
        is_harmless(item.get("content_html", ""))


def test_the_data_says_what_was_written_and_fits_its_schema(hostile: HostileSite) -> None:
    data = json.loads((hostile.output / "timeline.json").read_bytes())
    schema = json.loads((hostile.output / "schema/timeline.schema.json").read_bytes())
    Draft202012Validator(schema).validate(data)
    titles = {event["id"]: event["title"] for event in data["events"]}
    said = {quote["id"]: quote["text"] for quote in data["quotes"]}
    for name, text, ids in hostile.entries:
        assert titles[ids.event] == text, name
        assert said[ids.paraphrase] == text.strip(), name  # words are found without the blanks around them


def test_every_other_file_of_data_parses(hostile: HostileSite) -> None:
    for path in hostile.output.rglob("*"):
        if path.suffix in (".json", ".jsonld", ".webmanifest"):
            json.loads(path.read_bytes())
        elif path.suffix == ".xml":
            ET.fromstring(path.read_bytes())


def test_no_file_is_named_beyond_its_folder_or_too_long(hostile: HostileSite) -> None:
    for path in hostile.output.rglob("*"):
        assert not path.is_symlink()
        assert len(path.name.encode()) <= 255
        assert path.name.isprintable()
