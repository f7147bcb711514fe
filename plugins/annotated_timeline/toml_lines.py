"""The lines of a TOML text's tables and keys, which tomllib does not tell."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

#: Where a value stands in a file: keys and, in arrays of tables, positions.
Path = tuple[str | int, ...]

#: What opens or closes something in a line of TOML: strings, brackets, a comment.
_TOKEN = re.compile(r'"""|\'\'\'|"(?:\\.|[^"\\])*"|\'[^\']*\'|[#\[\]{}]')
# Up to two marks may stand right in front of the three that close a string (TOML 1.0, "String").
_STRING_END = {'"""': re.compile(r'(?:\\.|[^\\])*?"{3,5}'), "'''": re.compile(r".*?'{3,5}")}


def key_lines(text: str, first_line: int = 1) -> dict[Path, int]:
    """The line of each table and key of a valid TOML text.

    tomllib tells no lines, so each statement is read again by itself. Keys inside inline tables are not
    listed; they share the line of the key that holds them.
    """
    lines: dict[Path, int] = {}
    arrays: dict[Path, int] = {}
    table: Path = ()
    for begun, statement in _statements(text, first_line):
        read = tomllib.loads(statement)
        if statement.lstrip().startswith("["):
            table = _table_path(read, arrays)
            lines[table] = begun
        elif read:
            lines.setdefault((*table, next(iter(read))), begun)
    return lines


def _statements(text: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Each statement of a valid TOML text, with the line it begins on; a blank line or a comment is one."""
    kept: list[str] = []
    string, depth = "", 0
    for number, line in enumerate(text.split("\n"), first_line):
        kept.append(line + "\n")
        string, depth = _open_after(line, string, depth)
        if not string and not depth:
            yield number - len(kept) + 1, "".join(kept)
            kept.clear()


def _open_after(line: str, string: str, depth: int) -> tuple[str, int]:
    """The mark of the string, and the number of brackets, that are open at the end of `line`."""
    position = 0
    while position < len(line):
        if string:
            closing = _STRING_END[string].match(line, position)
            if closing is None:
                return string, depth
            position, string = closing.end(), ""
            continue
        token = _TOKEN.search(line, position)
        if token is None or token.group() == "#":
            break
        position = token.end()
        if token.group() in _STRING_END:
            string = token.group()
        else:
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token.group(), 0)
    return string, depth


def _table_path(head: dict[str, Any], arrays: dict[Path, int]) -> Path:
    """The path a table's head opens, counting the arrays of tables seen so far."""
    path: Path = ()
    inside: Any = head
    while isinstance(inside, dict) and inside:
        key, inside = next(iter(inside.items()))
        path = (*path, key)
        if isinstance(inside, list):
            arrays[path] = arrays.get(path, -1) + 1
            inside = inside[0]
        if path in arrays:
            path = (*path, arrays[path])
    return path
