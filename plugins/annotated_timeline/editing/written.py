"""Where something is written, for faults that show only once the timeline is put together."""

from dataclasses import dataclass

from annotated_timeline.errors import SourceFault
from annotated_timeline.toml_table import Table

#: A file and a line, as faults have them.
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Written:
    """The file of an entry, the line of its head and the lines of its keys."""

    file: str
    line: int
    keys: tuple[tuple[str, int], ...]

    def place(self, key: str | None = None) -> Place:
        """Where `key` stands, or the entry's head."""
        return self.file, dict(self.keys).get(key or "", self.line)

    def fault(self, found: str, expected: str, hint: str = "", key: str | None = None) -> SourceFault:
        """A fault at the line of `key`, or of the entry's head."""
        return SourceFault(*self.place(key), found, expected, hint)


def written(table: Table) -> Written:
    """Where the entry of a table is written."""
    return Written(table.file, table.line(), tuple((key, table.line(key)) for key in table.values))
