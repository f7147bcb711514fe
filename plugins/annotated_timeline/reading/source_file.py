"""One file to one source: its text, its metadata beside it or in front of it, its furniture marked."""

from dataclasses import dataclass, replace
from pathlib import Path

from annotated_timeline.decoding import (
    BYTE_ORDER_MARK,
    character_faults,
    decode,
    line_length_faults,
    read_bytes,
)
from annotated_timeline.errors import FaultCollector, SourceFault, SourceFaults, raise_any, shown
from annotated_timeline.front_matter import FrontMatter, split_front_matter, unclosed_fault
from annotated_timeline.model.source import Furniture, Metadata, Source
from annotated_timeline.reading.furniture.marking import mark_furniture
from annotated_timeline.reading.limits import MAX_LINE_LENGTH, MAX_METADATA_BYTES, MAX_SOURCE_BYTES
from annotated_timeline.reading.metadata import read_metadata

HTML_SUFFIX = ".html"
TEXT_SUFFIXES = (".txt", HTML_SUFFIX)
METADATA_SUFFIX = ".toml"


def read_source(path: Path, shown_path: str | None = None) -> Source:
    """The source that stands in the ``.txt`` or ``.html`` file at `path`.

    Its id is the file's stem. Raises SourceFaults with everything that is wrong in the file and in its
    metadata, each named by `shown_path` (the path as given, by default).
    """
    file = _File(path, shown_path or path.as_posix())
    if path.suffix not in TEXT_SUFFIXES:
        hint = "name the text file; its metadata is found beside it"
        fault = SourceFault(file.shown, None, f"a file named {shown(path.name)}", ".txt or .html", hint)
        raise SourceFaults([fault])
    data = read_bytes(path, file.shown, MAX_SOURCE_BYTES)
    found = FaultCollector()
    given = ""
    metadata: Metadata | None = None
    furniture: tuple[Furniture, ...] = ()
    with found.collecting():
        given = decode(data, file.shown)
    front: FrontMatter | None = None
    with found.collecting():
        front = file.front_matter(given.removeprefix(BYTE_ORDER_MARK))
        metadata = file.metadata(front)
    body, first_line = (front.body, front.body_line) if front else (given.removeprefix(BYTE_ORDER_MARK), 1)
    if given or not found.faults:
        with found.collecting():
            body, furniture = file.readable(body, first_line)
    found.raise_any()
    assert metadata is not None  # otherwise there was a fault
    return Source(
        id=path.stem,
        text=body,
        published=metadata.published,
        kind=metadata.kind,
        furniture=mark_furniture(body, metadata, furniture),
        derived=path.suffix == HTML_SUFFIX or body != given,
        metadata=metadata,
        file=file.shown,
    )


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    shown: str

    def front_matter(self, text: str) -> FrontMatter | None:
        """The front matter that `text` opens with, if it does."""
        raise_any([unclosed_fault(text, self.shown)])
        return split_front_matter(text)

    def metadata(self, front: FrontMatter | None) -> Metadata:
        """What the front matter, or else the file beside this one, says of the text."""
        beside = self.path.with_suffix(METADATA_SUFFIX)
        beside_shown = self.shown.removesuffix(self.path.suffix) + METADATA_SUFFIX
        if front is not None:
            if beside.exists():
                hint = f"delete {beside.name}, or the lines between +++ and +++"
                fault = SourceFault(beside_shown, None, "metadata told twice", "one place for it", hint)
                raise SourceFaults([fault])
            return read_metadata(front.toml, self.shown, front.toml_line)
        if not beside.exists():
            hint = f"write {beside.name} beside it, or open the text with metadata between +++ lines"
            raise SourceFaults([SourceFault(self.shown, None, "a text without metadata", beside.name, hint)])
        data = read_bytes(beside, beside_shown, MAX_METADATA_BYTES)
        text = decode(data, beside_shown).removeprefix(BYTE_ORDER_MARK)
        raise_any(character_faults(text, beside_shown))
        return read_metadata(text, beside_shown)

    def readable(self, body: str, first_line: int) -> tuple[str, tuple[Furniture, ...]]:
        """The text that offsets point into, and the furniture that the markup tells."""
        faults = list(character_faults(body, self.shown, first_line))
        furniture: tuple[Furniture, ...] = ()
        if self.path.suffix == HTML_SUFFIX:
            if not faults:
                # Imported here, as its parser takes long to be imported, and most sources are plain text.
                from annotated_timeline.reading.html_page import read_html

                page = read_html(body, self.shown)
                body, furniture = page.text, page.furniture
                faults.extend(replace(fault, line=None) for fault in character_faults(body, self.shown))
        else:
            faults.extend(line_length_faults(body, self.shown, MAX_LINE_LENGTH, first_line))
        if not body.strip():
            hint = "paste the text, or delete the file and its metadata"
            faults.append(SourceFault(self.shown, first_line, "no text", "a text", hint))
        raise_any(faults)
        return body, furniture
