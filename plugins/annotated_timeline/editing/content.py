"""Everything that editors write, read from one folder with all its faults at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from annotated_timeline.decoding import BYTE_ORDER_MARK, character_faults, decode, read_bytes
from annotated_timeline.editing.annotations import Annotations, read_annotations
from annotated_timeline.editing.corrections import WrittenCorrection, read_corrections
from annotated_timeline.editing.events import EditorsEvent, read_event_file
from annotated_timeline.editing.ledger import LedgerCard, read_ledger
from annotated_timeline.editing.people import read_people
from annotated_timeline.editing.places import read_places
from annotated_timeline.editing.plain_pages import page_faults, slug_of
from annotated_timeline.editing.strays import stray_faults
from annotated_timeline.editing.subject import read_subject
from annotated_timeline.errors import SourceFault, SourceFaults
from annotated_timeline.model.timeline import DayNote, Person, Place, Subject
from annotated_timeline.toml_table import Table, read_table

Read = TypeVar("Read")

#: One file of the editors, in bytes; the ledger grows with the site.
MAX_FILE_BYTES = 2_000_000
MAX_LEDGER_BYTES = 50_000_000
#: Files of one folder.
MAX_FILES = 10_000


@dataclass(frozen=True, slots=True)
class EditorsContent:
    """The editors' files: the subject, the registries, their events, annotations, notes and records.

    `folder` is the content folder as it is shown in messages.
    """

    folder: str
    subject: Subject
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[EditorsEvent, ...] = ()
    annotations: tuple[Annotations, ...] = ()
    notes: tuple[DayNote, ...] = ()
    corrections: tuple[WrittenCorrection, ...] = ()
    ledger: tuple[LedgerCard, ...] = ()


def read(folder: Path, shown_folder: str | None = None) -> EditorsContent:
    """All the editors' files under `folder`; raises SourceFaults with every fault in them.

    Messages name files under `shown_folder` (the path as given, by default). Only ``timeline.toml`` must be
    there.
    """
    reader = _Reader(folder, shown_folder or folder.as_posix(), [])
    subject = reader.toml("timeline.toml", read_subject)
    if subject is None and not reader.faults:
        hint = "`annotated-timeline new timeline DIR` starts a subject"
        reader.faults.append(
            SourceFault(reader.shown(folder / "timeline.toml"), None, "no file", "the subject", hint)
        )
    sides = [side.id for side in subject.sides] if subject else None
    people = reader.toml("people.toml", lambda table: read_people(table, sides))
    places = reader.toml("places.toml", read_places)
    events = [event for path in reader.files("events", ".md") if (event := reader.event(path)) is not None]
    annotations = [reader.annotations(path) for path in reader.files("annotations", ".toml")]
    notes = [note for path in reader.files("notes", ".md") if (note := reader.note(path)) is not None]
    corrections = reader.toml("corrections.toml", read_corrections)
    ledger = reader.toml("ledger.toml", read_ledger)
    reader.check_pages()
    reader.faults.extend(stray_faults(folder, reader.shown_folder))
    if reader.faults or subject is None:
        raise SourceFaults(reader.faults)
    return EditorsContent(
        folder=reader.shown_folder,
        subject=subject,
        people=people or (),
        places=places or (),
        events=tuple(events),
        annotations=tuple(one for one in annotations if one is not None),
        notes=tuple(notes),
        corrections=corrections or (),
        ledger=ledger or (),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    folder: Path
    shown_folder: str
    faults: list[SourceFault]

    def shown(self, path: Path) -> str:
        """A path under the folder as messages name it."""
        return f"{self.shown_folder}/{path.relative_to(self.folder).as_posix()}"

    def toml(self, name: str, read_one: Callable[[Table], Read]) -> Read | None:
        """What `read_one` makes of a TOML file; None where there is no file, or it is no TOML."""
        path = self.folder / name
        if not path.is_file():
            return None
        text = self.text(path)
        table = None if text is None else read_table(text, self.shown(path), self.faults)
        return None if table is None else read_one(table)

    def annotations(self, path: Path) -> Annotations | None:
        """The annotations of the source that the file is named for."""
        return self.toml(f"annotations/{path.name}", lambda table: read_annotations(table, path.stem))

    def event(self, path: Path) -> EditorsEvent | None:
        """An editors' event, or None with a fault."""
        text = self.text(path)
        return None if text is None else read_event_file(text, self.shown(path), path.stem, self.faults)

    def note(self, path: Path) -> DayNote | None:
        """A note on the day that the file is named for."""
        text = self.text(path)
        try:
            day = date.fromisoformat(path.stem)
            if path.stem != day.isoformat():
                raise ValueError(path.stem)
        except ValueError:
            expected = "the day as its name, such as 2021-08-15.md"
            self.faults.append(SourceFault(self.shown(path), None, f"a note named {path.name}", expected))
            return None
        if text is not None and not text.strip():
            self.faults.append(SourceFault(self.shown(path), 1, "an empty note", "a text in Markdown"))
        return DayNote(day, text.strip()) if text and text.strip() else None

    def check_pages(self) -> None:
        """Look through the plain pages, which Pelican reads later."""
        taken: dict[str, Path] = {}
        for path in self.files("pages", ".md"):
            text = self.text(path)
            if text is None:
                continue
            self.faults.extend(page_faults(text, self.shown(path)))
            slug = slug_of(text)
            other = taken.setdefault(slug, path)
            if slug and other is not path:
                expected = "one page of each slug"
                self.faults.append(SourceFault(self.shown(path), 1, f"the slug of {other.name}", expected))

    def text(self, path: Path) -> str | None:
        """The text of a file: UTF-8, not endless, nothing hidden in it; a byte order mark is left out."""
        shown = self.shown(path)
        limit = MAX_LEDGER_BYTES if path.name == "ledger.toml" else MAX_FILE_BYTES
        try:
            text = decode(read_bytes(path, shown, limit), shown)
        except SourceFaults as group:
            self.faults.extend(group.faults)
            return None
        text = text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n")
        if "\r" in text:
            found, hint = "a line end of another kind, U+000D", "save the file with line ends of one kind"
            line = text.count("\n", 0, text.index("\r")) + 1
            self.faults.append(SourceFault(shown, line, found, "readable text", hint))
            return None
        faults = list(character_faults(text, shown))
        self.faults.extend(faults)
        return None if faults else text

    def files(self, folder: str, ending: str) -> Sequence[Path]:
        """The files of a folder with this ending, by name; none where there is no folder."""
        under = self.folder / folder
        found = sorted(
            path for path in under.glob(f"*{ending}") if path.is_file() and path.name[0] not in "._"
        )
        if len(found) > MAX_FILES:
            too_many = SourceFault(self.shown(under), None, f"{len(found):,} files", f"at most {MAX_FILES:,}")
            self.faults.append(too_many)
        return found[:MAX_FILES]
