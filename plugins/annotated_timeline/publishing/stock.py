"""The stock: files of the last build that a new build would make just the same.

A file is taken from stock where all that went into it is as it was: code, theme and settings
(`fingerprint`), what its makers were given, and every part of the timeline that they looked at; and where it
lies in the output folder as that build left it. What is not known to be the same is made again.
"""

from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotated_timeline.publishing import kept, stock_file
from annotated_timeline.publishing.digests import Digests
from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.pieces import Shelf
from annotated_timeline.publishing.product import Work
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.site_before import FileStamp
from annotated_timeline.publishing.stock_file import Contents, Made, Packed
from annotated_timeline.publishing.watching import Look

#: The digest of nothing to see.
_NOTHING = kept.digest(b"")


class Stock:
    """What the last build made of `site`, by the name of each work; kept in `file`, if one is given.

    It counts only under the same `fingerprint` of all that files are made from besides the timeline.
    """

    def __init__(self, site: Site, file: Path | None = None, fingerprint: bytes = b"") -> None:
        self._site, self._file, self._fingerprint = site, file, fingerprint
        self._digests = Digests()
        self._digest_of: dict[Look, bytes] = {}
        before = (stock_file.read(file, fingerprint) if file else None) or Contents()
        self._before, self._looks = before.made, before.looks
        self._stale = {
            number
            for number, seen in enumerate(before.seen)
            if seen and seen != self._see(self._looks.all[number])
        }
        self._stale_looks = {self._looks.all[number] for number in self._stale}
        self._made: dict[str, bytes] = {}
        self._used: set[int] = set()
        self._paths: list[str] = []

    @property
    def is_new(self) -> bool:
        """Whether there was no stock of the last build."""
        return not self._before

    def take(self, work: Work, tree: OutputTree) -> bool:
        """Take the files of a work over into `tree`; False where they have to be made."""
        packed = self._before.get(work.name)
        if packed is None:
            return False
        before = Packed.from_bytes(packed)
        stale = not self._stale.isdisjoint(array("I", before.numbers))
        if stale or before.given != self._given(work) or not tree.take(before.files):
            return False
        self._lay(work.name, before, packed)
        return True

    def make(self, work: Work, tree: OutputTree) -> Made:
        """Make the files of a work in `tree`, out of pieces that the last build made where it can."""
        if self._file is None:
            return Made(tuple(_put(work, tree)), None, ())
        before = self._before.get(work.name)
        pieces = Packed.from_bytes(before).unpacked_pieces(self._looks) if before else {}
        shelf = Shelf(pieces, self._digests.of, self._stale_looks)
        with self._site.kept_on(shelf), self._site.watch.noted() as looks:
            files = tuple(_put(work, tree))
        return Made(files, self._given(work), tuple(looks), shelf.now)

    def add(self, name: str, made: Made) -> None:
        """Lay what a work made into stock."""
        packed = Packed.of(made, self._looks)
        self._lay(name, packed, packed.to_bytes())

    def paths(self) -> Sequence[str]:
        """The path of every file that was added or taken."""
        return self._paths

    def keep(self) -> None:
        """Keep what was added and taken for the next build, and nothing else."""
        if self._file:
            looks = enumerate(self._looks.all)
            seen = [self._see(look) if number in self._used else b"" for number, look in looks]
            stock_file.write(self._file, self._fingerprint, Contents(self._made, self._looks, seen))

    def _lay(self, name: str, made: Packed, packed: bytes) -> None:
        self._paths += (path for path, _ in made.files)
        if made.given is not None:
            self._made[name] = packed
            self._used.update(array("I", made.numbers))

    def _given(self, work: Work) -> bytes | None:
        """The digest of what a work is made from besides its looks; None where that has none."""
        try:
            return self._digests.of(work.make)
        except TypeError:
            return None

    def _see(self, look: Look) -> bytes:
        """The digest of what there is to see now."""
        if look not in self._digest_of:
            found = self._site.watch.found(look)
            self._digest_of[look] = self._digests.of(found) if found else _NOTHING
        return self._digest_of[look]


def _put(work: Work, tree: OutputTree) -> Iterator[tuple[str, FileStamp]]:
    return ((product.path, tree.put(product)) for product in work.make())
