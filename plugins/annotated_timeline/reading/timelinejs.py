"""Timelines of Knight Lab's TimelineJS: the sheet (CSV) that editors fill in, and the JSON.

The columns and properties are those of TimelineJS 3's documentation; nothing is judged here.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from annotated_timeline.errors import SourceFault, SourceFaults, shown

SlideKind = Literal["event", "title", "era"]
_PARTS = ("year", "month", "day", "time")


@dataclass(frozen=True, slots=True)
class Slide:
    """One row or object as it is written, its texts without space at either end.

    `where` names it in messages, `start` and `end` hold the parts that are given (year, month, day, time).
    `text` is HTML. `extra` are properties with no field here, as names and values.
    """

    where: str
    kind: SlideKind
    headline: str
    text: str
    start: Mapping[str, str]
    end: Mapping[str, str]
    display_date: str = ""
    media: str = ""
    credit: str = ""
    caption: str = ""
    group: str = ""
    unique_id: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


def read_timelinejs(text: str, file: str) -> tuple[Slide, ...]:
    """The slides of a file, the title's first; raises SourceFaults where it is neither form."""
    if text.lstrip().startswith("{"):
        return tuple(_slides_of_json(_loaded(text, file), file))
    return tuple(_slides_of_sheet(text, file))


# --- the sheet ---------------------------------------------------------------

_COLUMNS = dict.fromkeys(
    (
        *_PARTS,
        *(f"end {part}" for part in _PARTS),
        "display date",
        "headline",
        "text",
        "media",
        "media credit",
        "media caption",
        "type",
        "group",
    ),
    "",
)


def _slides_of_sheet(text: str, file: str) -> Iterator[Slide]:
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    head = [name.strip().lower() for name in next(reader, [])]
    if "headline" not in head or "year" not in head:
        found = f"the columns {shown(', '.join(head))}"
        hint = "export the sheet as CSV, its first line holding the names of the columns"
        raise SourceFaults([SourceFault(file, 1, found, "at least Year and Headline", hint)])
    for cells in reader:
        row = {name: cell.strip() for name, cell in zip(head, cells, strict=False)}
        if any(row.values()):
            yield _slide_of_row(row, f"line {reader.line_num}")


def _slide_of_row(row: Mapping[str, str], where: str) -> Slide:
    cells = {**_COLUMNS, **row}
    kind = cells["type"].lower()
    return Slide(
        where=where,
        kind="title" if kind == "title" else "era" if kind == "era" else "event",
        headline=cells["headline"],
        text=cells["text"],
        start={part: cells[part] for part in _PARTS if cells[part]},
        end={part: cells[f"end {part}"] for part in _PARTS if cells[f"end {part}"]},
        display_date=cells["display date"],
        media=cells["media"],
        credit=cells["media credit"],
        caption=cells["media caption"],
        group=cells["group"],
        extra={name: cell for name, cell in row.items() if cell and name not in _COLUMNS},
    )


# --- the JSON ----------------------------------------------------------------

_KNOWN = {"start_date", "end_date", "text", "media", "group", "display_date", "unique_id"}
_KNOWN_OF_MEDIA = {"url", "credit", "caption"}


def _loaded(text: str, file: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as reason:
        line = reason.lineno if isinstance(reason, json.JSONDecodeError) else None
        raise SourceFaults([SourceFault(file, line, f"no valid JSON ({reason})", "JSON")]) from reason
    if not isinstance(data.get("events"), list):
        raise SourceFaults([SourceFault(file, None, "no list of events", '{"events": [ … ]} of TimelineJS')])
    loaded: dict[str, Any] = data
    return loaded


def _slides_of_json(data: Mapping[str, Any], file: str) -> Iterator[Slide]:
    if isinstance(data.get("title"), dict):
        yield _slide_of_object(data["title"], "title", "title")
    kinds: tuple[tuple[str, SlideKind], ...] = (("events", "event"), ("eras", "era"))
    for name, kind in kinds:
        for number, slide in enumerate(data.get(name) or [], 1):
            where = f"{name}[{number}]"
            if not isinstance(slide, dict):
                found = f"{shown(slide)} as {where}"
                raise SourceFaults([SourceFault(file, None, found, "an object with start_date and text")])
            yield _slide_of_object(slide, kind, where)


def _slide_of_object(slide: Mapping[str, Any], kind: SlideKind, where: str) -> Slide:
    text, media = _object(slide, "text"), _object(slide, "media")
    start, end = _object(slide, "start_date"), _object(slide, "end_date")
    extra = {name: value for name, value in slide.items() if name not in _KNOWN}
    extra |= {f"media {name}": value for name, value in media.items() if name not in _KNOWN_OF_MEDIA}
    return Slide(
        where=where,
        kind=kind,
        headline=_written(text.get("headline")),
        text=_written(text.get("text")),
        start=_parts(start),
        end=_parts(end),
        display_date=_written(slide.get("display_date") or start.get("display_date")),
        media=_written(media.get("url")),
        credit=_written(media.get("credit")),
        caption=_written(media.get("caption")),
        group=_written(slide.get("group")),
        unique_id=_written(slide.get("unique_id")),
        extra={name: _written(value) for name, value in extra.items() if value not in (None, "", {}, [])},
    )


def _object(parent: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = parent.get(name)
    return value if isinstance(value, dict) else {}


def _parts(date: Mapping[str, Any]) -> dict[str, str]:
    parts = {part: _written(date.get(part)) for part in ("year", "month", "day")}
    clock = [_written(date.get(unit)) for unit in ("hour", "minute", "second")]
    parts["time"] = ":".join(unit.zfill(2) for unit in clock if unit)
    return {part: value for part, value in parts.items() if value}


def _written(value: Any) -> str:
    """A value of JSON as an editor would have written it in a cell."""
    if value is None:
        return ""
    return value.strip() if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
