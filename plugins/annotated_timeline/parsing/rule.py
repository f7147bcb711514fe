"""What a rule of attribution is, and what it finds."""

from collections.abc import Callable
from dataclasses import dataclass

from annotated_timeline.parsing.clauses import Phrase
from annotated_timeline.parsing.skeleton import Skeleton


@dataclass(frozen=True, slots=True)
class Attribution:
    """A rule's finding: the phrase that names the speaker, the cue (token indices), and the rule's name.

    `outer` is the subject of the clause around a speaker that is a pronoun: whom it means, if it can.
    """

    speaker: Phrase
    cue: tuple[int, int] | None
    rule: str
    outer: Phrase | None = None


#: Takes a skeleton, the sentence ``low:high`` in it and the token of a quotation.
Rule = Callable[[Skeleton, int, int, int], Attribution | None]


def skip(classes: str, at: int, high: int, letters: str) -> int:
    """The first token from `at` on, below `high`, whose class is none of `letters`."""
    while at < high and classes[at] in letters:
        at += 1
    return at
