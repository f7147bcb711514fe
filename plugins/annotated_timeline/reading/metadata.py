"""A source's metadata: the keys of its ``.toml`` or front matter, every fault with its line."""

from datetime import date
from typing import cast, get_args

from annotated_timeline.errors import SourceFault, SourceFaults, shown
from annotated_timeline.model.source import Kind, Metadata, Original, OriginalWording, Wording
from annotated_timeline.toml_table import Table, read_table

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
_EXAMPLES = {
    "title": 'title = "Ferry Talks Resume"',
    "publisher": 'publisher = "The Harbor Ledger"',
    "published": "published = 2021-08-05",
    "kind": 'kind = "article"',
    "wording": 'wording = "verbatim"',
    "speaker": 'speaker = "Dana Whitlock"',
    "words": 'words = "The bridge will open in May"',
}


def read_metadata(text: str, shown_path: str, first_line: int = 1) -> Metadata:
    """The metadata that a TOML text holds; raises SourceFaults with all that is wrong in it.

    `first_line` is the line of the file that the TOML begins on (2 in front matter).
    """
    faults: list[SourceFault] = []
    table = read_table(text, shown_path, faults, first_line)
    metadata = _read(table) if table is not None else None
    if faults or metadata is None:
        raise SourceFaults(faults)
    return metadata


def _read(table: Table) -> Metadata | None:
    """The metadata, or None where a required key is missing or wrong (faults are in `table`)."""
    table.allow(*REQUIRED, *OPTIONAL)
    _check_there(table, *REQUIRED)
    title, publisher = _line(table, "title"), _line(table, "publisher")
    published, modified = _day(table, "published"), _day(table, "modified")
    if published and modified and modified < published:
        hint = "modified is the day of the last update; published never changes"
        table.fault("modified", f"modified = {modified}", f"{published} or later", hint)
    kind = cast("Kind | None", table.choice("kind", get_args(Kind)))
    wording = cast("Wording | None", table.choice("wording", get_args(Wording)))
    authors, via, dateline = _authors(table), _line(table, "via"), _line(table, "dateline")
    url, archive_url = table.web_address("url"), table.web_address("archive_url")
    archive_date, words = _day(table, "archive_date"), table.whole("words", least=1)
    title_is_ours, full_text = table.flag("title_is_ours"), table.flag("full_text")
    original, original_wording = _original(table), _original_wording(table)
    if title is None or publisher is None or published is None or kind is None or wording is None:
        return None
    return Metadata(
        title=title,
        publisher=publisher,
        published=published,
        kind=kind,
        wording=wording,
        authors=authors,
        via=via,
        modified=modified,
        dateline=dateline,
        url=url,
        archive_url=archive_url,
        archive_date=archive_date,
        words=words,
        title_is_ours=title_is_ours,
        full_text=full_text,
        original=original,
        original_wording=original_wording,
    )


def _original(table: Table) -> Original | None:
    inner = table.table("original")
    if inner is None:
        return None
    inner.allow("title", "publisher", "url")
    _check_there(inner, "title", "publisher")
    title, publisher, url = _line(inner, "title"), _line(inner, "publisher"), inner.web_address("url")
    return Original(title, publisher, url) if title and publisher else None


def _original_wording(table: Table) -> tuple[OriginalWording, ...]:
    kept = []
    for inner in table.tables("original_wording"):
        inner.allow("speaker", "words")
        _check_there(inner, "speaker", "words")
        speaker, words = _line(inner, "speaker"), _line(inner, "words")
        if speaker and words:
            kept.append(OriginalWording(speaker, words))
    return tuple(kept)


def _check_there(table: Table, *required: str) -> None:
    for key in required:
        if key not in table.values:
            table.fault(None, f"no {key!r}", f"{key} = …", f"add a line such as: {_EXAMPLES[key]}")


def _line(table: Table, key: str) -> str | None:
    """A text without line breaks and without blanks at its ends."""
    text = table.text(key)
    if text is not None and "\n" in text:
        table.fault(key, f"{key} = {shown(text)}", "one line of readable text", "take the line breaks out")
        return None
    return text.strip() if text is not None else None


def _authors(table: Table) -> tuple[str, ...]:
    names = table.texts("authors")
    if table.values.get("authors") == []:
        table.fault("authors", "authors = []", "a list of names", 'write it as: authors = ["Dana Whitlock"]')
    for name in names:
        if "\n" in name:
            table.fault(
                "authors", f"{shown(name)} in authors", "names on one line", "take the line breaks out"
            )
    return tuple(name.strip() for name in names)


def _day(table: Table, key: str) -> date | None:
    """A day, bare as TOML writes it."""
    value = table.values.get(key)
    if isinstance(value, str):
        hint = "write it without quotation marks, as in: 2021-08-05"
        table.fault(key, f"{key} = {shown(value)}", "a date", hint)
        return None
    return table.day(key)
