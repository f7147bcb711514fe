"""Where an account differs from its full text, as faults; and what in it is the editors' own."""

from dataclasses import dataclass

from annotated_timeline.editing.anchors import line_of
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.parsed import ParsedSource

#: So many words of a quotation are enough to know it by.
WORDS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class EditorsOwn:
    """Something `told` on a card, `by` whom, and what of it the full text is `lacking`."""

    file: str
    line: int | None
    told: str
    by: str
    lacking: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.told}, given by {self.by}; {self.lacking}"


def difference(account: ParsedSource, offset: int, found: str, expected: str, hint: str) -> SourceFault:
    """The fault of what stands at `offset` of the account."""
    return SourceFault(file_of(account), line_of(account.source.text, offset), found, expected, hint)


def file_of(parsed: ParsedSource) -> str:
    """The path of a text, as messages show it."""
    return parsed.source.file or parsed.source.id


def opening_of(words: str) -> str:
    """The first words of a quotation, as messages show them."""
    return f"“{' '.join(words.split()[:WORDS_SHOWN])} …”"
