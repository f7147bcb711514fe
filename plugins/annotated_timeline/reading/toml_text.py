"""TOML with places: parse it, and tell on which line a key stands.

Format: TOML 1.0 (https://toml.io/en/v1.0.0), read by the standard library, which keeps no line numbers.
"""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from annotated_timeline.errors import SourceFault, SourceFaults, shown
from annotated_timeline.reading.decoding import line_length_faults
from annotated_timeline.reading.limits import MAX_METADATA_LINE

_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)\Z")
#: A value that was meant as a date; tomllib takes an impossible one for a number with something after it.
_DATE = re.compile(r"=\s*\d{4}-\d{1,2}-\d{1,2}")
_KEY = re.compile(r"""\s*(?:"([^"\n]*)"|'([^'\n]*)'|([A-Za-z0-9_-]+))\s*[=.]""")
_TABLE = re.compile(r"\s*\[\[?\s*([^\]\n]+?)\s*\]")
_MULTI_LINE_MARK = re.compile(r'"""|' + "'''")


@dataclass(frozen=True, slots=True)
class TomlText:
    """The values of a TOML text, and where each key was written.

    A place is found by its path: ``("title",)``, ``("original", "url")``; in an array of tables the number of
    the table stands between, counted from 0: ``("original_wording", "1", "words")``.
    """

    values: dict[str, Any]
    lines: dict[tuple[str, ...], int]
    first_line: int

    def line_of(self, *path: str) -> int:
        """The line of a key, or of the closest table around it, or the first line."""
        while path:
            if path in self.lines:
                return self.lines[path]
            path = path[:-1]
        return self.first_line


def read_toml(text: str, shown_path: str, first_line: int = 1) -> TomlText:
    """Parse a TOML text that begins on `first_line` of its file; raises SourceFaults where it is none."""
    if faults := list(line_length_faults(text, shown_path, MAX_METADATA_LINE, first_line)):
        raise SourceFaults(faults)
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceFaults([_syntax_fault(error, text, shown_path, first_line)]) from error
    return TomlText(values, _key_lines(text, first_line), first_line)


def _syntax_fault(error: Exception, text: str, shown_path: str, first_line: int) -> SourceFault:
    if isinstance(error, RecursionError):
        return SourceFault(shown_path, None, "values nested too deep", "TOML", "keep to the documented keys")
    message = str(error)
    place = _AT_LINE.search(message)
    line = int(place.group(1)) if place and place.group(1) else text.rstrip("\n").count("\n") + 1
    reason = _AT_LINE.sub("", message)
    lines = text.splitlines()
    wrong = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    if _DATE.search(wrong):
        expected, hint = "a day of the calendar, as in 2021-08-05", "check the month and the day"
    else:
        expected, hint = f"valid TOML ({reason})", 'write each key as: key = "value"'
    found = shown(wrong) if wrong else "the end of the text"
    return SourceFault(shown_path, line + first_line - 1, found, expected, hint)


def _key_lines(text: str, first_line: int) -> dict[tuple[str, ...], int]:
    """The line of each key and table of a valid TOML text."""
    lines: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    counts: dict[str, int] = {}
    inside_string = False
    for number, line in enumerate(text.split("\n"), start=first_line):
        marks = len(_MULTI_LINE_MARK.findall(line))
        if not inside_string:
            if header := _TABLE.match(line):
                table = _table_path(header, counts)
                lines.setdefault(table[:1], number)
                lines.setdefault(table, number)
            elif key := _KEY.match(line):
                name = next(group for group in key.groups() if group is not None)
                lines.setdefault((*table, name), number)
        inside_string ^= marks % 2 == 1
    return lines


def _table_path(header: re.Match[str], counts: dict[str, int]) -> tuple[str, ...]:
    name = header.group(1).strip("\"' ")
    if not header.group().lstrip().startswith("[["):
        return (name,)
    counts[name] = counts.get(name, -1) + 1
    return (name, str(counts[name]))
