"""``annotated-timeline build``: what ``make html`` runs."""

import argparse
import sys
from pathlib import Path

from pelican import Pelican
from pelican.log import init as init_log
from pelican.settings import read_settings

from annotated_timeline.errors import SourceFaults
from annotated_timeline.publishing.delivery import staged

NAME = "build"
HELP = "build the site into OUTPUT; the site that was there stays until the new one is whole"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``make html``."""
    parser.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    parser.add_argument("--output", type=Path, default=Path("output"), help="where the site goes")
    parser.add_argument("--sources", type=Path, help="texts to take in place of CONTENT/sources")
    parser.add_argument("--settings", type=Path, default=Path("pelicanconf.py"), help="Pelican's settings")


def run(args: argparse.Namespace) -> int:
    """Build; 0 where the site is whole, 1 where something was wrong (it is told on standard error)."""
    init_log(fatal="warnings")
    reports: list[str] = []
    output = args.output.resolve()
    try:
        with staged(output) as stage:
            settings = read_settings(
                str(args.settings),
                override={
                    "PATH": str(args.content),
                    "OUTPUT_PATH": str(stage),
                    "TIMELINE_SOURCES": str(args.sources) if args.sources else None,
                    "TIMELINE_PREVIOUS_OUTPUT": str(output) if output.is_dir() else None,
                    "TIMELINE_REPORT": reports.append,
                },
            )
            Pelican(settings).run()
    except SourceFaults as faults:
        print(faults, file=sys.stderr)
        print(f"nothing was published; {args.output} is as it was", file=sys.stderr)
        return 1
    print(f"{args.output / 'index.html'}\n{''.join(reports)}")
    return 0
