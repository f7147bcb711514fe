"""Which texts a build with ``SOURCES`` takes from there, and which of the content's own it goes without."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from annotated_timeline.errors import SourceFault, SourceFaults, counted
from annotated_timeline.reading.source_file import TEXT_SUFFIXES


@dataclass(frozen=True, slots=True)
class TakenTexts:
    """The ids of the texts in `folder`: those `instead` of the content's own, those `new` beside them.

    `left_out` are the content's own for which the folder has none; they are not on the site.
    """

    folder: str
    instead: tuple[str, ...]
    new: tuple[str, ...]
    left_out: tuple[str, ...]

    def lines(self) -> list[str]:
        """What a maintainer is told."""
        number = counted(len(self.instead) + len(self.new), "text")
        told = [f"{number} from {self.folder}, none from the content's own sources"]
        if self.new:
            told.append(f"only there, so without annotations: {', '.join(self.new)}")
        if self.left_out:
            told.append(f"not there, so not on this site: {', '.join(self.left_out)}")
        return told


def taken_texts(folder: Path, ids: Collection[str], own_folder: Path) -> TakenTexts:
    """The texts `ids` of `folder` beside those in `own_folder`; raises SourceFaults where there are none."""
    if not ids:
        hint = "put the texts there, or build without SOURCES from the content's own"
        fault = SourceFault(folder.as_posix(), None, "no text", "STEM.txt or STEM.html, and STEM.toml", hint)
        raise SourceFaults([fault])
    files = own_folder.iterdir() if own_folder.is_dir() else ()
    own = {path.stem for path in files if path.suffix in TEXT_SUFFIXES}
    return TakenTexts(
        folder.as_posix(),
        instead=tuple(sorted(own.intersection(ids))),
        new=tuple(sorted(set(ids) - own)),
        left_out=tuple(sorted(own.difference(ids))),
    )
