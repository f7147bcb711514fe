"""The file that holds a stock between builds."""

import marshal
from array import array
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class Contents:
    """What was made, by the name of the work, and the digest of what there was to see for each look."""

    made: Mapping[str, Made]
    seen: Mapping[Look, bytes]


def path(folder: Path, output: Path) -> Path:
    """The file in the cache folder `folder` for the stock that lies in the folder `output`."""
    return folder / f"{_PREFIX}{kept.digest(str(output.resolve()).encode()).hex()}"


def write(file: Path, stamp: bytes, contents: Contents) -> None:
    """Keep a stock in `file`; the looks stand in it once, and elsewhere by their numbers."""
    numbers = {look: number for number, look in enumerate(contents.seen)}

    def packed(looks: Collection[Look]) -> bytes:
        return array("I", map(numbers.__getitem__, looks)).tobytes()

    made = {
        name: (
            one.files,
            one.given,
            packed(one.looks),
            {key: (piece.text, piece.given, packed(piece.looks)) for key, piece in one.pieces.items()},
        )
        for name, one in contents.made.items()
    }
    kept.write(file, stamp, marshal.dumps((dict(contents.seen), made)))
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
    seen, made = marshal.loads(body)
    looks = tuple(seen)

    def unpacked(numbers: bytes) -> tuple[Look, ...]:
        return tuple(map(looks.__getitem__, array("I", numbers)))

    return Contents(
        {
            name: Made(
                files,
                given,
                unpacked(numbers),
                {key: Piece(text, digest, unpacked(some)) for key, (text, digest, some) in pieces.items()},
            )
            for name, (files, given, numbers, pieces) in made.items()
        },
        seen,
    )
