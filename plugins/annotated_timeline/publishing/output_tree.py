"""Products onto the disk: beside the previous output, from which is taken over what did not change."""

import os
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from pathlib import Path
from typing import TypeVar

from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site_before import FileStamp, SiteBefore, found_below, stamp_of

_T = TypeVar("_T")

_FRESH = os.O_WRONLY | os.O_CREAT | os.O_EXCL


class OutputTree:
    """Writes products below `root`; a file whose bytes stand in `previous` already is linked, not written.

    So a file that did not change keeps its time of change, and a deploy sends only what is new. At `root` may
    stand files of an earlier site. Those that are wanted again stay; no file is ever written to, since it may
    be a link to one of `previous`, but another takes its place.
    """

    def __init__(self, root: Path, previous: Path | None = None) -> None:
        self.root = root
        self.previous = previous
        self.written = 0
        self.kept = 0
        self._before = found_below(root) if root.is_dir() else SiteBefore(root)

    def uncounted(self) -> "OutputTree":
        """The same tree, of which nothing is counted yet."""
        tree = copy(self)
        tree.written = tree.kept = 0
        return tree

    def write(self, products: Iterable[Product]) -> None:
        """Write these and no others; raises ValueError where two claim one path or one leaves the folder."""
        paths = []
        for product in products:
            self.put(product)
            paths.append(product.path)
        self.close(paths)

    def put(self, product: Product) -> FileStamp:
        """Write one product or take it over; raises ValueError where its path leaves the folder."""
        path, content = product.path, product.content
        if path.startswith("/") or ".." in path.split("/"):
            raise ValueError(f"{path!r} is not below the output folder")
        same = self._same(path, content) if self.previous else None
        if same is not None and self._take(path, same):
            self.kept += 1
            return same
        self.written += 1
        return _write(f"{self.root}/{path}", content)

    def take(self, files: Sequence[tuple[str, FileStamp]]) -> bool:
        """Take over all of `files` (path and stamp) unseen; False where they are not all as they were."""
        if not all(self._take(path, stamp) for path, stamp in files):
            return False
        self.kept += len(files)
        return True

    def close(self, paths: Sequence[str]) -> None:
        """Remove what an earlier site left besides `paths`; raises ValueError where two of these are one."""
        check_apart(paths)
        before = self._before.files
        gone = before.keys() - set(paths)
        self._before.remove(path for path in gone if _stamp(f"{self.root}/{path}") == before[path])

    def _take(self, path: str, stamp: FileStamp) -> bool:
        if self._before.files.get(path) == stamp:
            return True
        old, new = f"{self.previous}/{path}", f"{self.root}/{path}"
        if _stamp(old) != stamp:
            return False
        try:
            _put(new, lambda: os.link(old, new))
        except OSError:
            return False  # on a file system without links: then it is written
        return True

    def _same(self, path: str, content: bytes) -> FileStamp | None:
        """The stamp of the previous output's file if it holds these bytes."""
        try:
            file = os.open(f"{self.previous}/{path}", os.O_RDONLY)
            with os.fdopen(file, "rb") as old:
                found = os.fstat(file)
                return stamp_of(found) if found.st_size == len(content) and old.read() == content else None
        except OSError:
            return None


def check_apart(paths: Iterable[str]) -> None:
    """Raises ValueError where two products have one path."""
    seen: set[str] = set()
    for path in paths:
        if path in seen:
            raise ValueError(f"two products want to be {path!r}")
        seen.add(path)


def _stamp(file: str) -> FileStamp | None:
    """The stamp of a file or link; None where nothing stands."""
    try:
        return stamp_of(os.lstat(file))
    except OSError:
        return None


def _write(target: str, content: bytes) -> FileStamp:
    file = _put(target, lambda: os.open(target, _FRESH, 0o666))
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
        return stamp_of(os.fstat(file))
    finally:
        os.close(file)


def _put(target: str, make: Callable[[], _T]) -> _T:
    """What `make` gives, which makes the file `target`, also where it has no folder yet or another stands."""
    try:
        return make()
    except FileNotFoundError:
        _make_folder(target.rpartition("/")[0])
    except FileExistsError:
        Path(target).unlink()
    return make()


def _make_folder(folder: str) -> None:
    """Like ``Path(folder).mkdir(parents=True, exist_ok=True)``, for thousands of them."""
    try:
        os.mkdir(folder)  # noqa: PTH102  # to make the Path takes as long as to make the folder
    except FileExistsError:
        if not Path(folder).is_dir():
            raise
    except FileNotFoundError:
        _make_folder(folder.rpartition("/")[0])
        _make_folder(folder)
