import json

import pytest

from annotated_timeline.errors import SourceFaults
from annotated_timeline.reading.timelinejs import read_timelinejs

SHEET = """\
Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,\
Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,The flood,All of it,,,,,title,,
2022,3,10,6:00,,,,,"Thursday, early",The gate fails,"It <b>jammed</b>,
half open",https://example.org/gate.jpg,Maud Ellery,The gate,,,Harbour,#ff0000

1987,,,,1989,,,,,Built,Slowly,,,,,,,
2022,3,,,2022,4,,,,The flood,,,,,,era,,
"""


def test_a_sheet_is_read_row_by_row() -> None:
    title, gate, built, era = read_timelinejs(SHEET, "sheet.csv")
    assert (title.kind, title.headline, title.text) == ("title", "The flood", "All of it")
    assert gate.start == {"year": "2022", "month": "3", "day": "10", "time": "6:00"}
    assert gate.end == {}
    assert gate.text == "It <b>jammed</b>,\nhalf open"
    assert (gate.media, gate.credit, gate.caption) == (
        "https://example.org/gate.jpg",
        "Maud Ellery",
        "The gate",
    )
    assert (gate.group, gate.display_date) == ("Harbour", "Thursday, early")
    assert gate.extra == {"background": "#ff0000"}
    assert (built.start, built.end) == ({"year": "1987"}, {"year": "1989"})
    assert era.kind == "era"


def test_columns_may_come_in_any_order_and_case_after_a_byte_order_mark() -> None:
    (slide,) = read_timelinejs("\ufeffHEADLINE, year\nA,2022\n", "sheet.csv")
    assert (slide.headline, slide.start, slide.where) == ("A", {"year": "2022"}, "line 2")


def test_json_is_read_object_by_object() -> None:
    data = {
        "title": {"text": {"headline": "The flood"}},
        "events": [
            {
                "start_date": {"year": 2022, "month": "3", "day": "", "hour": 6, "minute": 5},
                "end_date": {"year": 2022, "month": 4},
                "text": {"headline": "A", "text": "<p>B</p>"},
                "media": {"url": "https://example.org", "credit": "C", "alt": "D"},
                "unique_id": "x",
                "autolink": False,
                "background": {"color": "red"},
            }
        ],
        "eras": [{"start_date": {"year": "2022"}, "text": {"headline": "E"}}],
    }
    title, event, era = read_timelinejs(json.dumps(data), "timeline.json")
    assert [title.kind, event.kind, era.kind] == ["title", "event", "era"]
    assert event.start == {"year": "2022", "month": "3", "time": "06:05"}
    assert event.end == {"year": "2022", "month": "4"}
    assert (event.where, event.unique_id) == ("events[1]", "x")
    assert event.extra == {"autolink": "false", "background": '{"color": "red"}', "media alt": "D"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a,b\n1,2\n", "the columns"),
        ("", "the columns"),
        ("{", "no valid JSON"),
        ('{"events": 1}', "no list of events"),
        ('{"events": [1]}', "as events\\[1\\]"),
    ],
)
def test_what_is_no_timeline_is_a_fault_with_its_file(text: str, found: str) -> None:
    with pytest.raises(SourceFaults, match=f"(?s)timeline.txt.*{found}"):
        read_timelinejs(text, "timeline.txt")
