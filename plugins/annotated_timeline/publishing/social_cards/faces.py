"""Letters as pictures: Source Serif (npm, locked; SIL Open Font License 1.1), drawn by Pillow."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

if TYPE_CHECKING:  # importing it takes a while, and most builds draw nothing
    from PIL.ImageFont import FreeTypeFont

Weight = Literal[400, 600]

_FOLDER = Path(__file__).parents[4] / "node_modules" / "@fontsource" / "source-serif-4" / "files"
#: The font comes in one file for each of these; a letter is taken from the first that has it.
_ALPHABETS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese")
#: How far letters reach above and below their line, in units of their size.
_ASCENT, _DESCENT = 0.95, 0.3
#: A character that no font has: what is drawn for it is what is drawn for a letter that is not there.
_NONE = "\uffff"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of letters: how far each pixel is covered (0 to 255), row by row; `base` rows stand above it."""

    rows: tuple[bytes, ...]
    base: int


def can_set(text: str) -> bool:
    """Whether the font has every letter of `text` (Latin, Cyrillic and Greek ones, from left to right)."""
    return all(_alphabet_of(letter) is not None for letter in normalize("NFC", text))


@lru_cache(maxsize=4096)
def width(word: str, size: int, weight: Weight) -> float:
    """How many pixels wide `word` is, the letters `size` pixels high."""
    return sum(face.getlength(run) for face, run in _runs(word, size, weight))


@lru_cache(maxsize=64)
def drawn(text: str, size: int, weight: Weight) -> Line:
    """One line of `text`, the letters `size` pixels high."""
    from PIL import Image, ImageDraw

    runs = tuple(_runs(text, size, weight))
    wide = ceil(sum(face.getlength(run) for face, run in runs)) + size // 4
    base, below = ceil(size * _ASCENT), ceil(size * _DESCENT)
    high, at = base + below, 0.0
    image = Image.new("L", (wide, high))
    drawing = ImageDraw.Draw(image)
    for face, run in runs:
        drawing.text((round(at), base), run, fill=255, font=face, anchor="ls")
        at += face.getlength(run)
    pixels = image.tobytes()
    return Line(tuple(pixels[row * wide : (row + 1) * wide] for row in range(high)), base)


def _runs(text: str, size: int, weight: Weight) -> Iterator[tuple["FreeTypeFont", str]]:
    for alphabet, letters in groupby(normalize("NFC", text), key=_alphabet_of):
        if alphabet is None:
            raise ValueError(f"the font has not all the letters of {text!r}")
        yield _face(alphabet, size, weight), "".join(letters)


@lru_cache(maxsize=4096)
def _alphabet_of(letter: str) -> str | None:
    for alphabet in _ALPHABETS:
        face = _face(alphabet, 20, 400)
        if bytes(face.getmask(letter)) != bytes(face.getmask(_NONE)):
            return alphabet
    return None


@lru_cache(maxsize=64)
def _face(alphabet: str, size: int, weight: Weight) -> "FreeTypeFont":
    from PIL.ImageFont import Layout, truetype

    file = _FOLDER / f"source-serif-4-{alphabet}-{weight}-normal.woff"
    # Without a shaping library, which not every machine has, the letters are placed alike everywhere.
    return truetype(str(file), size, layout_engine=Layout.BASIC)
