import json
from pathlib import Path

import pytest
from tests.editing.desk import SUBJECT, write
from tests.tools import theme

from annotated_timeline.cli import main
from annotated_timeline.editing import content
from annotated_timeline.editing.assembly import edition
from annotated_timeline.publishing.exports import timelinejs
from annotated_timeline.publishing.site import Site

EVENTS = [
    {
        "start_date": {"year": 2022, "month": 3, "day": 10},
        "text": {"headline": "The gate fails", "text": "<p>It <em>jammed</em>.</p><p>Half open.</p>"},
        "media": {"url": "https://example.org/gate.jpg", "credit": "Maud Ellery", "caption": "The gate"},
        "unique_id": "2022-03-10--gate",
    },
    {
        "start_date": {"year": 2022, "month": 3},
        "end_date": {"year": 2022, "month": 4},
        "text": {
            "headline": "Repairs & “talks”",
            "text": 'See <a href="https://example.org/minutes">the minutes</a>.',
        },
    },
    {
        "start_date": {"year": 1987, "hour": 6, "minute": 30},
        "text": {"headline": "Built", "text": "Slowly."},
        "media": {"url": "https://www.example.org/built"},
    },
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write("content/timeline.toml", SUBJECT)
    return tmp_path


def imported(data, *options: str) -> int:
    Path("their.json").write_text(json.dumps(data), "utf-8")
    return main(["import", "their.json", *options])


def exported():
    """What our TimelineJS export says of the events that were imported, by headline."""
    timeline = edition(content.read(Path("content")), [], strict_sources=True).timeline
    data = timelinejs.as_data(Site(timeline, "https://kelderwick.example", theme.environment()))
    return {slide["text"]["headline"]: slide for slide in data["events"]}


@pytest.mark.usefixtures("folder")
def test_what_is_imported_comes_out_again(capsys) -> None:
    assert imported({"events": EVENTS}) == 0
    found = exported()
    assert len(found) == len(EVENTS)
    for given in EVENTS:
        slide = found[given["text"]["headline"].replace("&", "&amp;")]
        start = {
            part: value for part, value in given["start_date"].items() if part in ("year", "month", "day")
        }
        assert slide["start_date"] == start
        assert slide.get("end_date") == given.get("end_date")
        if media := given.get("media"):
            assert f'href="{media["url"]}"' in slide["text"]["text"]
    assert found["The gate fails"]["unique_id"] == "2022-03-10--gate"
    assert "<p>It <em>jammed</em>.</p>\n<p>Half open.</p>" in found["The gate fails"]["text"]["text"]
    assert ">Maud Ellery</a>" in found["The gate fails"]["text"]["text"]
    assert '<a href="https://example.org/minutes"' in found["Repairs &amp; “talks”"]["text"]["text"]
    assert "06:30" in found["Built"]["text"]["text"]
    assert capsys.readouterr().out == "3 events written to content/events, 0 not\n"


@pytest.mark.usefixtures("folder")
def test_an_event_is_written_as_editors_write_it() -> None:
    imported({"events": EVENTS[:1]})
    assert Path("content/events/2022-03-10--gate.md").read_text("utf-8") == (
        "+++\n"
        'title = "The gate fails"\n'
        'date = "2022-03-10"\n'
        "\n"
        "[[citation]]\n"
        'publisher = "Maud Ellery"\n'
        'title = "The gate"\n'
        'url = "https://example.org/gate.jpg"\n'
        "+++\n"
        "It *jammed*.\n"
        "\n"
        "Half open.\n"
    )


@pytest.mark.usefixtures("folder")
def test_what_does_not_fit_is_listed(capsys) -> None:
    slide = {
        **EVENTS[0],
        "group": "Harbour",
        "background": {"color": "#123456"},
        "display_date": "a Thursday",
        "text": {"headline": "<i>A</i>", "text": "<table><tr><td>b</td></tr></table>"},
    }
    era = {"start_date": {"year": 2022}, "text": {"headline": "E", "text": "an <b>era</b>"}}
    assert (
        imported({"title": {"text": {"headline": "T", "text": "t"}}, "events": [slide], "eras": [era]}) == 0
    )
    listed = capsys.readouterr().out
    for words in (
        "title “T”: not imported: the title slide, it belongs into content/timeline.toml: t",
        "the group 'Harbour'",
        'background: {"color": "#123456"}',
        "the display date 'a Thursday': the event will read 'March 10, 2022'",
        "elements of the text, their words kept: table, td, tr",
        "the markup of the headline",
        "eras[1] “E”: not imported: an era, events have no eras: an era",
    ):
        assert words in listed


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"start_date": {"year": -500}}, "the year -500"),
        ({"start_date": {"year": "about 1900"}}, "about 1900"),
        ({"start_date": {"year": 2022, "month": 13}}, "month must be in 1..12"),
        ({"start_date": {"year": 2022, "day": 3}}, "a day without a month"),
        ({"start_date": {}}, "it has no start date"),
        ({"start_date": {"year": 2022}, "end_date": {"year": 2021}}, "ends before it begins"),
        ({"media": {}}, "it names no source"),
        ({"media": {"url": "javascript:alert(1)"}}, "it names no source"),
        ({"text": {}}, "neither headline nor text"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_slide_that_can_be_no_event_is_listed_with_the_reason(capsys, change, reason) -> None:
    assert imported({"events": [{**EVENTS[0], **change}, EVENTS[2]]}) == 1
    listed = capsys.readouterr().out
    assert "events[1]" in listed
    assert "not imported" in listed
    assert reason in listed
    assert "1 event written to content/events, 1 not" in listed
    assert [path.name for path in Path("content/events").iterdir()] == ["1987--built.md"]


@pytest.mark.usefixtures("folder")
def test_slides_without_a_source_may_cite_the_timeline_they_come_from() -> None:
    slide = {**EVENTS[0], "media": {}}
    assert imported({"events": [slide]}, "--cite", "The Courier", "--cite-url", "https://example.org/t") == 0
    text = Path("content/events/2022-03-10--gate.md").read_text("utf-8")
    assert 'publisher = "The Courier"\ntitle = "their.json"\nurl = "https://example.org/t"' in text


@pytest.mark.usefixtures("folder")
def test_importing_again_changes_nothing_and_a_file_of_the_editors_stays(capsys) -> None:
    assert imported({"events": EVENTS}) == 0
    assert imported({"events": EVENTS}) == 0
    path = Path("content/events/2022-03-10--gate.md")
    path.write_text("our own words", "utf-8")
    assert imported({"events": EVENTS}) == 1
    assert path.read_text("utf-8") == "our own words"
    assert "is there and says something else" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_two_slides_alike_are_two_events() -> None:
    slide = {name: value for name, value in EVENTS[0].items() if name != "unique_id"}
    other = {**slide, "text": {"headline": "The gate fails", "text": "Again."}}
    assert imported({"events": [slide, other]}) == 0
    names = sorted(path.name for path in Path("content/events").iterdir())
    assert names == ["2022-03-10--the-gate-fails-2.md", "2022-03-10--the-gate-fails.md"]


@pytest.mark.usefixtures("folder")
def test_a_dry_run_writes_nothing(capsys) -> None:
    assert imported({"events": EVENTS}, "--dry-run") == 0
    assert "3 events would be written" in capsys.readouterr().out
    assert not Path("content/events").exists()


@pytest.mark.usefixtures("folder")
def test_a_sheet_is_imported_as_well() -> None:
    Path("sheet.csv").write_text(
        "Year,Month,Day,Headline,Text,Media,Media Credit\n"
        '2022,3,10,"=1+1","<script>alert(1)</script>a ** b",https://example.org/a,"""Ellery"" & Co."\n',
        "utf-8",
    )
    assert main(["import", "sheet.csv"]) == 0
    (slide,) = exported().values()
    assert slide["text"]["headline"] == "=1+1"
    assert "script" not in slide["text"]["text"]
    assert "a ** b" in slide["text"]["text"]
    assert "&#34;Ellery&#34; &amp; Co." in slide["text"]["text"]
