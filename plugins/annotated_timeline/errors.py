"""Faults: what is wrong in what people wrote, with the place and the way out; told all at once."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches

#: What messages call the place that a command prints to.
OUTPUT_NAME = "standard output"
#: A longer value is cut in a message: the place tells where to read the rest.
_LONGEST_SHOWN = 60
_PLURALS = {"person": "people"}


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
        return printable(f"{place}: found {self.found}\n    expected {self.expected}{hint}")

    @property
    def sort_key(self) -> tuple[str, int, str]:
        """The order of reports: by file, line, then what was found."""
        return (self.file, self.line or 0, self.found)


def fault_of_file(error: OSError, file: str | None = None) -> SourceFault:
    """The fault of a file or folder that cannot be read or written; `file` where the error names none."""
    hint = "look at the path, its permissions and the free space"
    found = error.strerror or str(error)
    return SourceFault(str(error.filename or file), None, found, "a file or folder to read or write", hint)


class SourceFaults(Exception):
    """All the faults of one step; raised by a room once it has seen everything."""

    def __init__(self, faults: Iterable[SourceFault]) -> None:
        self.faults = tuple(sorted(set(faults), key=lambda fault: fault.sort_key))
        super().__init__(self.faults)

    def __str__(self) -> str:
        head = f"{counted(len(self.faults), 'fault')} in the content:"
        return "\n".join([head, *(str(fault) for fault in self.faults)])


def raise_any(faults: Iterable[SourceFault | None]) -> None:
    """Raise SourceFaults with all the `faults`, where there is one; None is none."""
    if found := [fault for fault in faults if fault is not None]:
        raise SourceFaults(found)


class FaultCollector:
    """Gathers the faults of several steps, so that one run tells all of them."""

    def __init__(self) -> None:
        self.faults: list[SourceFault] = []

    @contextmanager
    def collecting(self) -> Iterator[None]:
        """Keep the faults that the block raises, and go on after it."""
        try:
            yield
        except SourceFaults as group:
            self.faults.extend(group.faults)

    def raise_any(self) -> None:
        """Raise SourceFaults where at least one fault was kept."""
        if self.faults:
            raise SourceFaults(self.faults)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number and the word for so many things: ``1 fault``, ``2 faults``, ``1,200 people``."""
    return f"{number:,} {one if number == 1 else many or _PLURALS.get(one, f'{one}s')}"


def printable(text: str) -> str:
    """`text` with every character that could move a terminal's cursor or turn its writing written out."""
    return "".join(
        char if char.isprintable() or char == "\n" else char.encode("unicode_escape").decode()
        for char in text
    )


def shown(value: object) -> str:
    """A found value as a message shows it: quoted as in Python, escaped, and cut where it is long."""
    text = repr(value)
    return printable(text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…")


def nearest(word: str, options: Iterable[str]) -> str:
    """A hint that names the options most like `word`; empty where none is."""
    close = get_close_matches(word, list(options), n=3, cutoff=0.6)
    return f"did you mean {' or '.join(close)}?" if close else ""
