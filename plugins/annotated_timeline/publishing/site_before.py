"""The site before the last one, which the next is built into: two trees of folders take turns to be served.

Each page is a folder of its own, and to make, fill and remove thousands of them takes long. So the site whose
place another took stays: files that both have are links to the same bytes, and the next build changes what is
different.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

#: What tells a file from another that took its place: inode, bytes, and time of change in nanoseconds.
FileStamp = tuple[int, int, int]


def stamp_of(file: os.stat_result) -> FileStamp:
    """The stamp of a file."""
    return file.st_ino, file.st_size, file.st_mtime_ns


@dataclass(frozen=True, slots=True)
class SiteBefore:
    """What stands below `root`: the stamp of each file by its path ("/" between its parts), empty folders."""

    root: Path
    files: dict[str, FileStamp] = field(default_factory=dict)
    empty: set[str] = field(default_factory=set)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, and folders that hold nothing now; raises OSError."""
        left = {PurePosixPath(folder) for folder in self.empty}
        for path in paths:
            (self.root / path).unlink()
            left.add(PurePosixPath(path).parent)
        for folder in left:
            with suppress(OSError):  # it holds something
                for emptied in (folder, *folder.parents[:-1]):
                    (self.root / emptied).rmdir()


def found_below(root: Path) -> SiteBefore:
    """What stands below `root`; links, which are not followed, are removed; raises OSError."""
    found = SiteBefore(root)
    folders = [""]
    for folder in folders:
        with os.scandir(f"{root}/{folder}") as entries:
            here = list(entries)
        if folder and not here:
            found.empty.add(folder)
        for entry in here:
            path = f"{folder}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                folders.append(f"{path}/")
            elif entry.is_symlink():
                (root / path).unlink()
            else:
                found.files[path] = stamp_of(entry.stat(follow_symlinks=False))
    return found
