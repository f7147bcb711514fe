"""Where an account differs from its full text, as faults."""

from annotated_timeline.editing.anchors import line_of
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.parsed import ParsedSource

#: So many words of a quotation are enough to know it by.
WORDS_SHOWN = 8


def difference(account: ParsedSource, offset: int, found: str, expected: str, hint: str) -> SourceFault:
    """The fault of what stands at `offset` of the account."""
    return SourceFault(file_of(account), line_of(account.source.text, offset), found, expected, hint)


def file_of(parsed: ParsedSource) -> str:
    """The path of a text, as messages show it."""
    return parsed.source.file or parsed.source.id
