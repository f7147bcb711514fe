"""One file of the site, and what is made in one go."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Product:
    """A file of the site: `path` below the output folder, "/" between its parts, and its bytes.

    `made` is the bytes or what makes them; a page is rendered when it is written, not when it is listed. Two
    products are equal where path and bytes are.
    """

    path: str
    made: bytes | Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """The bytes; made anew each time they are asked for, so that nobody need hold a whole site."""
        return self.made if isinstance(self.made, bytes) else self.made()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Product) and (self.path, self.content) == (other.path, other.content)

    def __hash__(self) -> int:
        return hash(self.path)


@dataclass(frozen=True, slots=True)
class Work:
    """What is made in one go, under a name that no other work of the site has."""

    name: str
    make: Callable[[], Iterable[Product]]
