"""``docs/commands.md`` names every command and every option; what it names is there."""

import argparse
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from annotated_timeline.cli import COMMANDS

DOCS = (Path(__file__).parents[1] / "docs" / "commands.md").read_text("utf-8")
MAKEFILE = (Path(__file__).parents[1] / "Makefile").read_text("utf-8")


def parsers() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Each command with its parser, and each thing that one can start."""
    for command, module in COMMANDS.items():
        parser = argparse.ArgumentParser()
        import_module(f"annotated_timeline.commands.{module}").add_arguments(parser)
        yield command, parser
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                for name, inner in action.choices.items():
                    yield f"{command} {name}", inner


def options(parser: argparse.ArgumentParser) -> set[str]:
    return {option for action in parser._actions for option in action.option_strings} - {"-h", "--help"}


@pytest.mark.parametrize(("name", "parser"), list(parsers()))
def test_every_command_and_option_is_documented(name: str, parser: argparse.ArgumentParser) -> None:
    assert f"`{name}" in DOCS
    assert [option for option in sorted(options(parser)) if f"`{option}" not in DOCS] == []


def test_nothing_else_is_documented() -> None:
    known = set().union(*(options(parser) for _, parser in parsers())) | {"--help", "--version"}
    assert set(re.findall(r"--[a-z][a-z-]*", DOCS)) <= known
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", DOCS)) <= targets
