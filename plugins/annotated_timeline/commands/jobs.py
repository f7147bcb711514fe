"""``--jobs``: how many processes a command may use."""

import argparse
import os


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """Declare ``--jobs``; left out, it is the number of cores this process may run on."""
    parser.add_argument(
        "--jobs",
        type=_processes,
        default=len(os.sched_getaffinity(0)),
        metavar="N",
        help="processes to use (all cores, by default); the result is the same",
    )


def _processes(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("it takes one process at least")
    return number
