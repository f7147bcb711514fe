"""``events/*.md``: the editors' own events, Markdown under TOML front matter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast, get_args

from annotated_timeline.editing.citations import read_citation
from annotated_timeline.editing.written import Written, written
from annotated_timeline.errors import SourceFault, nearest
from annotated_timeline.front_matter import split_front_matter, unclosed_fault
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.ids import event_id
from annotated_timeline.model.parsed import Tier
from annotated_timeline.model.timeline import Citation, Claim
from annotated_timeline.toml_table import Table, read_table

_KEYS = ("title", "date", "tier", "places", "people", "told_with", "local_time", "citation", "claim")
_LOOKS_LIKE_AN_ID = re.compile(r"[\dx][\dxcu_open-]*--[^\W_A-Z]+(?:-[^\W_A-Z]+)*")


@dataclass(frozen=True, slots=True)
class EditorsEvent:
    """An event that no source tells but the pages it cites; `text` is Markdown.

    `places`, `people` and `told_with` are ids as written; whether they exist is seen when the timeline is put
    together.
    """

    id: str
    stem: str
    written: Written
    title: str
    date: HistoricalDate
    tier: Tier
    text: str
    citations: tuple[Citation, ...]
    claims: tuple[Claim, ...] = ()
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    told_with: str | None = None
    local_time: str | None = None


def read_event(table: Table, body: str, stem: str) -> EditorsEvent | None:
    """The event of one file, or None where it has no date or title (faults are in `table`).

    Its id is the file's name `stem` where that is written like an id, else it is made of date and title.
    """
    table.allow(*_KEYS)
    title, when = table.need("title"), table.edtf("date")
    if "date" not in table.values:
        table.fault(None, "no 'date'", 'date = "2021-08-06", in EDTF')
    if not body.strip():
        table.fault(None, "an event without a text", "one or two sentences below the +++")
    citations = tuple(read_citation(cited) for cited in table.tables("citation"))
    if not citations:
        hint = "an event of the editors names the page it rests on"
        table.fault(None, "no [[citation]]", "at least one [[citation]] with publisher, title and url", hint)
    claims = tuple(_read_claim(entry, citations) for entry in table.tables("claim"))
    tier = cast("Tier", table.choice("tier", get_args(Tier)) or "core")
    places, people = table.texts("places"), table.texts("people")
    told_with, local_time = table.text("told_with"), table.text("local_time")
    if when is None or not title:
        return None
    return EditorsEvent(
        id=stem if id_of_file(stem) else event_id(when, title),
        stem=stem,
        written=written(table),
        title=title,
        date=when,
        tier=tier,
        text=body.strip(),
        citations=citations,
        claims=claims,
        places=places,
        people=people,
        told_with=told_with,
        local_time=local_time,
    )


def read_event_file(text: str, file: str, stem: str, faults: list[SourceFault]) -> EditorsEvent | None:
    """The event that a whole file holds, like `read_event`; all that is wrong in it is added to `faults`."""
    parts = split_front_matter(text)
    if parts is None:
        none = SourceFault(file, 1, "no front matter", "keys between two lines of +++, then the text")
        faults.append(unclosed_fault(text, file) or none)
        return None
    table = read_table(parts.toml, file, faults, parts.toml_line)
    return None if table is None else read_event(table, parts.body, stem)


def id_of_file(stem: str) -> bool:
    """Whether a file's name is written like an id, and so is one."""
    return _LOOKS_LIKE_AN_ID.fullmatch(stem) is not None


def _read_claim(table: Table, known: Sequence[Citation]) -> Claim:
    table.allow("date", "text", "citations")
    by_publisher = {citation.publisher: citation for citation in known}
    names = table.texts("citations")
    if not names:
        table.fault(None, "a claim that nobody makes", 'citations = ["…"], the publishers that say so')
    for name in names:
        if name not in by_publisher:
            hint = nearest(name, by_publisher)
            table.fault("citations", repr(name), "the publisher of a [[citation]] of this event", hint)
    cited = tuple(by_publisher[name] for name in names if name in by_publisher)
    return Claim(table.need("text"), table.edtf("date"), cited)
