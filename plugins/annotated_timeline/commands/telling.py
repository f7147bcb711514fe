"""How every command answers: lines for people or, with ``--json``, one object for programs."""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict

from annotated_timeline.errors import SourceFault, SourceFaults


def add_json(parser: argparse.ArgumentParser) -> None:
    """Declare ``--json``."""
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of lines")


def tell(arguments: argparse.Namespace, text: str, **found: object) -> None:
    """Print what a command that went well has to say: `text`, or with ``--json`` what it `found`."""
    print(json.dumps({"faults": [], **found}, ensure_ascii=False) if arguments.json else text.rstrip("\n"))


def tell_faults(arguments: argparse.Namespace, group: SourceFaults, **found: object) -> int:
    """Print every fault, to standard error; with ``--json`` to standard output. The exit status of faults.

    What else was `found` goes into the object only.
    """
    if getattr(arguments, "json", False):
        print(json.dumps({"faults": faults_as_json(group.faults), **found}, ensure_ascii=False))
    else:
        print(group, file=sys.stderr)
    return 1


def faults_as_json(faults: Iterable[SourceFault]) -> list[dict[str, str | int | None]]:
    """Faults as programs get them: the fields of each, by name."""
    return [asdict(fault) for fault in faults]
