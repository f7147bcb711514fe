"""Pieces of files: what a long file says of one thing, kept from build to build.

A file that tells everything changes with anything, and most of it stays the same. Its maker asks for what it
says of each thing; only what went into a thing that changed is worked out again.
"""

from collections.abc import Callable, Collection, Mapping, Set
from dataclasses import dataclass, field

from annotated_timeline.publishing.watching import Look, Watch


@dataclass(frozen=True, slots=True)
class Piece:
    """A text, the digest of what it was made of, and what else was looked at meanwhile."""

    text: str
    given: bytes
    looks: Collection[Look]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the pieces of one work lie: those `before` by name, and those that this build has `now`.

    `digest` gives the digest of a thing; `stale` are looks at what is no longer the same.
    """

    before: Mapping[str, Piece]
    digest: Callable[[object], bytes]
    stale: Set[Look]
    now: dict[str, Piece] = field(default_factory=dict)

    def piece(self, name: str, thing: object, make: Callable[[], str], watch: Watch) -> str:
        """What `make` makes of `thing`, or made of it before."""
        given = self.digest((thing,))
        piece = self.before.get(name)
        if piece is None or piece.given != given or not self.stale.isdisjoint(piece.looks):
            with watch.noted() as looks:
                text = make()
            piece = Piece(text, given, tuple(looks))
        watch.note(piece.looks)
        self.now[name] = piece
        return piece.text
