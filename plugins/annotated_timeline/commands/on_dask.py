"""``parse --dask``: the same pure function over the workers of a Dask cluster.

Each worker needs this package, of the same version. A batch of lines is handed over with its content, so one
that a lost worker had is given to another; Dask gives a batch up only when several workers died over it.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from distributed import Client, Future

_T = TypeVar("_T")
_R = TypeVar("_R")

#: Batches that wait, for each thread of the cluster, to be worked on or to be fetched.
_AHEAD = 4


def ordered(function: Callable[[_T], _R], things: Iterable[_T], address: str) -> Iterator[_R]:
    """``map(function, things)`` by the cluster whose scheduler is at `address`, the results in order.

    Reads only a little ahead in `things`. Raises OSError where there is no such scheduler, what `function`
    raises, and KilledWorker where a thing kills every worker it is given to.
    """
    with Client(address, set_as_default=False) as cluster:
        waiting: deque[Future] = deque()
        for thing in things:
            waiting.append(cluster.submit(function, thing, pure=False, retries=2))
            while len(waiting) > _AHEAD * max(1, sum(cluster.nthreads().values())):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
