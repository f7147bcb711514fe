"""Lists put together."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def once(*lists: Iterable[T]) -> tuple[T, ...]:
    """Everything in the lists, each thing once, in the order it is first met."""
    return tuple(dict.fromkeys(one for some in lists for one in some))
