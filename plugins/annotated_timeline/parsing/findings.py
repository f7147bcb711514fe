"""Each piece with what its own sentence says of its speaker, before any other sentence is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotated_timeline.parsing.attribution import attribute
from annotated_timeline.parsing.confidence import Ground, Sort
from annotated_timeline.parsing.discourse import Paragraph
from annotated_timeline.parsing.quotations import Piece
from annotated_timeline.parsing.rule import Attribution
from annotated_timeline.parsing.said_on import SaidOn
from annotated_timeline.parsing.skeleton import Skeleton
from annotated_timeline.parsing.speakers import Mentioned
from annotated_timeline.parsing.titles import is_title

#: A quotation of so many words is a fragment.
FRAGMENT_WORDS = 2
#: A sentence of these letters alone is nothing but quotation.
_NOTHING_ELSE = "qQUF.,-CI:()"


@dataclass(slots=True)
class Finding:
    """One piece on its way to a quotation: where it stands, what its sentence says, whose words it is.

    `alone` is True where the sentence is nothing but quotation. The fields from `speaker` on are filled in as
    the text is read from its beginning.
    """

    piece: Piece
    paragraph: int
    sentence: int
    alone: bool
    bones: Skeleton
    at: int
    given: Attribution | None
    speaker: Mentioned | None = None
    rule: str = ""
    pronoun: bool = False
    rival: bool = False
    group: int = 0
    said: SaidOn | None = None

    @property
    def cue(self) -> str | None:
        """The verb or other words that attribute the piece, as printed."""
        if self.given is None or self.given.cue is None:
            return None
        first, last = self.given.cue
        return self.bones.text[self.bones.starts[first] : self.bones.ends[last - 1]]

    @property
    def ground(self) -> Ground:
        """What the speaker rests on."""
        return Ground(self.rule, self._sort, self.is_fragment)

    @property
    def _sort(self) -> Sort:
        if self.pronoun or self.speaker is None or self.speaker.kind == "pronoun":
            return "pronoun with a rival" if self.rival else "pronoun"
        if self.speaker.kind == "person":
            return "full name" if len(self.speaker.words) > 1 else "short name"
        return self.speaker.kind

    @property
    def is_fragment(self) -> bool:
        """Whether the piece has no more than a word or two."""
        return len(self.words.split(None, FRAGMENT_WORDS)) <= FRAGMENT_WORDS

    @property
    def words(self) -> str:
        """The quoted words."""
        return self.bones.text[self.piece.start : self.piece.end]


def findings_in(text: str, paragraphs: Sequence[Paragraph]) -> list[Finding]:
    """Every piece of `paragraphs` in order, titles and names left out."""
    return [
        finding
        for number, paragraph in enumerate(paragraphs)
        if paragraph.pieces
        for finding in _in_paragraph(number, paragraph)
        if not is_title(text, finding.piece.start, finding.piece.end, finding.piece.outer_start)
    ]


def _in_paragraph(number: int, paragraph: Paragraph) -> Iterator[Finding]:
    bones = paragraph.bones
    sentences = iter(enumerate(paragraph.sentences))
    high, count, alone = 0, 0, False
    for at, piece in zip(bones.pieces, paragraph.pieces, strict=True):
        while at >= high:
            count, (low, high) = next(sentences)
            alone = not bones.classes[low:high].strip(_NOTHING_ELSE)
        given = None if alone else attribute(bones, low, high, at)
        yield Finding(piece, number, count, alone, bones, at, given)
