"""The folders of a site that was, emptied for the next one.

Each page is a folder of its own, and to make and remove thousands of folders takes longer than to link as
many files. So the site whose place another took leaves its folders, and the next build fills them again.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path


def emptied(root: Path) -> list[str]:
    """Remove every file below `root`; its folders, each after the one it lies in, `root` not among them.

    A link to a folder is removed, not followed. Raises OSError.
    """
    folders = [str(root)]
    for folder in folders:
        for entry in list(os.scandir(folder)):
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            else:
                os.unlink(entry.path)  # noqa: PTH108  # a Path for each of thousands takes longer than this
    return folders[1:]


def prune(folders: Sequence[str]) -> None:
    """Remove those of `folders` in which there is nothing; they come in the order of `emptied`."""
    for folder in reversed(folders):
        with suppress(OSError):
            os.rmdir(folder)  # noqa: PTH106  # the same; refused where it holds something
