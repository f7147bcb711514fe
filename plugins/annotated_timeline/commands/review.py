"""Write a local report of everything found, the doubtful first, with the annotations that correct it."""

import argparse
import os
from pathlib import Path

from annotated_timeline.commands.arguments import check_outside
from annotated_timeline.commands.telling import add_json, tell
from annotated_timeline.errors import SourceFault, SourceFaults, counted
from annotated_timeline.publishing.production import produce
from annotated_timeline.publishing.review.report import write_report
from annotated_timeline.publishing.review.since import Since, since_last_commit


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the folders."""
    parser.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    parser.add_argument("--sources", type=Path, help="texts to take in place of CONTENT/sources")
    parser.add_argument("--theme", type=Path, default=Path("theme"), help="the theme, for the report's page")
    parser.add_argument("--report", type=Path, default=Path("review"), help="where the report goes")
    parser.add_argument("--output", type=Path, default=Path("output"), help="the site that links lead to")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the report and print where it is."""
    if not (arguments.theme / "review").is_dir():
        hint = "run it in the project's folder, or name the theme with --theme"
        place = arguments.theme.as_posix()
        raise SourceFaults([SourceFault(place, None, "no folder review", "the theme of the project", hint)])
    check_outside(arguments.report, arguments.content, "--report")
    made = produce(arguments.content, arguments.sources)
    if arguments.sources:
        since = Since(unknown="the texts are not those of the repository")
    else:
        since = since_last_commit(arguments.content, made.timeline)
    site = os.path.relpath(arguments.output, arguments.report).replace(os.sep, "/")
    page = write_report(made, since, arguments.theme, arguments.report, site)
    held = len(made.timeline.held)
    taken = made.taken.lines() if made.taken else []
    told = [*taken, f"{page}: {counted(held, 'quotation')} held back"]
    tell(arguments, "\n".join(told), page=page.as_posix(), held=held)
    return 0
