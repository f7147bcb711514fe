"""Where a text's paragraphs and sentences begin and end, and which of them are furniture."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from annotated_timeline.model.paragraphs import paragraphs_of
from annotated_timeline.model.source import Furniture, Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.words import vocabulary

#: A full stop behind one of these ends no sentence, nor does one behind an initial.
_ABBREVIATIONS = vocabulary("""
    Mr Mrs Ms Dr Prof Gen Lt Col Sgt Capt Cmdr Adm Maj Sen Rep Gov Pres Rev St Jr Sr No vs etc Inc Corp Co Ltd
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Wisc Calif Fla Tex Ala Ariz Ark Colo Conn Del Ga Ill Ind
    Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Wash Wis Wyo Va Vt
    """)


def _behind_none_of(words: Iterable[str]) -> str:
    """A pattern for a full stop, or another mark, that stands behind none of `words`."""
    by_length = groupby(sorted(words, key=lambda word: (len(word), word)), key=len)
    return "".join(rf"(?<!\b(?:{'|'.join(same)})\.)" for _, same in by_length)


# Tried at the first mark of a run only: a line of nothing but dots would be read once for each of them.
_STOP = re.compile(
    r"[.!?…](?<![.!?…]{2})(?<!\b[A-Za-z]\.)"
    + _behind_none_of(_ABBREVIATIONS)
    + r"(?P<more>[.!?…]*+[\"”’')\]]*+)\s++(?=[\"“‘'(\[]*[A-Z0-9])"
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs of a text and the sentences in them, in order; neither overlaps its neighbour."""

    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    furniture: tuple[Furniture, ...]

    def sentence_at(self, offset: int) -> int:
        """The index of the last sentence that starts at or before `offset`; -1 before the first."""
        return bisect_right(self.sentences, offset, key=lambda span: span.start) - 1

    def body(self) -> list[Span]:
        """The paragraphs without what is furniture in them, in order."""
        if not self.furniture:
            return list(self.paragraphs)
        spans: list[Span] = []
        marked = [piece.span for piece in self.furniture]
        following = 0
        for paragraph in self.paragraphs:
            while following < len(marked) and marked[following].end <= paragraph.start:
                following += 1
            spans.extend(_outside(paragraph, marked, following))
        return [span for span in spans if span.start < span.end]


def lay_out(source: Source) -> Layout:
    """The layout of a source's text."""
    paragraphs = paragraphs_of(source.text)
    sentences = tuple(s for paragraph in paragraphs for s in _sentences(source.text, paragraph))
    return Layout(paragraphs, sentences, tuple(sorted(source.furniture)))


def _outside(paragraph: Span, furniture: list[Span], first: int) -> list[Span]:
    """The stretches of `paragraph` that no furniture from index `first` on covers."""
    free: list[Span] = []
    low = paragraph.start
    for span in furniture[first:]:
        if span.start >= paragraph.end:
            break
        if span.start > low:
            free.append(Span(low, span.start))
        low = max(low, span.end)
    if low < paragraph.end:
        free.append(Span(low, paragraph.end))
    return free


def _sentences(text: str, paragraph: Span) -> list[Span]:
    sentences: list[Span] = []
    start = paragraph.start
    for stop in _STOP.finditer(text, start, paragraph.end):
        sentences.append(Span(start, stop.end("more")))
        start = stop.end()
    sentences.append(Span(start, paragraph.end))
    return sentences
