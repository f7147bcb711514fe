"""Words that titles put between quotation marks: the source says them."""

import re
from collections.abc import Iterator

from annotated_timeline.editing.annotations import EventCorrection
from annotated_timeline.editing.word_diff import nearest_words
from annotated_timeline.editing.wording import says
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span

_DOUBLE = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"")
#: Headlines quote with single marks, too; an apostrophe has a letter before it.
_SINGLE = re.compile(r"(?<!\w)‘([^‘\n]+?)’(?!\w)|(?<!\w)'([^'\n]+)'(?!\w)")


def between_marks(text: str) -> Iterator[Span]:
    """Every stretch between double quotation marks, without them."""
    for match in _DOUBLE.finditer(text):
        yield Span(*match.span(1 if match.group(1) is not None else 2))


def quoted_in_title(title: str) -> list[str]:
    """The words that a title puts between marks, double or single."""
    return [match[1] or match[2] for pattern in (_DOUBLE, _SINGLE) for match in pattern.finditer(title)]


def title_finding(correction: EventCorrection, source: Source) -> SourceFault | None:
    """The finding of a title whose quoted words the source does not hold; None where it holds them."""
    for words in quoted_in_title(correction.title or ""):
        if not says(source, words):
            near = nearest_words(words, source.text)
            hint = f"the nearest words there: {near}" if near else "tell it without quotation marks"
            found = f"“{words}” between quotation marks in the title"
            return correction.written.fault(found, "words of the source, letter for letter", hint, "title")
    return None
