"""``--jobs``: how many processes a command may use."""

import argparse
import os


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """Declare ``--jobs``; left out, it is None, and `cores` is what a command that has much to do uses."""
    parser.add_argument(
        "--jobs",
        type=_processes,
        metavar="N",
        help="processes to use, the cores of this machine if left out; the result is the same",
    )


def cores() -> int:
    """The cores that this process may run on."""
    return len(os.sched_getaffinity(0))


def _processes(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("it takes one process at least")
    return number
