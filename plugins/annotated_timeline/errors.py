"""Faults: what is wrong in what people wrote, with the place and the way out; told all at once."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceFault:
    """One fault in a file.

    `file` is the path as its writer knows it; `line` counts from 1, and is None for the file as a whole.
    """

    file: str
    line: int | None
    found: str
    expected: str
    hint: str = ""

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        hint = f"\n    hint: {self.hint}" if self.hint else ""
        return f"{place}: found {self.found}\n    expected {self.expected}{hint}"

    @property
    def sort_key(self) -> tuple[str, int, str]:
        """The order of reports: by file, line, then what was found."""
        return (self.file, self.line or 0, self.found)


class SourceFaults(Exception):
    """All the faults of one step; raised by a room once it has seen everything."""

    def __init__(self, faults: Iterable[SourceFault]) -> None:
        self.faults = tuple(sorted(set(faults), key=lambda fault: fault.sort_key))
        super().__init__(self.faults)

    def __str__(self) -> str:
        count = len(self.faults)
        head = f"{count} fault{'' if count == 1 else 's'} in the content:"
        return "\n".join([head, *(str(fault) for fault in self.faults)])
