"""Work shared among processes comes back in order; what they raise is raised here, and a lost one is told."""

import gc
import os
import threading
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool

import pytest

from annotated_timeline.processes import aside, frozen, inherited, ordered, unswept


def doubled(number: int) -> int:
    if number == 13:
        raise ValueError("thirteen")
    return 2 * number


def lost(number: int) -> int:
    os._exit(9)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_things(jobs: int) -> None:
    assert list(ordered(doubled, range(100, 150), jobs)) == [2 * number for number in range(100, 150)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_the_function_raises_is_raised_in_its_place(jobs: int) -> None:
    results = ordered(doubled, range(20), jobs)
    assert [next(results) for _ in range(13)] == [2 * number for number in range(13)]
    with pytest.raises(ValueError, match="thirteen"):
        next(results)


def test_only_a_little_is_read_ahead() -> None:
    read: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(100, 10_000):
            read.append(number)
            yield number

    results = ordered(doubled, numbers(), 2)
    next(results)
    assert len(read) < 20
    results.close()


def test_a_process_that_is_lost_is_told() -> None:
    with pytest.raises(BrokenProcessPool):
        list(ordered(lost, range(4), 2))


def test_processes_inherit_what_cannot_be_sent_to_them() -> None:
    lock = threading.Lock()
    things = [(lock, number) for number in range(40)]
    assert list(inherited(lambda thing: 2 * thing[1], things, 2)) == [2 * number for number in range(40)]
    with pytest.raises(ValueError, match="thirteen"):
        list(inherited(doubled, range(20), 2))
    with pytest.raises(BrokenProcessPool):
        list(inherited(lost, range(4), 2))


def test_what_is_done_aside_is_there_when_it_is_asked_for() -> None:
    with aside(lambda: (os.getpid(), "x" * 1_000_000)) as made:
        process, text = made.result()
    assert process != os.getpid()
    assert len(text) == 1_000_000


def test_a_process_aside_does_not_wait_to_be_asked() -> None:
    ends, begins = os.pipe()
    with aside(lambda: "x" * 1_000_000) as made:
        os.close(begins)
        assert os.read(ends, 1) == b""  # the other end is closed, so the process is gone
        assert len(made.result()) == 1_000_000
        assert not made.busy()
    os.close(ends)


def test_a_process_aside_is_busy_until_it_has_its_answer() -> None:
    waits, lets = os.pipe()
    with aside(lambda: os.read(waits, 1)) as made:
        assert made.busy()
        os.write(lets, b"x")
        assert made.result() == b"x"
        assert not made.busy()
    os.close(waits)
    os.close(lets)


def test_what_is_raised_aside_is_raised_when_it_is_asked_for() -> None:
    with aside(lambda: doubled(13)) as made, pytest.raises(ValueError, match="thirteen"):
        made.result()


def test_a_process_aside_that_is_lost_is_told() -> None:
    with aside(lambda: lost(1)) as made, pytest.raises(BrokenProcessPool):
        made.result()


def test_what_is_done_aside_ends_with_the_block() -> None:
    ends, begins = os.pipe()
    with aside(lambda: threading.Event().wait()):
        os.close(begins)
    assert os.read(ends, 1) == b""  # the other end is closed, so the process is gone
    os.close(ends)


def test_the_search_for_garbage_goes_on_afterwards() -> None:
    with unswept(), frozen():
        assert not gc.isenabled()
        assert gc.get_freeze_count() > 0
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
