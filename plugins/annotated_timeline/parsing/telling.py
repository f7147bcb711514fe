"""A source as headlines read it: its text, who is named and quoted where."""

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.names import Name


@dataclass(frozen=True, slots=True)
class Telling:
    """The text of a source as headlines read it: its names, and what may not be quoted in a headline."""

    text: str
    names: KnownNames
    quoted: tuple[Span, ...]
    speakers: frozenset[str]
    surnames: frozenset[str]
    may_quote: bool
    speech: tuple[tuple[Span, str], ...] = ()

    def speaker_in(self, sentence: Span) -> str | None:
        """The named speaker of a quotation in the sentence, if the text tells one."""
        first = bisect_left(self.speech, sentence.start, key=lambda item: item[0].end)
        nearby = self.speech[first : first + 8]
        return next((who for span, who in nearby if span.overlaps(sentence)), None)

    def named_in(self, span: Span) -> tuple[Name, ...]:
        """The mentions of persons that lie within a span, in order."""
        inside = self.names.between(span.start, span.end)
        return tuple(name for name in inside if name.end <= span.end)

    def quoted_in(self, span: Span) -> tuple[Span, ...]:
        """The quotations that begin within a span, in order."""
        key = attrgetter("start")
        first, last = (bisect_left(self.quoted, edge, key=key) for edge in (span.start, span.end))
        return self.quoted[first:last]
