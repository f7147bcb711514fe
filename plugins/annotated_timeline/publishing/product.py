"""One file of the site."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Product:
    """A file of the site: `path` below the output folder, "/" between its parts, and its bytes.

    `made` is the bytes or what makes them; a page is rendered when it is written, not when it is listed.
    """

    path: str
    made: bytes | Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """The bytes; made anew each time they are asked for, so that nobody need hold a whole site."""
        return self.made if isinstance(self.made, bytes) else self.made()
