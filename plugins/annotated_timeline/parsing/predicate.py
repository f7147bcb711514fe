"""What a sentence says happens: a finite verb with its subject and complement."""

from dataclasses import dataclass

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.verbs import Kind


@dataclass(frozen=True, slots=True)
class Predicate:
    """A finite verb with its subject and complement; offsets into the text. `verb` is the main word alone."""

    subject: Span
    group: Span
    verb: Span
    kind: Kind
    complement: Span
