"""Pictures of few colours, drawn and written without a library: PNG (ISO/IEC 15948) with a palette."""

import struct
import zlib
from collections.abc import Callable, Sequence

from annotated_timeline.publishing.social_cards.colours import Colour

#: The size of picture that platforms ask for.
WIDTH, HEIGHT = 1200, 630


class Picture:
    """A canvas of `width` by `height` pixels; colours are named by their place in the palette."""

    def __init__(self, width: int, height: int, palette: Sequence[Colour]) -> None:
        self.width, self.height, self.palette = width, height, tuple(palette)
        self._rows = [bytearray(width) for _ in range(height)]

    def rectangle(self, left: float, top: float, width: float, height: float, colour: int) -> None:
        """Fill a rectangle; what lies off the canvas is cut off."""
        start, end = max(0, round(left)), min(self.width, round(left + width))
        if end > start:
            for row in self._rows[max(0, round(top)) : max(0, round(top + height))]:
                row[start:end] = bytes([colour]) * (end - start)

    def shape(self, half_width: Callable[[float], float], x: float, y: float, r: float, colour: int) -> None:
        """Fill a figure around (`x`, `y`) that is 2 `r` high.

        `half_width` tells how wide it is to either side, in units of `r`, at a height from -1 (top) to 1.
        """
        for line in range(round(y - r), round(y + r)):
            at = (line + 0.5 - y) / r  # a little beyond the figure where `r` is small: lines are whole
            wide = half_width(max(-1.0, min(1.0, at))) * r
            self.rectangle(x - wide, line, 2 * wide, 1, colour)

    def stamp(self, rows: Sequence[bytes], left: int, top: int, colours: bytes) -> None:
        """Put a small picture on the canvas: `rows` of bytes, `colours` the colour of each of 256 values."""
        start, end = max(0, left), self.width
        for y, row in enumerate(rows, top):
            if 0 <= y < self.height:
                some = row[start - left : end - left].translate(colours)
                self._rows[y][start : start + len(some)] = some

    def png(self) -> bytes:
        """The picture as a file."""
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 3, 0, 0, 0)
        colours = b"".join(bytes(colour) for colour in self.palette)
        pixels = zlib.compress(b"".join(b"\0" + bytes(row) for row in self._rows), 3)
        chunks = ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", pixels), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
