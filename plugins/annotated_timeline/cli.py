"""The command line: it finds the subcommand that was asked for, and nothing else."""

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol

from annotated_timeline import __version__
from annotated_timeline.commands.telling import tell_faults
from annotated_timeline.errors import OUTPUT_NAME, SourceFaults, fault_of_file
from annotated_timeline.processes import unswept


class Command(Protocol):
    """A module of ``annotated_timeline.commands``; the first line of its docstring is its help."""

    __doc__: str | None

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the subcommand's own arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do the work; the exit status. SourceFaults that leave it are printed, and mean 1."""


#: The subcommands in the order of the help, each with its module, which is imported when it is needed.
COMMANDS = {
    "build": "build",
    "serve": "serve",
    "parse": "parse",
    "check": "check",
    "review": "review",
    "verify": "verify",
    "new": "new",
    "release": "release",
    "import": "import_",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` (the process's own arguments, by default) names; its exit status."""
    atexit.register(gc.freeze)  # at its end Python would search all that is left for garbage, several times
    words = sys.argv[1:] if argv is None else list(argv)
    asked = words[0] if words else ""
    with unswept():  # a command's modules are many, and none of them garbage
        parser = _parser([asked] if asked in COMMANDS else list(COMMANDS))
    arguments = parser.parse_args(words)
    command: Command = arguments.command
    try:
        return command.run(arguments)
    except SourceFaults as faults:
        return tell_faults(arguments, faults)
    except BrokenPipeError:
        _write_no_more()  # whoever read our output has read enough
        return 1
    except OSError as error:
        if error.filename is None:
            raise
        if error.filename == OUTPUT_NAME:
            _write_no_more()
        return tell_faults(arguments, SourceFaults([fault_of_file(error)]))


def _write_no_more() -> None:
    """Let the interpreter's last flush go nowhere; it would complain of what stopped us."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(names: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the command line, knowing the subcommands `names` only."""
    parser = argparse.ArgumentParser(
        prog="annotated-timeline",
        description="Dated events and checked quotations out of news texts.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in names:
        command: Command = import_module(f"annotated_timeline.commands.{COMMANDS[name]}")
        summary = (command.__doc__ or "").partition("\n")[0]
        subparser = subparsers.add_parser(name, help=summary, description=summary)
        subparser.set_defaults(command=command)
        command.add_arguments(subparser)
    return parser


if __name__ == "__main__":
    sys.exit(main())
