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
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"found {text!r}, expected a number of 1 or more")
    return int(text)
