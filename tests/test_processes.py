"""Work shared among processes comes back in order, and little of it is read ahead."""

import os
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool

import pytest

from annotated_timeline.processes import ordered


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
    results.close()  # type: ignore[attr-defined]  # a generator, which the promise of an iterator does not say


def test_a_process_that_is_lost_is_told() -> None:
    with pytest.raises(BrokenProcessPool):
        list(ordered(lost, range(4), 2))
