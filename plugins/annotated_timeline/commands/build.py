"""Build the site; the one that was there stays until the new one is whole. ``make html`` runs this."""

import argparse
import sys
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.log import console
from pelican.log import init as init_log
from pelican.settings import read_settings

from annotated_timeline.commands.arguments import check_outside
from annotated_timeline.commands.jobs import add_jobs, cores
from annotated_timeline.commands.telling import add_json, tell, tell_faults
from annotated_timeline.errors import SourceFault, SourceFaults, fault_of_file
from annotated_timeline.processes import unswept
from annotated_timeline.publishing.delivery import staged

#: What Pelican raises after a warning under ``--fatal warnings``; it has printed the warning itself.
_FATAL_WARNING = "Warning or error encountered"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``make html``, and ``--json``."""
    add_options(parser)
    add_json(parser)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Where things come from and where they go."""
    parser.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    parser.add_argument("--output", type=Path, default=Path("output"), help="where the site goes")
    parser.add_argument("--sources", type=Path, help="texts to take in place of CONTENT/sources")
    parser.add_argument("--settings", type=Path, default=Path("pelicanconf.py"), help="Pelican's settings")
    add_jobs(parser)


def run(args: argparse.Namespace) -> int:
    """Build; 0 where the site is whole, 1 where something was wrong (it is told on standard error)."""
    try:
        with unswept():
            told = _build(args, args.output.resolve())
    except SourceFaults as faults:
        return _nothing_published(args, faults)
    except RuntimeError as error:
        if str(error) != _FATAL_WARNING:
            raise
        warned = SourceFault(str(args.content), None, "what Pelican warns of above", "nothing to warn of")
        return _nothing_published(args, SourceFaults([warned]))
    except OSError as error:
        return _nothing_published(args, SourceFaults([fault_of_file(error, str(args.output))]))
    page = (args.output / "index.html").as_posix()
    tell(args, "\n".join([page, *told]), page=page, summary=told)
    return 0


def _build(args: argparse.Namespace, output: Path) -> list[str]:
    """Put a new site in the place of the one at `output`; the lines of its summary."""
    init_log(fatal="warnings")
    signals.finalized.connect(_hush)
    reports: list[str] = []
    _check_content(args.content)
    check_outside(args.output, args.content, "--output")
    with staged(output) as stage:
        settings = read_settings(
            str(args.settings),
            override={
                "PATH": str(args.content),
                "OUTPUT_PATH": str(stage),
                "TIMELINE_SOURCES": str(args.sources) if args.sources else None,
                "TIMELINE_PREVIOUS_OUTPUT": str(output),
                "TIMELINE_JOBS": args.jobs or cores(),
                "TIMELINE_REPORT": reports.append,
            },
        )
        Pelican(settings).run()
    return [line for report in reports for line in report.splitlines()]


def _check_content(content: Path) -> None:
    if not content.is_dir():
        hint = "make html CONTENT=DIR names it; annotated-timeline new timeline DIR starts one"
        raise SourceFaults([SourceFault(str(content), None, "no such folder", "the editors' files", hint)])


def _nothing_published(args: argparse.Namespace, faults: SourceFaults) -> int:
    status = tell_faults(args, faults)
    if not args.json:
        print(f"Nothing was published; {args.output} is as it was.", file=sys.stderr)
    return status


def _hush(pelican: Any) -> None:
    """Keep Pelican from counting the articles that this site does not have; our summary follows."""
    console.quiet = True
