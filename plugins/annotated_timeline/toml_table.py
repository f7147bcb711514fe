"""Tables of a TOML file, read key by key: every value checked, every fault with its line."""

import datetime
import re
import tomllib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from annotated_timeline.decoding import has_hidden_characters, line_length_faults
from annotated_timeline.errors import SourceFault, nearest, shown
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.toml_lines import Path, key_lines
from annotated_timeline.toml_mistakes import syntax_fault

_BLANK_OR_BACKSLASH = re.compile(r"[\s\\]")
_SLUG = re.compile(r"[^\W_A-Z]+(?:-[^\W_A-Z]+)*")
#: In code points; tomllib takes quadratic time for a key of many dots.
MAX_LINE_LENGTH = 5_000
#: An id in the address of a card: lower-case words, with what ids write between date, title and number.
_CARD_ID = re.compile(r"[^\W_A-Z]+(?:(?:--|[-._])[^\W_A-Z]+)*")
#: In bytes of UTF-8; the name of a folder may have 255.
_LONGEST_ID = 200


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file, with the faults of the whole file.

    The readers return a value of the type asked for, or None (an empty tuple) where the key is missing or
    its value is wrong; a wrong value is added to `faults`, so that a reader need not stop at the first.
    """

    file: str
    values: Mapping[str, Any]
    lines: Mapping[Path, int]
    faults: list[SourceFault]
    path: Path = ()

    def line(self, key: str | None = None) -> int:
        """The line of `key`, or of the table's head; where it stands inside a line, of what holds it.

        Of an array of tables it is the line of the first.
        """
        path = self.path if key is None else (*self.path, key)
        if (first_of_tables := (*path, 0)) in self.lines:
            return self.lines[first_of_tables]
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, key: str | None, found: str, expected: str, hint: str = "") -> None:
        """Add a fault at the line of `key`, or of the table's head."""
        self.faults.append(SourceFault(self.file, self.line(key), found, expected, hint))

    def allow(self, *keys: str) -> None:
        """Fault each key that is not one of `keys`, with the nearest of them as a hint."""
        for key in self.values:
            if key not in keys:
                expected, hint = f"one of {', '.join(keys)}", nearest(key, keys) or "delete it"
                self.fault(key, f"the unknown key {shown(key)}", expected, hint)

    def need(self, key: str) -> str:
        """The text of `key`; a fault and an empty text where there is none."""
        if key not in self.values:
            self.fault(None, f"no {key!r}", f"{key} = …")
        return self.text(key) or ""

    def text(self, key: str) -> str | None:
        """A text that is not blank and holds no control characters."""
        value = self._typed(key, str, "a text in quotation marks")
        if value is None:
            return None
        if not _is_readable(value):
            self.fault(key, f"{key} = {shown(value)}", "a text that is not blank, without control characters")
            return None
        return str(value)

    def slug(self, key: str) -> str:
        """A text that is needed and stands in an address: lower-case words joined by hyphens."""
        text = self.need(key)
        if text and not (_SLUG.fullmatch(text) and len(text.encode()) <= _LONGEST_ID):
            expected = f"lower-case letters, digits and single hyphens, at most {_LONGEST_ID} bytes"
            self.fault(key, f"{key} = {shown(text)}", expected)
        return text

    def card_id(self, key: str) -> str | None:
        """An id that a card shall have: it stands in an address, and names a folder."""
        text = self.text(key)
        return text if text is None or self._names_a_card(key, text) else None

    def card_ids(self, key: str) -> tuple[str, ...]:
        """An array of such ids."""
        return tuple(text for text in self.texts(key) if self._names_a_card(key, text))

    def _names_a_card(self, key: str, text: str) -> bool:
        if _CARD_ID.fullmatch(text.lower()) and len(text.encode()) <= _LONGEST_ID:
            return True
        expected = f"words of letters and digits with -, --, _ or . between, at most {_LONGEST_ID} bytes"
        self.fault(key, f"{shown(text)} as an id", expected)
        return False

    def texts(self, key: str) -> tuple[str, ...]:
        """An array of texts that are not blank."""
        values = self._typed(key, list, "a list of texts", f'write it as: {key} = ["…", "…"]') or []
        wrong = [value for value in values if not _is_readable(value)]
        for value in wrong:
            self.fault(
                key, f"{shown(value)} in {key}", "texts in quotation marks, without control characters"
            )
        return tuple(value for value in values if value not in wrong)

    def flag(self, key: str) -> bool:
        """True or false; false where the key is missing."""
        hint = "write it in lower case, without quotation marks"
        return bool(self._typed(key, bool, "true or false", hint))

    def whole(self, key: str, least: int = 0) -> int | None:
        """A whole number of `least` or more."""
        expected = f"a whole number of {least} or more"
        value = self._typed(key, int, expected)
        if value is not None and (isinstance(value, bool) or value < least):
            self.fault(key, f"{key} = {shown(value)}", expected)
            return None
        return value

    def number(self, key: str) -> float | None:
        """A number, whole or not."""
        value = self._typed(key, (int, float), "a number")
        if isinstance(value, bool):  # to Python a number, too
            self.fault(key, f"{key} = {shown(value)}", "a number")
            return None
        return None if value is None else float(value)

    def choice(self, key: str, options: Iterable[str]) -> str | None:
        """One of a few words."""
        value, allowed = self.text(key), tuple(options)
        if value is None or value in allowed:
            return value
        self.fault(key, f"{key} = {shown(value)}", f"one of {', '.join(allowed)}", nearest(value, allowed))
        return None

    def day(self, key: str) -> datetime.date | None:
        """A TOML date, or the same as a text."""
        value = self.values.get(key)
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return value
        if isinstance(value, str):
            with suppress(ValueError):
                when = HistoricalDate.from_edtf(value)
                if when.precision == "day":
                    return when.earliest
        if value is not None:
            hint = f"write the day only: {value.date()}" if isinstance(value, datetime.datetime) else ""
            self.fault(key, f"{key} = {_told(value)}", "a single day, YYYY-MM-DD", hint)
        return None

    def edtf(self, key: str) -> HistoricalDate | None:
        """A date in EDTF as a text; a TOML date does as well."""
        value = self.values.get(key)
        if isinstance(value, (datetime.datetime, datetime.time)):
            self.fault(key, f"{key} = {_told(value)}", "a date without a time, such as 2021-08-05")
            return None
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return HistoricalDate.day(value)
        text = self.text(key)
        if text is None:
            return None
        try:
            return HistoricalDate.from_edtf(text)
        except ValueError as reason:
            self.fault(
                key, f"{key} = {shown(text)} ({reason})", "a date in EDTF such as 2021-08-05 or 2021-07~"
            )
            return None

    def web_address(self, key: str) -> str | None:
        """An address of a page: http or https, a host, no blanks, no user name and no password."""
        address = self.text(key)
        if address is None or _is_web_address(address):
            return address
        if "@" in address.partition("//")[2].partition("/")[0]:
            expected, hint = "a web address without a user name", "delete what stands before the @"
        else:
            expected, hint = "a web address that begins with http:// or https://", "copy it from the browser"
        self.fault(key, f"{key} = {shown(address)}", expected, hint)
        return None

    def table(self, key: str) -> "Table | None":
        """A table under `key`, written with a head of its own or in braces."""
        value = self._typed(key, dict, f"a table, [{key}] or {{ … }}")
        return None if value is None else Table(self.file, value, self.lines, self.faults, (*self.path, key))

    def tables(self, key: str) -> list["Table"]:
        """The tables of an array under `key`."""
        values = self._typed(key, list, f"tables, [[{key}]]") or []
        if not all(isinstance(value, dict) for value in values):
            self.fault(key, f"{key} = {shown(values)}", f"tables, [[{key}]]")
            return []
        paths = [(*self.path, key, position) for position in range(len(values))]
        return [
            Table(self.file, value, self.lines, self.faults, path)
            for path, value in zip(paths, values, strict=True)
        ]

    def _typed(self, key: str, kind: type | tuple[type, ...], expected: str, hint: str = "") -> Any:
        value = self.values.get(key)
        if value is None or isinstance(value, kind):
            return value
        self.fault(key, f"{key} = {_told(value)}", expected, hint)
        return None


def read_table(text: str, file: str, faults: list[SourceFault], first_line: int = 1) -> Table | None:
    """The top table of a TOML text, or None with a fault where it is no TOML.

    `first_line` is the line of the file that `text` begins on (front matter begins on the second).
    """
    if too_long := list(line_length_faults(text, file, MAX_LINE_LENGTH, first_line)):
        faults.extend(too_long)
        return None
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as reason:
        faults.append(syntax_fault(reason, text, file, first_line))
        return None
    return Table(file, values, key_lines(text, first_line), faults)


def _told(value: object) -> str:
    """A value as a message tells it; dates and times as TOML writes them."""
    return str(value) if isinstance(value, (datetime.date, datetime.time)) else shown(value)


def _is_readable(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and not has_hidden_characters(value)


def _is_web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host, login, _ = parts.hostname, "@" in parts.netloc, parts.port
    except ValueError:
        return False
    known = parts.scheme in ("http", "https") and bool(host) and not login
    return known and not _BLANK_OR_BACKSLASH.search(address)
