"""Prints the scoreboard on the labelled texts and what changed since ``docs/scores.json`` was written.

Usage: ``python -m bench.score [--check]``; with ``--check`` nothing is written.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from bench import date_scores, quotation_scores
from bench.labelled import FOLDER

_BOARD = Path(__file__).resolve().parents[1] / "docs" / "scores.json"
_BOARDS = {"quotations": quotation_scores.figures, "time expressions": date_scores.figures}
#: A figure that moved by less is called unchanged.
_SMALLEST_CHANGE = 0.0005

Board = dict[str, dict[str, float]]


def main() -> int:
    """Score, compare, print and write; exit status 0 also where there are no labelled texts."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--check", action="store_true", help="write nothing")
    arguments = options.parse_args()
    if not FOLDER.is_dir():
        print("No labelled texts beside this repository (../shared/dev): nothing to score.")
        return 0
    board = {name: _rounded(figures()) for name, figures in _BOARDS.items()}
    before: Board = json.loads(_BOARD.read_text(encoding="utf-8")) if _BOARD.exists() else {}
    for name, figures in board.items():
        print(f"\n{name}")
        for figure, value in figures.items():
            print(f"  {value:.3f}  {_change(before, name, figure, value):8}  {figure}")
    if not arguments.check:
        _BOARD.write_text(json.dumps(board, indent=2) + "\n", encoding="utf-8")
        print(f"\nwritten to docs/{_BOARD.name}")
    return 0


def _rounded(figures: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, 4) for name, value in figures.items()}


def _change(before: Board, name: str, figure: str, value: float) -> str:
    old = before.get(name, {}).get(figure)
    if old is None:
        return "new"
    return "" if abs(value - old) < _SMALLEST_CHANGE else f"{value - old:+.4f}"


if __name__ == "__main__":
    sys.exit(main())
