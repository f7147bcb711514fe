"""Products onto the disk: into a fresh folder, taking over from the previous output what has not changed."""

import os
from collections.abc import Iterable
from pathlib import Path

from annotated_timeline.publishing.product import Product


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
        target = self.root / product.path
        target.unlink(missing_ok=True)
        if self.previous is not None:
            before = self.previous / product.path
            try:
                if before.stat().st_size == len(product.content) and before.read_bytes() == product.content:
                    os.link(before, target)
                    self.kept += 1
                    return
            except OSError:
                pass  # not there, or on a file system without links: then it is written
        target.write_bytes(product.content)
        self.written += 1
