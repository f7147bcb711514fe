"""Say what is wrong in the content, or held back, without building a site."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from annotated_timeline.errors import SourceFault, SourceFaults
from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing.production import produce


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the folders and ``--json``."""
    parser.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    parser.add_argument("--sources", type=Path, help="texts to take in place of CONTENT/sources")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of lines")


def run(arguments: argparse.Namespace) -> int:
    """Print what is wrong, or what there is; 1 where something is wrong."""
    try:
        timeline = produce(arguments.content, arguments.sources).timeline
    except SourceFaults as group:
        if not arguments.json:
            raise
        print(json.dumps({"faults": faults_as_json(group.faults)}, ensure_ascii=False))
        return 1
    if arguments.json:
        print(json.dumps({"faults": [], **_as_json(timeline)}, ensure_ascii=False))
    else:
        sys.stdout.write(_as_text(timeline))
    return 0


def faults_as_json(faults: Iterable[SourceFault]) -> list[dict[str, str | int | None]]:
    """Faults as the commands print them with ``--json``."""
    return [
        {
            "file": fault.file,
            "line": fault.line,
            "found": fault.found,
            "expected": fault.expected,
            "hint": fault.hint,
        }
        for fault in faults
    ]


def _as_json(timeline: Timeline) -> dict[str, object]:
    held = [{"source": one.source, "text": one.text, "reason": one.reason} for one in timeline.held]
    return {
        "events": len(timeline.events),
        "quotes": len(timeline.quotes),
        "held": held,
        "unmatched": list(timeline.unmatched),
    }


def _as_text(timeline: Timeline) -> str:
    kinds = ("events", "quotes", "people", "places", "sources")
    counts = ", ".join(f"{len(getattr(timeline, kind))} {kind}" for kind in kinds)
    held = [f"held back: {one.source}: “{one.text}” ({one.reason})" for one in timeline.held]
    unmatched = [f"does not fit: {line}" for line in timeline.unmatched]
    return "\n".join([f"the content is sound: {counts}", *held, *unmatched]) + "\n"
