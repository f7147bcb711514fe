"""From folders to the timeline: reading, parsing and editing in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotated_timeline.editing import content
from annotated_timeline.editing.assembly import Edition, edition
from annotated_timeline.editing.content import EditorsContent
from annotated_timeline.errors import FaultCollector
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import Timeline
from annotated_timeline.processes import unswept
from annotated_timeline.publishing.parse_cache import cache_file, parse_all
from annotated_timeline.publishing.taken_texts import TakenTexts, taken_texts
from annotated_timeline.reading.collection import read_collection


@dataclass(frozen=True, slots=True)
class Production:
    """What editors wrote, what was parsed, and the edition made of both.

    `taken` says which texts came from another folder; None where all are the content's own.
    """

    content: EditorsContent
    parsed: tuple[ParsedSource, ...]
    edition: Edition
    taken: TakenTexts | None = None

    @property
    def timeline(self) -> Timeline:
        """The one timeline."""
        return self.edition.timeline


def produce(
    folder: Path,
    sources: Path | None = None,
    shown_folder: str | None = None,
    cache: Path | None = None,
    jobs: int = 1,
) -> Production:
    """The timeline of the content folder `folder`, its texts taken from `sources` where that is given.

    Raises SourceFaults: with all the faults of the files, else with all those of the timeline. Messages name
    the content's files under `shown_folder` (the path as given, by default). What was parsed is kept in the
    folder `cache`, if one is given, and not parsed again; up to `jobs` processes parse.
    """
    with unswept():
        written, parsed = gather(folder, sources, shown_folder, cache, jobs)
        ids = [one.source.id for one in parsed]
        taken = taken_texts(sources, ids, folder / "sources") if sources else None
        return Production(written, parsed, edition(written, parsed, strict_sources=sources is None), taken)


def gather(
    folder: Path,
    sources: Path | None = None,
    shown_folder: str | None = None,
    cache: Path | None = None,
    jobs: int = 1,
) -> tuple[EditorsContent, tuple[ParsedSource, ...]]:
    """The editors' files and the parsed texts, before they are put together; raises SourceFaults."""
    shown = shown_folder or folder.as_posix()
    own = folder / "sources"
    found = FaultCollector()
    written: EditorsContent | None = None
    texts: Sequence[Source] = ()
    with found.collecting():
        written = content.read(folder, shown)
    with found.collecting():
        texts = read_collection(sources) if sources else read_collection(own, f"{shown}/sources")
    found.raise_any()
    assert written is not None  # otherwise there was a fault
    return written, parse_all(texts, cache_file(cache, sources or own) if cache else None, jobs)
