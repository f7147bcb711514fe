"""One pure function over many things, by several processes, the results in the order of the things."""

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

_T = TypeVar("_T")
_R = TypeVar("_R")

#: Things that wait, for each process, to be worked on or to be handed out; so memory stays flat.
_AHEAD = 3


def ordered(function: Callable[[_T], _R], things: Iterable[_T], jobs: int) -> Iterator[_R]:
    """``map(function, things)`` by up to `jobs` processes; one process is this one.

    Reads only a little ahead in `things`. Raises what `function` raises, and BrokenProcessPool where a
    process is lost (for want of memory, say).
    """
    if jobs < 2:
        yield from map(function, things)
        return
    # Imported here, as most builds are too small to use them.
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    gc.freeze()  # what stands now is never collected, so the processes do not copy it to look at it
    pool = ProcessPoolExecutor(jobs, get_context("fork"))
    waiting: deque[Future[_R]] = deque()
    try:
        for thing in things:
            waiting.append(pool.submit(function, thing))
            if len(waiting) > jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()
