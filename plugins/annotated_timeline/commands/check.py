"""Say what is wrong in the content, or held back, without building a site."""

import argparse
from pathlib import Path

from annotated_timeline.commands.telling import add_json, tell
from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing.production import Production, produce
from annotated_timeline.publishing.summary import counts_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the folders and ``--json``."""
    parser.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    parser.add_argument("--sources", type=Path, help="texts to take in place of CONTENT/sources")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what there is and what is held back; raises SourceFaults where something is wrong."""
    made = produce(arguments.content, arguments.sources)
    tell(arguments, _as_text(made), **_as_json(made.timeline))
    return 0


def _as_json(timeline: Timeline) -> dict[str, object]:
    held = [{"source": one.source, "text": one.text, "reason": one.reason} for one in timeline.held]
    return {
        "events": len(timeline.events),
        "quotes": len(timeline.quotes),
        "held": held,
        "unmatched": list(timeline.unmatched),
    }


def _as_text(made: Production) -> str:
    timeline = made.timeline
    taken = made.taken.lines() if made.taken else []
    held = [f"held back: {one.source}: “{one.text}” ({one.reason})" for one in timeline.held]
    unmatched = [f"does not fit: {line}" for line in timeline.unmatched]
    return "\n".join([*taken, f"the content is sound: {counts_of(timeline)}", *held, *unmatched])
