"""What a text has been about so far: its paragraphs as skeletons.

And who was the subject of each sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.quotations import Piece
from annotated_timeline.parsing.sentences import sentences_of
from annotated_timeline.parsing.skeleton import Skeleton, skeleton
from annotated_timeline.parsing.speakers import Mentioned, mentioned, person
from annotated_timeline.parsing.subjects import speaking_subject

#: So many paragraphs are looked through for whom a pronoun means.
_PARAGRAPHS_BACK = 4
#: And no more than so many sentences.
_SENTENCES_BACK = 24
_POSSESSOR = re.compile("[TN]{0,3}Ns")


class Paragraph:
    """One paragraph of the body, with its pieces.

    Its skeleton and subjects are worked out when first asked for.
    """

    def __init__(self, text: str, span: Span, pieces: Sequence[Piece], names: KnownNames) -> None:
        self.span = span
        self.pieces = pieces
        self.spoke: dict[int, Mentioned | None] = {}
        self._text = text
        self._names = names

    @cached_property
    def bones(self) -> Skeleton:
        """The paragraph's skeleton."""
        return skeleton(self._text, self.span.start, self.span.end, self.pieces)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences as token ranges of the skeleton."""
        return list(sentences_of(self.bones))

    @cached_property
    def _subjects(self) -> dict[int, Mentioned | None]:
        return {}

    def subject(self, sentence: int) -> Mentioned | None:
        """Who or what a sentence is about: the one who speaks in it, or its subject."""
        if sentence in self.spoke:
            return self.spoke[sentence]
        if sentence not in self._subjects:
            low, high = self.sentences[sentence]
            phrase = speaking_subject(self.bones.classes, low, high)
            self._subjects[sentence] = mentioned(self.bones, phrase, self._names) if phrase else None
        return self._subjects[sentence]

    def persons(self, sentence: int) -> Iterator[Mentioned]:
        """The persons that a sentence names outside its quotations, in order."""
        low, high = self.sentences[sentence]
        start, end = self.bones.starts[low], self.bones.ends[high - 1]
        for name in self._names.between(start, end):
            piece = bisect_right(self.pieces, name.start, key=lambda piece: piece.start) - 1
            if piece < 0 or name.start >= self.pieces[piece].end:
                yield person(name, self._names)

    def opens_with_possessor(self, sentence: int) -> bool:
        """Whether a sentence opens with whose the subject is: "Brandt's wife, Lotta, rows"."""
        low, high = self.sentences[sentence]
        return _POSSESSOR.match(self.bones.classes, low, high) is not None


def subjects_before(paragraphs: Sequence[Paragraph], number: int, sentence: int) -> Iterator[Mentioned]:
    """The subjects of the sentences before sentence `sentence` of paragraph `number`, nearest first."""
    left = _SENTENCES_BACK
    for back in range(number, max(-1, number - _PARAGRAPHS_BACK - 1), -1):
        paragraph = paragraphs[back]
        last = sentence if back == number else len(paragraph.sentences)
        for i in range(last - 1, max(-1, last - 1 - left), -1):
            subject = paragraph.subject(i)
            if subject is not None:
                yield subject
            if subject is None or subject.kind not in ("person", "pronoun"):
                yield from paragraph.persons(i)
            elif subject.kind == "pronoun":
                yield from reversed([who for who in paragraph.persons(i) if who.end <= subject.start])
            elif paragraph.opens_with_possessor(i):
                yield from islice(paragraph.persons(i), 1)
        left -= last
        if left <= 0:
            break
