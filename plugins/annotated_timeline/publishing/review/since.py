"""What is new since the last commit: the timeline of its content against today's."""

import io
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from annotated_timeline.editing.content_hash import event_hash, quotation_hash
from annotated_timeline.errors import SourceFaults
from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing.production import produce


@dataclass(frozen=True, slots=True)
class Since:
    """The ids of cards that are new, changed or gone; or why that is not known."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    unknown: str = ""


def since_last_commit(content: Path, timeline: Timeline) -> Since:
    """Compare `timeline` with what the content folder made at git's HEAD."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            before = _at_head(content, Path(folder))
            then = _hashes(produce(before, shown_folder=content.as_posix()).timeline)
    except (OSError, subprocess.CalledProcessError):
        return Since(unknown="there is no earlier commit of this content to compare with")
    except SourceFaults as faults:
        return Since(unknown=f"the last commit's content has faults: {faults}")
    now = _hashes(timeline)
    return Since(
        new=tuple(one for one in now if one not in then),
        changed=tuple(one for one, seen in now.items() if one in then and then[one] != seen),
        gone=tuple(one for one in then if one not in now),
    )


def _at_head(content: Path, folder: Path) -> Path:
    """The content folder as the last commit has it, written below `folder`."""
    command = ["git", "-C", str(content), "archive", "--format=tar", "HEAD", "."]
    packed = subprocess.run(command, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def _hashes(timeline: Timeline) -> dict[str, str]:
    events = {event.id: event_hash(event) for event in timeline.events}
    return events | {card.id: quotation_hash(card) for card in timeline.quotes}
