"""A picture of words: what a link to an entry shows of it where links are shown with pictures."""

from dataclasses import dataclass
from typing import Literal

from annotated_timeline.publishing.social_cards import colours, faces
from annotated_timeline.publishing.social_cards.faces import Weight
from annotated_timeline.publishing.social_cards.png import HEIGHT, WIDTH, Picture

Stroke = Literal["solid", "dashed", "dotted"]

_MARGIN = 80
_BAR = 14
_INDENT = 48
_LEFT = _MARGIN + _BAR + _INDENT
_WIDE = WIDTH - _LEFT - _MARGIN - 20  # a little room for the mark of what is left out
_SMALL, _FOOT = 34, 30
_SIZES = (88, 76, 66, 57, 50, 44, 38, 33)
_LEADING = 1.2
_GAP = 10
#: For so many lines below the large words room is left; more stand there only where there is more.
_FEW = 2
#: Where the words begin and end, and the baseline of the foot.
_TOP, _BOTTOM, _BASE = 80, 490, 565
#: How long the pieces of a bar are and how far they begin from each other.
_STROKES: dict[Stroke, tuple[int, int]] = {"solid": (1, 1), "dashed": (30, 46), "dotted": (14, 32)}


@dataclass(frozen=True, slots=True)
class Lettering:
    """The words of a picture: `main` is large, `above` and the lines `below` are small.

    Of the lines below the first is bold where it is a `name`. `foot` stands at the bottom. `colour` (one of
    colours.py) and `stroke` are those of the bar beside the words.
    """

    main: str
    weight: Weight
    above: str
    below: tuple[str, ...]
    foot: str
    colour: int
    stroke: Stroke = "solid"
    name: bool = False

    @property
    def as_text(self) -> str:
        """The words one after another, for those who do not see the picture."""
        return ". ".join(part for part in (self.above, self.main, *self.below, self.foot) if part)


def draw(words: Lettering) -> bytes:
    """The picture, as PNG; raises ValueError where the font has not all its letters."""
    picture = Picture(WIDTH, HEIGHT, colours.PALETTE)
    small = round(_SMALL * _LEADING)
    room = _BOTTOM - _TOP - small * (bool(words.above) + min(len(words.below), _FEW)) - 2 * _GAP
    size, lines = fitted(words.main, words.weight, room)
    leading = round(size * _LEADING)
    y = _TOP
    if words.above:
        y += small
        write(picture, _cut(words.above, _SMALL, 400), _LEFT, y - _GAP, _SMALL, 400, colours.SOFT)
        y += _GAP
    for line in lines:
        y += leading
        write(picture, line, _LEFT, y - round(leading * 0.24), size, words.weight, colours.INK)
    y += _GAP
    for number, line in enumerate(words.below[: max(0, (_BOTTOM - y) // small)]):
        y += small
        bold = words.name and number == 0
        weight: Weight = 600 if bold else 400
        write(
            picture,
            _cut(line, _SMALL, weight),
            _LEFT,
            y - _GAP,
            _SMALL,
            weight,
            colours.INK if bold else colours.SOFT,
        )
    _bar(picture, _TOP + 4, y + 4, words.colour, words.stroke)
    picture.rectangle(_MARGIN, _BASE - 50, WIDTH - 2 * _MARGIN, 2, colours.RULE)
    write(picture, _cut(words.foot, _FOOT, 600), _MARGIN, _BASE, _FOOT, 600, colours.INK)
    return picture.png()


def write(picture: Picture, text: str, left: int, base: int, size: int, weight: Weight, colour: int) -> None:
    """Set one line of text, its baseline at `base`."""
    line = faces.drawn(text, size, weight)
    picture.stamp(line.rows, left, base - line.base, colours.shades(colour))


def fitted(text: str, weight: Weight, room: float, wide: int = _WIDE) -> tuple[int, list[str]]:
    """The largest size at which `text` fits into so many pixels of height, and its lines.

    Where it fits at none, the smallest, and the text cut after the last word that does.
    """
    for size in _SIZES:
        lines = wrapped(text, size, weight, wide)
        if len(lines) * size * _LEADING <= room:
            return size, lines
    most = int(room // (size * _LEADING))
    end = " …”" if text.endswith("”") else " …"
    return size, [*lines[: most - 1], lines[most - 1] + end]


def wrapped(text: str, size: int, weight: Weight, wide: int) -> list[str]:
    """The lines of `text`, none wider than `wide` but a single word that is."""
    lines: list[str] = []
    space, at = faces.width(" ", size, weight), 0.0
    for word in text.split():
        own = faces.width(word, size, weight)
        if lines and at + space + own <= wide:
            lines[-1] += f" {word}"
            at += space + own
        else:
            lines.append(word)
            at = own
    return lines


def _cut(text: str, size: int, weight: Weight, wide: int = _WIDE) -> str:
    """`text`, or as many of its words as fit on one line."""
    first, *more = wrapped(text, size, weight, wide) or [""]
    return f"{first} …" if more else first


def _bar(picture: Picture, top: int, bottom: int, colour: int, stroke: Stroke) -> None:
    long, step = _STROKES[stroke]
    for y in range(top, bottom - long + 1, step):
        picture.rectangle(_MARGIN, y, _BAR, long, colours.full(colour))
