"""Build the site; the one that was there stays until the new one is whole. ``make html`` runs this."""

import argparse
import sys
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.log import console
from pelican.log import init as init_log
from pelican.settings import read_settings

from annotated_timeline.commands.jobs import add_jobs, cores
from annotated_timeline.errors import SourceFault, SourceFaults
from annotated_timeline.publishing.delivery import staged

#: What Pelican raises after a warning under ``--fatal warnings``; it has printed the warning itself.
_FATAL_WARNING = "Warning or error encountered"

_NOT_WRITTEN = """\
{}: found: {}
    expected a file or folder that can be read, or written
    hint: look at the free space, and at the permissions of the folder that the site goes into"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``make html``."""
    parser.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    parser.add_argument("--output", type=Path, default=Path("output"), help="where the site goes")
    parser.add_argument("--sources", type=Path, help="texts to take in place of CONTENT/sources")
    parser.add_argument("--settings", type=Path, default=Path("pelicanconf.py"), help="Pelican's settings")
    add_jobs(parser)


def run(args: argparse.Namespace) -> int:
    """Build; 0 where the site is whole, 1 where something was wrong (it is told on standard error)."""
    init_log(fatal="warnings")
    signals.finalized.connect(_hush)
    reports: list[str] = []
    output = args.output.resolve()
    try:
        _check_content(args.content)
        with staged(output) as stage:
            settings = read_settings(
                str(args.settings),
                override={
                    "PATH": str(args.content),
                    "OUTPUT_PATH": str(stage),
                    "TIMELINE_SOURCES": str(args.sources) if args.sources else None,
                    "TIMELINE_PREVIOUS_OUTPUT": str(output) if output.is_dir() else None,
                    "TIMELINE_JOBS": args.jobs or cores(),
                    "TIMELINE_REPORT": reports.append,
                },
            )
            Pelican(settings).run()
    except SourceFaults as faults:
        return _nothing_published(str(faults), args.output)
    except RuntimeError as error:
        if str(error) != _FATAL_WARNING:
            raise
        return _nothing_published("Pelican's warning above is a fault here.", args.output)
    except OSError as error:
        place = error.filename or args.output
        return _nothing_published(_NOT_WRITTEN.format(place, error.strerror or error), args.output)
    print(f"{args.output / 'index.html'}\n{''.join(reports)}")
    return 0


def _check_content(content: Path) -> None:
    if not content.is_dir():
        hint = "make html CONTENT=DIR names it; annotated-timeline new timeline DIR starts one"
        raise SourceFaults([SourceFault(str(content), None, "no such folder", "the editors' files", hint)])


def _nothing_published(why: str, output: Path) -> int:
    print(f"{why}\nNothing was published; {output} is as it was.", file=sys.stderr)
    return 1


def _hush(pelican: Any) -> None:
    """Keep Pelican from counting the articles that this site does not have; our summary follows."""
    console.quiet = True
