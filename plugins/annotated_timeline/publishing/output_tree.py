"""Products onto the disk: into a fresh folder, taking over from the previous output what has not changed."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from annotated_timeline.publishing.product import Product

_T = TypeVar("_T")

#: What tells a file from another that took its place: inode, bytes, and time of change in nanoseconds.
FileStamp = tuple[int, int, int]

_FRESH = os.O_WRONLY | os.O_CREAT | os.O_EXCL


class OutputTree:
    """Writes products below `root`; a file whose bytes stand in `previous` already is linked, not written.

    So a file that did not change keeps its time of change, and a deploy sends only what is new.
    """

    def __init__(self, root: Path, previous: Path | None = None) -> None:
        self.root = root
        self.previous = previous
        self.written = 0
        self.kept = 0

    def write(self, products: Iterable[Product]) -> None:
        """Write them all; raises ValueError where two claim one path or one leaves the folder."""
        paths = []
        for product in products:
            self.put(product)
            paths.append(product.path)
        check_apart(paths)

    def put(self, product: Product) -> FileStamp:
        """Write one product or take it over; raises ValueError where its path leaves the folder."""
        path, content = product.path, product.content
        if path.startswith("/") or ".." in path.split("/"):
            raise ValueError(f"{path!r} is not below the output folder")
        target = f"{self.root}/{path}"
        if self.previous is not None and (same := _take_over(f"{self.previous}/{path}", content, target)):
            self.kept += 1
            return same
        self.written += 1
        return _write(target, content)

    def take(self, files: Sequence[tuple[str, FileStamp]]) -> bool:
        """Take over all of `files` (path and stamp) unseen; False where they are not all as they were."""
        pairs = [(f"{self.previous}/{path}", f"{self.root}/{path}") for path, _ in files]
        try:
            if [stamp_of(os.lstat(old)) for old, _ in pairs] != [stamp for _, stamp in files]:
                return False
            for old, new in pairs:
                _link(old, new)
        except OSError:
            return False
        self.kept += len(files)
        return True


def check_apart(paths: Iterable[str]) -> None:
    """Raises ValueError where two products have one path."""
    seen: set[str] = set()
    for path in paths:
        if path in seen:
            raise ValueError(f"two products want to be {path!r}")
        seen.add(path)


def stamp_of(file: os.stat_result) -> FileStamp:
    """The stamp of a file."""
    return file.st_ino, file.st_size, file.st_mtime_ns


def _take_over(before: str, content: bytes, target: str) -> FileStamp | None:
    """Link the file `before` to `target` if it holds these bytes; its stamp if that went well."""
    try:
        file = os.open(before, os.O_RDONLY)
        with os.fdopen(file, "rb") as old:
            found = os.fstat(file)
            if found.st_size != len(content) or old.read() != content:
                return None
        _link(before, target)
    except OSError:
        return None  # not there, or on a file system without links: then it is written
    return stamp_of(found)


def _link(before: str, target: str) -> None:
    _in_its_folder(target, lambda: os.link(before, target))


def _write(target: str, content: bytes) -> FileStamp:
    def fresh() -> int:
        return os.open(target, _FRESH, 0o666)

    try:
        file = _in_its_folder(target, fresh)
    except FileExistsError:  # it may be a link to a file of another tree, which must stay as it is
        Path(target).unlink()
        file = fresh()
    with os.fdopen(file, "wb") as out:
        out.write(content)
        out.flush()
        return stamp_of(os.fstat(file))


def _in_its_folder(target: str, make: Callable[[], _T]) -> _T:
    """What `make` gives, which makes the file `target`; where that has no folder yet, it gets one first."""
    try:
        return make()
    except FileNotFoundError:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        return make()
