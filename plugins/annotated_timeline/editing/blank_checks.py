"""Whether new files would be sound, before they are written."""

from pathlib import Path

from annotated_timeline.editing.events import read_event_file
from annotated_timeline.editing.places import read_places
from annotated_timeline.editing.subject import read_subject
from annotated_timeline.errors import SourceFault, nearest
from annotated_timeline.toml_table import read_table


def event_faults(text: str, path: Path, places: Path) -> list[SourceFault]:
    """The faults of an editors' event to be written to `path`; its places must be in the file `places`."""
    faults: list[SourceFault] = []
    event = read_event_file(text, path.as_posix(), path.stem, faults)
    if event is None:
        return faults
    registry = read_table(places.read_text("utf-8-sig"), places.as_posix(), []) if places.is_file() else None
    known = {place.id for place in read_places(registry)} if registry is not None else set()
    for one in event.places:
        if one not in known:
            expected = f"an id of {places.as_posix()}"
            faults.append(SourceFault("--place", None, f"{one!r}", expected, nearest(one, known)))
    return faults


def subject_faults(text: str, path: Path) -> list[SourceFault]:
    """The faults of a ``timeline.toml`` to be written to `path`."""
    faults: list[SourceFault] = []
    table = read_table(text, path.as_posix(), faults)
    if table is not None:
        read_subject(table)
    return faults
