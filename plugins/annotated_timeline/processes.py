"""One pure function over many things, by several processes, the results in the order of the things."""

import ctypes
import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

_T = TypeVar("_T")
_R = TypeVar("_R")

#: Things that wait, for each process, to be worked on or to be handed out; so memory stays flat.
_AHEAD = 3
_PR_SET_PDEATHSIG = 1  # linux/prctl.h


def end_with(parent: int) -> None:
    """Let this process be killed when the process `parent`, which forked it, is no more.

    Otherwise the processes of a killed build would wait for work for ever, and keep its lock. Does nothing
    where the system is not Linux.
    """
    try:
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    except (OSError, AttributeError):
        return
    if os.getppid() != parent:
        os._exit(1)


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
    pool = ProcessPoolExecutor(jobs, get_context("fork"), end_with, (os.getpid(),))
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
