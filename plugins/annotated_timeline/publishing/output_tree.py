"""Products onto the disk: into a fresh folder, taking over from the previous output what has not changed."""

import os
from collections.abc import Iterable
from pathlib import Path

from annotated_timeline.publishing.product import Product

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
        seen: set[str] = set()
        folders: set[str] = set()
        for product in products:
            self._check(product.path, seen)
            folder, _, _ = product.path.rpartition("/")
            if folder not in folders:
                (self.root / folder).mkdir(parents=True, exist_ok=True)
                folders.add(folder)
            self._put(product)

    def _check(self, path: str, seen: set[str]) -> None:
        if path in seen:
            raise ValueError(f"two products want to be {path!r}")
        if path.startswith("/") or ".." in path.split("/"):
            raise ValueError(f"{path!r} is not below the output folder")
        seen.add(path)

    def _put(self, product: Product) -> None:
        target = f"{self.root}/{product.path}"
        if self.previous is not None and _take_over(f"{self.previous}/{product.path}", product, target):
            self.kept += 1
            return
        try:
            file = os.open(target, _FRESH, 0o666)
        except FileExistsError:  # it may be a link to a file of another tree, which must stay as it is
            Path(target).unlink()
            file = os.open(target, _FRESH, 0o666)
        with os.fdopen(file, "wb") as out:
            out.write(product.content)
        self.written += 1


def _take_over(before: str, product: Product, target: str) -> bool:
    """Link the file `before` to `target` if it holds the product's bytes; whether that went well."""
    try:
        file = os.open(before, os.O_RDONLY)
        with os.fdopen(file, "rb") as old:
            same = os.fstat(file).st_size == len(product.content) and old.read() == product.content
        if same:
            os.link(before, target)
    except OSError:
        return False  # not there, or on a file system without links: then it is written
    return same
