"""The colours of the pictures: those of ``theme/static/site.css``, and for letters shades of each."""

Colour = tuple[int, int, int]

PAPER, RULE = 0, 1
_PAPER: Colour = (0xFD, 0xFB, 0xF7)
_RULE: Colour = (0xDD, 0xD5, 0xC7)
#: Ink, soft ink and accent; then that of no side, and of sides 1 to 6.
_PLAIN: tuple[Colour, ...] = (
    (0x1E, 0x1C, 0x19),
    (0x5D, 0x57, 0x4E),
    (0x8C, 0x1D, 0x14),
    (0x5D, 0x57, 0x4E),
    (0x1F, 0x57, 0x91),
    (0x2A, 0x6B, 0x45),
    (0x8B, 0x4A, 0x07),
    (0x6A, 0x4A, 0x88),
    (0x17, 0x66, 0x6F),
    (0x86, 0x35, 0x57),
)
_SHADES = 7
INK, SOFT, ACCENT, _SIDES = 0, 1, 2, 3


def _mixed(colour: Colour, share: float) -> Colour:
    red, green, blue = (round(p + (c - p) * share) for p, c in zip(_PAPER, colour, strict=True))
    return red, green, blue


#: Paper, rule, and each plain colour in its shades, the full one last.
PALETTE: tuple[Colour, ...] = (
    _PAPER,
    _RULE,
    *(_mixed(colour, (shade + 1) / _SHADES) for colour in _PLAIN for shade in range(_SHADES)),
)


def side(number: int) -> int:
    """The plain colour of side `number`; 0 is no side."""
    return _SIDES + min(number, len(_PLAIN) - _SIDES - 1)


def full(plain: int) -> int:
    """The place in the palette of a plain colour."""
    return 1 + (plain + 1) * _SHADES


def shades(plain: int) -> bytes:
    """For each of 256 degrees to which a pixel is covered, the place in the palette of its shade."""
    first = full(plain) - _SHADES + 1
    return bytes(PAPER if degree < 16 else first + degree * _SHADES // 256 for degree in range(256))
