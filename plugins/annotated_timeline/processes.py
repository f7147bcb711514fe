"""One pure function over many things, by several processes, the results in the order of the things."""

import ctypes
import gc
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

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


@contextmanager
def unswept() -> Iterator[None]:
    """No search for garbage until the block ends, which is in vain while things are only being made."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@contextmanager
def frozen() -> Iterator[None]:
    """Until the block ends, no search for garbage in what stands now; so forked processes do not copy it."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


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

    with frozen():
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


def inherited(function: Callable[[_T], _R], things: Sequence[_T], jobs: int) -> Iterator[_R]:
    """``map(function, things)`` by `jobs` processes that are forked now and so have both.

    Nothing but numbers is sent to them, so neither `function` nor a thing need be one that can be sent.
    Raises like `ordered`.
    """
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    given = (function, things, os.getpid())
    pool = ProcessPoolExecutor(jobs, get_context("fork"), _Heir.begin, given)
    try:
        yield from pool.map(_Heir.call, range(len(things)))
    finally:
        pool.shutdown(cancel_futures=True)


class _Heir:
    """One process of `inherited`."""

    function: ClassVar[Callable[[Any], Any]]
    things: ClassVar[Sequence[Any]]

    @classmethod
    def begin(cls, function: Callable[[Any], Any], things: Sequence[Any], parent: int) -> None:
        end_with(parent)
        cls.function, cls.things = staticmethod(function), things

    @classmethod
    def call(cls, number: int) -> Any:
        return cls.function(cls.things[number])


@dataclass(frozen=True, slots=True)
class Aside(Generic[_R]):
    """A process that works out one answer and leaves it in a file."""

    _process: "ForkProcess"
    _answer: IO[bytes]

    def busy(self) -> bool:
        """Whether it is still at work."""
        return self._process.is_alive()

    def result(self) -> _R:
        """Its answer, waited for; raises what it raised, and BrokenProcessPool where it was lost."""
        from concurrent.futures.process import BrokenProcessPool

        self._process.join()
        self._answer.seek(0)
        try:
            result, error = pickle.load(self._answer)
        except (EOFError, pickle.UnpicklingError):
            raise BrokenProcessPool("a process was lost, perhaps for want of memory") from None
        if error is not None:
            raise error
        return cast(_R, result)


@contextmanager
def aside(function: Callable[[], _R]) -> Iterator[Aside[_R]]:
    """Let a process that is forked now call `function`.

    It is gone, with its memory, before anybody asks for its answer, or when the block ends.
    """
    from multiprocessing import get_context
    from tempfile import TemporaryFile

    with TemporaryFile() as answer:
        process = get_context("fork").Process(target=_tell, args=(function, answer, os.getpid()))
        process.start()
        try:
            yield Aside(process, answer)
        finally:
            process.kill()
            process.join()


def _tell(function: Callable[[], object], answer: IO[bytes], parent: int) -> None:
    end_with(parent)
    try:
        told: tuple[object, Exception | None] = (function(), None)
    except Exception as error:  # whatever it is, it is raised in the other process
        told = (None, error)
    pickle.dump(told, answer, pickle.HIGHEST_PROTOCOL)
    answer.flush()
