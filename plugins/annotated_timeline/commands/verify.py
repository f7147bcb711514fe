"""Compare the accounts with the publishers' full texts: every quoted word, date and name."""

import argparse
import sys
from pathlib import Path

from annotated_timeline.editing.verification.account import Verified, verify_account
from annotated_timeline.errors import SourceFault, SourceFaults
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.parsing.document import parse
from annotated_timeline.publishing.production import produce
from annotated_timeline.reading.collection import read_collection


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the folders."""
    parser.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    parser.add_argument("--sources", type=Path, required=True, help="the full texts, under the same names")


def run(arguments: argparse.Namespace) -> int:
    """Print what was compared; raises SourceFaults with every difference."""
    ours = produce(arguments.content)
    full = {source.id: parse(source) for source in read_collection(arguments.sources)}
    registered = [name for person in ours.content.people for name in (person.name, *person.aliases)]
    registered += [name for place in ours.content.places for name in (place.name, *place.aliases)]
    verified = [
        verify_account(account, full[account.source.id], ours.timeline, registered)
        for account in ours.parsed
        if account.source.id in full
    ]
    faults = [fault for one in verified for fault in one.faults]
    faults += [
        SourceFault(_file(account), None, "no full text of it", f"one in {arguments.sources}")
        for account in ours.parsed
        if account.source.id not in full
    ]
    sys.stdout.writelines(_line(one) for one in verified)
    if faults:
        raise SourceFaults(faults)
    return 0


def _file(parsed: ParsedSource) -> str:
    return parsed.source.file or parsed.source.id


def _line(one: Verified) -> str:
    by_original = f" ({one.by_original} of them in the original wording)" if one.by_original else ""
    state = f"{len(one.faults)} differences" if one.faults else "as the full text has them"
    counts = f"{one.quotations} quotations{by_original}, {one.dates} dates, {one.names} names"
    return f"{one.source}: {counts}: {state}\n"
