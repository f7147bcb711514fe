"""What is wrong with a text that is no TOML, in plain words: people's slips, each with its way out."""

import re

from annotated_timeline.errors import SourceFault, shown

_ERROR_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)")
_AT_THE_END = re.compile(r"\s*\(at end of document\)")
#: How tomllib words that a key, or a table, is there already.
_TWICE = re.compile(r"Cannot overwrite|Cannot declare|Duplicate inline table key|Cannot mutate")
_HEAD = re.compile(r"\s*\[\[?\s*(?P<name>[^\]]+?)\s*\]")
_KEY = re.compile(r"\s*(?P<key>[\w.-]+|\"[^\"]*\")\s*=")
_DAY = "a day of the calendar, as in 2021-08-05"
_TEXT = "a text between straight quotation marks"
#: What a line looks like, what was expected there and how to put it right; the first that fits is told.
_SLIPS = tuple(
    (re.compile(pattern), expected, hint)
    for pattern, expected, hint in (
        (r"=\s*\d{4}-\d{1,2}-\d{1,2}\s*(?:#|$)", _DAY, "check the month and the day"),
        (
            r"=\s*\d{1,2}[./-]\d{1,2}[./-]\d{4}|=\s*\d{4}[./]\d",
            _DAY,
            "write year, month and day, with hyphens",
        ),
        (
            r"=\s*\d{4}-\d{1,2}\s*(?:#|$)",
            f"{_DAY}; the date of an event or a role may be a text in EDTF",
            'add the day, or put " around it, as in date = "2021-08"',
        ),
        (
            r"=\s*\d{1,3}(?:[, ]\d{3})+\s*(?:#|$)",
            "a number",
            "write it without commas and blanks, as in 1200",
        ),
        (r"=\s*[“”„«‘’]", _TEXT, 'type " instead; curly marks may stand inside the text'),
        (r"=\s*(?:True|False|TRUE|FALSE|yes|no)\s*(?:#|$)", "true or false", "in lower case, without marks"),
        (r"=\s*[^\W\d]", _TEXT, 'put " before it and behind it'),
        (r"=\s*\"[^\"]*\\", "a text in which each backslash stands twice", "write \\\\ for a backslash"),
        (r"=\s*\"[^\"]*\"\s*[^\s#,]", _TEXT, 'write \\" for a mark inside the text, or use curly ones there'),
        (r"=\s*'[^']*'\s*[^\s#,]", _TEXT, "put \" around it: an apostrophe ends a text that begins with '"),
        (r"=\s*\"[^\"]*$", _TEXT, 'put " behind it as well, on the same line'),
    )
)


def syntax_fault(reason: Exception, text: str, file: str, first_line: int) -> SourceFault:
    """The fault of a `text` that tomllib gave up on for `reason`; it begins on `first_line` of the file."""
    if isinstance(reason, RecursionError):
        return SourceFault(file, None, "values nested too deep", "TOML", "keep to the documented keys")
    at = _ERROR_LINE.search(str(reason))
    line = int(at.group(1)) if at else text.rstrip("\n").count("\n") + 1
    lines = text.split("\n")
    wrong = lines[line - 1].strip()
    message = _AT_THE_END.sub(" at the end", _ERROR_LINE.sub("", str(reason)))
    expected, hint = _told(message, wrong, lines[: line - 1], first_line)
    return SourceFault(
        file, line + first_line - 1, shown(wrong) if wrong else "the end of the text", expected, hint
    )


def _told(message: str, wrong: str, before: list[str], first_line: int) -> tuple[str, str]:
    """What was expected in the line `wrong`, and how to put it right."""
    if _TWICE.match(message):
        first = _first_of(wrong, before)
        where = f"; the other is on line {first + first_line}" if first is not None else ""
        if first is not None and wrong.startswith("[[") and not before[first].lstrip().startswith("[["):
            return f"{wrong} each time", f"write [[ and ]] in both places{where}"
        return "each key and each [table] once", f"delete one of the two{where}"
    for pattern, expected, hint in _SLIPS:
        if pattern.search(wrong):
            return expected, hint
    return f"valid TOML ({message})", 'write each key as: key = "value"'


def _first_of(wrong: str, before: list[str]) -> int | None:
    """The number, from 0, of the earlier line with the same key of the same table, or the same table."""
    if (head := _HEAD.match(wrong)) is not None:
        return next((at for at, line in enumerate(before) if _names(_HEAD, line) == head["name"]), None)
    key = _names(_KEY, wrong)
    for at in range(len(before) - 1, -1, -1):
        if key is not None and _names(_KEY, before[at]) == key:
            return at
        if _HEAD.match(before[at]):
            return None
    return None


def _names(pattern: re.Pattern[str], line: str) -> str | None:
    found = pattern.match(line)
    return found[1] if found else None
