"""The file that holds a stock between builds."""

import marshal
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from annotated_timeline.publishing import kept
from annotated_timeline.publishing.pieces import Piece
from annotated_timeline.publishing.site_before import FileStamp
from annotated_timeline.publishing.watching import Look

_PREFIX = "stock-"
#: Sites whose stock is kept in one folder.
_SITES = 8


@dataclass(frozen=True, slots=True)
class Made:
    """The files of a work, their pieces, the digest of what it was given (None: unknown), and its looks."""

    files: tuple[tuple[str, FileStamp], ...]
    given: bytes | None
    looks: Collection[Look]
    pieces: Mapping[str, Piece] = field(default_factory=dict)


class Looks:
    """Looks by numbers that stay theirs, since what a work looked at is kept as numbers."""

    def __init__(self, looks: Iterable[Look] = ()) -> None:
        self.all = list(looks)
        self._numbers = {look: number for number, look in enumerate(self.all)}

    def pack(self, looks: Collection[Look]) -> bytes:
        """The numbers of looks; those that have none yet get one."""
        for look in looks:
            if look not in self._numbers:
                self._numbers[look] = len(self.all)
                self.all.append(look)
        return array("I", map(self._numbers.__getitem__, looks)).tobytes()

    def unpack(self, packed: bytes) -> tuple[Look, ...]:
        """The looks of these numbers."""
        return tuple(map(self.all.__getitem__, array("I", packed)))


@dataclass(frozen=True, slots=True)
class Packed:
    """What a work made, in little room: its looks are `numbers`, and its pieces stay packed until wanted."""

    files: tuple[tuple[str, FileStamp], ...]
    given: bytes | None
    numbers: bytes
    pieces: bytes

    @classmethod
    def of(cls, made: Made, looks: Looks) -> Self:
        """What was made, packed."""
        pieces = {key: (one.text, one.given, looks.pack(one.looks)) for key, one in made.pieces.items()}
        return cls(made.files, made.given, looks.pack(made.looks), marshal.dumps(pieces))

    def unpacked_pieces(self, looks: Looks) -> Mapping[str, Piece]:
        """The pieces by name."""
        pieces = marshal.loads(self.pieces)
        return {key: Piece(text, given, looks.unpack(some)) for key, (text, given, some) in pieces.items()}

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """What `to_bytes` wrote."""
        return cls(*marshal.loads(data))

    def to_bytes(self) -> bytes:
        """As bytes, for it is kept of thousands of works."""
        return marshal.dumps((self.files, self.given, self.numbers, self.pieces))


@dataclass(frozen=True, slots=True)
class Contents:
    """What was made, `Packed` as bytes by the name of the work.

    `seen` has the digest of what there was to see for each look, by number; nothing where no work looks.
    """

    made: Mapping[str, bytes] = field(default_factory=dict)
    looks: Looks = field(default_factory=Looks)
    seen: Sequence[bytes] = ()


def path(folder: Path, output: Path) -> Path:
    """The file in the cache folder `folder` for the stock that lies in the folder `output`."""
    return folder / f"{_PREFIX}{kept.digest(str(output.resolve()).encode()).hex()}"


def write(file: Path, stamp: bytes, contents: Contents) -> None:
    """Keep a stock in `file`."""
    parts = (dict(contents.made), contents.looks.all, list(contents.seen))
    kept.write(file, stamp, marshal.dumps(parts))
    _forget(file.parent)


def _forget(folder: Path) -> None:
    """Keep the stocks of the last sites only; who builds into ever new folders would fill the disk."""
    with suppress(OSError):
        stocks = sorted(folder.glob(f"{_PREFIX}*"), key=lambda stock: stock.stat().st_mtime_ns)
        for old in stocks[:-_SITES]:
            old.unlink(missing_ok=True)


def read(file: Path, stamp: bytes) -> Contents | None:
    """The stock in `file`; None where there is none, or another stamp, or not the whole."""
    body = kept.read(file, stamp)
    if body is None:
        return None
    made, looks, seen = marshal.loads(body)
    return Contents(made, Looks(looks), seen)
