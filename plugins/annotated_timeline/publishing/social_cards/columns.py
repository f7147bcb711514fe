"""The picture of the whole subject: its title, and its days as columns, happened above, said below."""

import math
from collections import Counter
from collections.abc import Callable, Sequence

from annotated_timeline.model.timeline import Origin
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.social_cards import colours, faces, lettering
from annotated_timeline.publishing.social_cards.png import HEIGHT, WIDTH, Picture

#: How many events of each origin, and how many quotations of each side.
Column = tuple[Counter[Origin], Counter[str | None]]

_MARGIN = 60
_COLUMNS = 62  # at most: a longer subject puts several days into one column
_TITLE = 64
_LARGEST = 40  # pixels to a mark
_SHAPES: dict[str, Callable[[float], float]] = {
    "circle": lambda at: math.sqrt(1 - at * at),
    "ring": lambda at: math.sqrt(1 - at * at),
    "diamond": lambda at: 1 - abs(at),
    "triangle": lambda at: (at + 1) / 2,
    "square": lambda at: 1.0,
}


def draw(site: Site, columns: Sequence[Column]) -> bytes:
    """The picture of a site with these columns, as PNG.

    It is without words where the font has not all the letters of the site's title.
    """
    picture = Picture(WIDTH, HEIGHT, colours.PALETTE)
    top = _MARGIN
    title = site.timeline.subject.title
    if faces.can_set(title):
        for line in lettering.wrapped(title, _TITLE, 600, WIDTH - 2 * _MARGIN)[:2]:
            top += 76
            lettering.write(picture, line, _MARGIN, top, _TITLE, 600, colours.INK)
        top += 40
    _draw_columns(site, picture, columns, top)
    return picture.png()


def _draw_columns(site: Site, picture: Picture, columns: Sequence[Column], top: int) -> None:
    """The columns between `top` and the lower margin."""
    up = max((happened.total() for happened, _ in columns), default=0)
    down = max((said.total() for _, said in columns), default=0)
    width = (WIDTH - 2 * _MARGIN) / max(1, len(columns))
    bottom = HEIGHT - _MARGIN
    step = min(width, (bottom - top) / max(1, up + down), _LARGEST)
    axis = (top + bottom + (up - down) * step) / 2
    picture.rectangle(_MARGIN, axis - 2, WIDTH - 2 * _MARGIN, 4, colours.RULE)
    for number, (happened, said) in enumerate(columns):
        middle = _MARGIN + (number + 0.5) * width
        _draw_happened(picture, happened, middle, axis - 4, step)
        _draw_said(site, picture, said, middle, axis + 4, step)


def _draw_happened(
    picture: Picture, happened: Counter[Origin], middle: float, bottom: float, step: float
) -> None:
    """The events of a column upwards, those that the editors added on top and hollow."""
    for at in range(happened.total()):
        y = bottom - (at + 0.5) * step
        picture.shape(_SHAPES["square"], middle, y, step * 0.38, colours.full(colours.INK))
        if at >= happened["source"]:
            picture.shape(_SHAPES["square"], middle, y, step * 0.26, colours.PAPER)


def _draw_said(
    site: Site, picture: Picture, said: Counter[str | None], middle: float, top: float, step: float
) -> None:
    """The quotations of a column downwards, in the colours and shapes of their sides."""
    ordered = sorted(said.elements(), key=site.side_number)
    for at, side in enumerate(ordered):
        shape = site.sides[side].shape if side and side in site.sides else "circle"
        y, colour = top + (at + 0.5) * step, colours.full(colours.side(site.side_number(side)))
        picture.shape(_SHAPES[shape], middle, y, step * 0.4, colour)
        if shape == "ring":
            picture.shape(_SHAPES[shape], middle, y, step * 0.2, colours.PAPER)


def columns_of(site: Site) -> list[Column]:
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
