"""The stock: files of the last build that a new build would make just the same.

A file is taken from stock where all that went into it is as it was: code, theme and settings
(`fingerprint`), what its makers were given, and every part of the timeline that they looked at; and where it
lies in the output folder as that build left it. What is not known to be the same is made again.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from annotated_timeline.publishing import stock_file
from annotated_timeline.publishing.digests import Digests
from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.pieces import Shelf
from annotated_timeline.publishing.product import Work
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.site_before import FileStamp
from annotated_timeline.publishing.stock_file import Contents, Made
from annotated_timeline.publishing.watching import Look


class Stock:
    """What the last build made of `site`, by the name of each work; kept in `file`, if one is given.

    It counts only under the same `fingerprint` of all that files are made from besides the timeline.
    """

    def __init__(self, site: Site, file: Path | None = None, fingerprint: bytes = b"") -> None:
        self._site, self._file, self._fingerprint = site, file, fingerprint
        self._digests = Digests()
        self._seen: dict[Look, bytes] = {}
        before = stock_file.read(file, fingerprint) if file else None
        self._before = before.made if before else {}
        seen = before.seen if before else {}
        self._stale = {look for look, digest in seen.items() if digest != self._see(look)}
        self._made: list[tuple[str, Made]] = []
        self._looks: dict[Look, Look] = {}

    @property
    def is_new(self) -> bool:
        """Whether there was no stock of the last build."""
        return not self._before

    def take(self, work: Work, tree: OutputTree) -> bool:
        """Take the files of a work over into `tree`; False where they have to be made."""
        made = self._before.get(work.name)
        if made is None or made.given != self._given(work) or not self._stale.isdisjoint(made.looks):
            return False
        if not tree.take(made.files):
            return False
        self.add(work.name, made)
        return True

    def make(self, work: Work, tree: OutputTree) -> Made:
        """Make the files of a work in `tree`, out of pieces that the last build made where it can."""
        if self._file is None:
            return Made(tuple(_put(work, tree)), None, ())
        before = self._before.get(work.name)
        shelf = Shelf(before.pieces if before else {}, self._digests.of, self._stale)
        with self._site.kept_on(shelf), self._site.watch.noted() as looks:
            files = tuple(_put(work, tree))
        return Made(files, self._given(work), tuple(looks), shelf.now)

    def add(self, name: str, made: Made) -> None:
        """Lay what a work made into stock."""
        looks = tuple(self._looks.setdefault(look, look) for look in made.looks)  # each came on its own
        self._made.append((name, replace(made, looks=looks)))

    def paths(self) -> Iterator[str]:
        """The path of every file that was added or taken."""
        return (path for _, made in self._made for path, _ in made.files)

    def keep(self) -> None:
        """Keep what was added and taken for the next build, and nothing else."""
        if self._file:
            made = {name: one for name, one in self._made if one.given is not None}
            looks = {look for one in made.values() for look in one.looks}
            contents = Contents(made, {look: self._see(look) for look in looks})
            stock_file.write(self._file, self._fingerprint, contents)

    def _given(self, work: Work) -> bytes | None:
        """The digest of what a work is made from besides its looks; None where that has none."""
        try:
            return self._digests.of(work.make)
        except TypeError:
            return None

    def _see(self, look: Look) -> bytes:
        """The digest of what there is to see now."""
        if look not in self._seen:
            self._seen[look] = self._digests.of(self._site.watch.found(look))
        return self._seen[look]


def _put(work: Work, tree: OutputTree) -> Iterator[tuple[str, FileStamp]]:
    return ((product.path, tree.put(product)) for product in work.make())
