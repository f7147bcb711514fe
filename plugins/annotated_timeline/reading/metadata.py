"""A source's metadata: TOML values checked key by key, every fault with its line and the way out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from annotated_timeline.decoding import has_hidden_characters
from annotated_timeline.errors import SourceFault, SourceFaults, shown
from annotated_timeline.model.source import Kind, Metadata, Original, OriginalWording, Wording
from annotated_timeline.toml_table import Path, Table, is_web_address, read_table

T = TypeVar("T")

REQUIRED = ("title", "publisher", "published", "kind", "wording")
OPTIONAL = (
    "authors",
    "via",
    "modified",
    "dateline",
    "url",
    "archive_url",
    "archive_date",
    "words",
    "title_is_ours",
    "full_text",
    "original",
    "original_wording",
)
_ORIGINAL = ("title", "publisher", "url")
_ORIGINAL_WORDING = ("speaker", "words")
_EXAMPLES = {
    "title": 'title = "Ferry Talks Resume"',
    "publisher": 'publisher = "The Harbor Ledger"',
    "published": "published = 2021-08-05",
    "kind": 'kind = "article"',
    "wording": 'wording = "verbatim"',
    "speaker": 'speaker = "Dana Whitlock"',
    "words": 'words = "The bridge will open in May"',
}


class _Wrong(Exception):
    """A value that is not what its key holds: what was expected instead, and a hint."""

    def __init__(self, expected: str, hint: str = "") -> None:
        super().__init__(expected)
        self.expected = expected
        self.hint = hint


def read_metadata(text: str, shown_path: str, first_line: int = 1) -> Metadata:
    """The metadata that a TOML text holds; raises SourceFaults with all that is wrong in it.

    `first_line` is the line of the file that the TOML begins on (2 in front matter).
    """
    faults: list[SourceFault] = []
    table = read_table(text, shown_path, faults, first_line)
    if table is None:
        raise SourceFaults(faults)
    reader = _Reader(table, shown_path, first_line)
    metadata = reader.metadata()
    if reader.faults or metadata is None:
        raise SourceFaults(reader.faults)
    return metadata


@dataclass(slots=True)
class _Reader:
    table: Table
    file: str
    first_line: int
    faults: list[SourceFault] = field(default_factory=list)

    def metadata(self) -> Metadata | None:
        values = self.table.values
        self.check_keys(values, (), REQUIRED, OPTIONAL)
        title = self.take(values, "title", _line_of_text)
        publisher = self.take(values, "publisher", _line_of_text)
        published = self.take(values, "published", _day)
        kind: Kind | None = self.take(values, "kind", _one_of(get_args(Kind)))
        wording: Wording | None = self.take(values, "wording", _one_of(get_args(Wording)))
        modified = self.take(values, "modified", _day)
        self.check_order(published, modified)
        authors = self.take(values, "authors", _list_of_names)
        via = self.take(values, "via", _line_of_text)
        dateline = self.take(values, "dateline", _line_of_text)
        url = self.take(values, "url", _web_address)
        archive_url = self.take(values, "archive_url", _web_address)
        archive_date = self.take(values, "archive_date", _day)
        words = self.take(values, "words", _count)
        title_is_ours = self.take(values, "title_is_ours", _yes_or_no)
        full_text = self.take(values, "full_text", _yes_or_no)
        original = self.original(values.get("original"))
        original_wording = self.original_wording(values.get("original_wording", []))
        if title is None or publisher is None or published is None or kind is None or wording is None:
            return None
        return Metadata(
            title=title,
            publisher=publisher,
            published=published,
            kind=kind,
            wording=wording,
            authors=authors or (),
            via=via,
            modified=modified,
            dateline=dateline,
            url=url,
            archive_url=archive_url,
            archive_date=archive_date,
            words=words,
            title_is_ours=title_is_ours or False,
            full_text=full_text or False,
            original=original,
            original_wording=original_wording,
        )

    def original(self, table: Any) -> Original | None:
        if table is None:
            return None
        if not isinstance(table, dict):
            self.wrong(("original",), table, _Wrong("a table", "write it as [original], then its keys"))
            return None
        self.check_keys(table, ("original",), _ORIGINAL[:2], _ORIGINAL[2:])
        title = self.take(table, "title", _line_of_text, "original")
        publisher = self.take(table, "publisher", _line_of_text, "original")
        url = self.take(table, "url", _web_address, "original")
        return Original(title, publisher, url) if title and publisher else None

    def original_wording(self, tables: Any) -> tuple[OriginalWording, ...]:
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            hint = "write each as [[original_wording]], then speaker and words"
            self.wrong(("original_wording",), tables, _Wrong("tables", hint))
            return ()
        kept = []
        for number, table in enumerate(tables):
            place = ("original_wording", number)
            self.check_keys(table, place, _ORIGINAL_WORDING, ())
            speaker = self.take(table, "speaker", _line_of_text, *place)
            words = self.take(table, "words", _line_of_text, *place)
            if speaker and words:
                kept.append(OriginalWording(speaker, words))
        return tuple(kept)

    def take(
        self, values: Mapping[str, Any], key: str, check: Callable[[Any], T], *place: str | int
    ) -> T | None:
        """The checked value of a key; None where it is not there, or is wrong (then a fault is kept)."""
        if key not in values:
            return None
        try:
            return check(values[key])
        except _Wrong as error:
            self.wrong((*place, key), values[key], error)
            return None

    def wrong(self, path: Path, value: Any, error: _Wrong) -> None:
        found = f"{_dotted(path)} = {shown(str(value) if isinstance(value, date) else value)}"
        line = self.line_of(*path)
        self.faults.append(SourceFault(self.file, line, found, error.expected, error.hint))

    def line_of(self, *path: str | int) -> int:
        """The line of a key, or of the closest table around it, or the first line."""
        while path:
            if path in self.table.lines:
                return self.table.lines[path]
            path = path[:-1]
        return self.first_line

    def check_keys(
        self,
        values: Mapping[str, Any],
        place: Path,
        required: tuple[str, ...],
        optional: tuple[str, ...],
    ) -> None:
        known = (*required, *optional)
        for key in values:
            if key not in known:
                self.unknown_key(place, key, known)
        for key in required:
            if key not in values:
                found = f"no key {_dotted((*place, key))}"
                hint = f"add a line such as: {_EXAMPLES[key]}"
                line = self.line_of(*place)
                self.faults.append(SourceFault(self.file, line, found, "every required key", hint))

    def unknown_key(self, place: Path, key: str, known: tuple[str, ...]) -> None:
        near = get_close_matches(key.lower()[:50], known, n=1)
        hint = f"did you mean {near[0]}?" if near else "delete it, or see docs/sources.md"
        found = f"the unknown key {shown(key)}"
        line = self.line_of(*place, key)
        self.faults.append(SourceFault(self.file, line, found, f"one of {', '.join(known)}", hint))

    def check_order(self, published: date | None, modified: date | None) -> None:
        if published and modified and modified < published:
            hint = "modified is the day of the last update; published never changes"
            self.wrong(("modified",), modified, _Wrong(f"{published.isoformat()} or later", hint))


def _dotted(path: Path) -> str:
    return ".".join(part for part in path if isinstance(part, str))


def _line_of_text(value: Any) -> str:
    if not isinstance(value, str):
        raise _Wrong("text", "put it between quotation marks")
    if not value.strip():
        raise _Wrong("text that is not empty", "write it, or delete the key if it may be left out")
    if "\n" in value or has_hidden_characters(value):
        raise _Wrong("one line of readable text", "no line breaks, no control characters")
    return value.strip()


def _list_of_names(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise _Wrong("a list of names", 'write it as: authors = ["Dana Whitlock", "Omar Feld"]')
    return tuple(_line_of_text(name) for name in value)


def _day(value: Any) -> date:
    if isinstance(value, datetime):
        raise _Wrong("a day without a time", f"write the day only: {value.date().isoformat()}")
    if isinstance(value, str):
        raise _Wrong("a date", "write it without quotation marks, as in: 2021-08-05")
    if not isinstance(value, date):
        raise _Wrong("a date", "write it as year-month-day, as in: 2021-08-05")
    return value


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise _Wrong("a number of words, 1 or more", "count the original's words, page furniture excluded")
    return value


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _Wrong("true or false", "write it in lower case, without quotation marks")
    return value


def _one_of(allowed: tuple[str, ...]) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if value not in allowed:
            near = get_close_matches(str(value).lower()[:50], allowed, n=1)
            hint = f'did you mean "{near[0]}"?' if near else ""
            raise _Wrong(f"one of {', '.join(allowed)}", hint)
        return value

    return check


def _web_address(value: Any) -> str:
    address = _line_of_text(value)
    if is_web_address(address):
        return address
    if "@" in address.partition("//")[2].partition("/")[0]:
        raise _Wrong("a web address without a user name", "delete what stands before the @")
    raise _Wrong("a web address that begins with http:// or https://", "copy it from the browser")
