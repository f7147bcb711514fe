"""Previous and next: the neighbours of each thing in its order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """A thing between its neighbours; None at either end."""

    before: T | None
    here: T
    after: T | None


def steps(things: Iterable[T]) -> Iterator[Step[T]]:
    """Each thing of an order with the one before and the one after it."""
    padded = chain([None], things, [None])
    for (before, here), (_, after) in pairwise(pairwise(padded)):
        if here is not None:
            yield Step(before, here, after)
