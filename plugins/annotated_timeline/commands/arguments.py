"""Values of options: what is no date is told in plain words."""

import argparse
from datetime import date
from pathlib import Path

from annotated_timeline.errors import SourceFault, SourceFaults
from annotated_timeline.model.historical_date import HistoricalDate


def check_outside(folder: Path, content: Path, option: str) -> None:
    """Raise SourceFaults where what is written would stand among the editors' files."""
    if folder.resolve().is_relative_to(content.resolve()):
        found, expected = f"a folder inside {content.as_posix()}", "a folder beside the editors' files"
        raise SourceFaults([SourceFault(f"{option} {folder.as_posix()}", None, found, expected)])


def day(text: str) -> date:
    """A day as ``YYYY-MM-DD``."""
    try:
        found = date.fromisoformat(text)
        if found.isoformat() != text:
            raise ValueError("another form of it")
        return found
    except ValueError as reason:
        told = f"found {text!r} ({reason}), expected a day of the calendar as YYYY-MM-DD"
        raise argparse.ArgumentTypeError(told) from reason


def edtf(text: str) -> HistoricalDate:
    """A date in EDTF."""
    try:
        return HistoricalDate.from_edtf(text)
    except ValueError as reason:
        told = f"found {text!r} ({reason}), expected a date in EDTF such as 2022-03-09 or 2022-03"
        raise argparse.ArgumentTypeError(told) from reason
