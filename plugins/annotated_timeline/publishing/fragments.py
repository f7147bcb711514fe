"""Pieces of pages that were rendered once and may be wanted again, as many as there is room for."""

from collections.abc import Callable, Set
from dataclasses import dataclass

from markupsafe import Markup

from annotated_timeline.publishing.watching import Look

#: Characters that are kept: the cards of a few hundred events, in all their forms.
ROOM = 2_500_000


@dataclass(frozen=True, slots=True)
class Fragment:
    """A rendered piece, and what its makers looked at."""

    html: Markup
    looks: Set[Look]


class Fragments:
    """Fragments by what they were made from; where there is no room, those go that came first.

    Pages about the same days are made one after another, and theirs are the cards that are wanted again.
    """

    def __init__(self, room: int = ROOM) -> None:
        self._kept: dict[tuple[str, ...], Fragment] = {}
        self._room = room

    def of(self, key: tuple[str, ...], make: Callable[[], Fragment]) -> Fragment:
        """The fragment of this key, made if it is not there."""
        found = self._kept.get(key)
        if found is None:
            found = make()
            self._keep(key, found)
        return found

    def _keep(self, key: tuple[str, ...], fragment: Fragment) -> None:
        self._kept[key] = fragment
        self._room -= len(fragment.html)
        while self._room < 0 and len(self._kept) > 1:
            first = next(iter(self._kept))
            self._room += len(self._kept.pop(first).html)
