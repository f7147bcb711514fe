"""One file of the site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Product:
    """A file of the site: `path` below the output folder, "/" between its parts, and its bytes."""

    path: str
    content: bytes
