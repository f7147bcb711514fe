"""The picture that goes with a link to the site: the whole subject as columns, happened above, said below.

It has no words, so it needs no font and no library; title and description go with it as text.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator

from annotated_timeline.model.timeline import Origin
from annotated_timeline.publishing import address
from annotated_timeline.publishing.png import Colour, Picture
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

WIDTH, HEIGHT = 1200, 630
_MARGIN = 60
_COLUMNS = 62  # at most: a longer subject puts several days into one column
_PAPER, _INK, _RULE = 0, 1, 2
_SIDES = 3  # the first side's place in the palette, after that of no side
#: The colours of ``theme/static/site.css``: paper, ink, rule, and sides 0 to 6.
_PALETTE: tuple[Colour, ...] = (
    (0xFD, 0xFB, 0xF7),
    (0x1E, 0x1C, 0x19),
    (0xDD, 0xD5, 0xC7),
    (0x5D, 0x57, 0x4E),
    (0x1F, 0x57, 0x91),
    (0x2A, 0x6B, 0x45),
    (0x8B, 0x4A, 0x07),
    (0x6A, 0x4A, 0x88),
    (0x17, 0x66, 0x6F),
    (0x86, 0x35, 0x57),
)
_SHAPES: dict[str, Callable[[float], float]] = {
    "circle": lambda at: math.sqrt(1 - at * at),
    "ring": lambda at: math.sqrt(1 - at * at),
    "diamond": lambda at: 1 - abs(at),
    "triangle": lambda at: (at + 1) / 2,
    "square": lambda at: 1.0,
}


def products(site: Site) -> Iterator[Product]:
    """``/card.png``."""
    yield Product(address.CARD, card(site))


def card(site: Site) -> bytes:
    """The picture of a site, as PNG."""
    columns = _columns(site)
    up = max((happened.total() for happened, _ in columns), default=0)
    down = max((said.total() for _, said in columns), default=0)
    width = (WIDTH - 2 * _MARGIN) / max(1, len(columns))
    step = min(width, (HEIGHT - 2 * _MARGIN) / max(1, up + down))
    axis = (HEIGHT + (up - down) * step) / 2
    picture = Picture(WIDTH, HEIGHT, _PALETTE)
    picture.rectangle(_MARGIN, axis - 2, WIDTH - 2 * _MARGIN, 4, _RULE)
    for number, (happened, said) in enumerate(columns):
        middle = _MARGIN + (number + 0.5) * width
        _draw_happened(picture, happened, middle, axis - 4, step)
        _draw_said(site, picture, said, middle, axis + 4, step)
    return picture.png()


def _draw_happened(
    picture: Picture, happened: Counter[Origin], middle: float, bottom: float, step: float
) -> None:
    """The events of a column upwards, those that the editors added on top and hollow."""
    for at in range(happened.total()):
        y = bottom - (at + 0.5) * step
        picture.shape(_SHAPES["square"], middle, y, step * 0.38, _INK)
        if at >= happened["source"]:
            picture.shape(_SHAPES["square"], middle, y, step * 0.26, _PAPER)


def _draw_said(
    site: Site, picture: Picture, said: Counter[str | None], middle: float, top: float, step: float
) -> None:
    """The quotations of a column downwards, in the colours and shapes of their sides."""
    ordered = sorted(said.elements(), key=site.side_number)
    for at, side in enumerate(ordered):
        shape = site.sides[side].shape if side and side in site.sides else "circle"
        y, colour = top + (at + 0.5) * step, _SIDES + min(site.side_number(side), 6)
        picture.shape(_SHAPES[shape], middle, y, step * 0.4, colour)
        if shape == "ring":
            picture.shape(_SHAPES[shape], middle, y, step * 0.2, _PAPER)


def _columns(site: Site) -> list[tuple[Counter[Origin], Counter[str | None]]]:
    """For each stretch of the subject's days the events by origin, and the quotations by side."""
    subject = site.timeline.subject
    days = (subject.closes - subject.opens).days + 1
    each = math.ceil(days / _COLUMNS)
    happened: list[Counter[Origin]] = [Counter() for _ in range(math.ceil(days / each))]
    said: list[Counter[str | None]] = [Counter() for _ in happened]
    for row in site.relations.days.values():
        if row.day is not None and subject.opens <= row.day <= subject.closes:
            column = (row.day - subject.opens).days // each
            happened[column].update(event.origin for event in row.events)
            said[column].update(quote.side for quote in row.quotes)
    return list(zip(happened, said, strict=True))
