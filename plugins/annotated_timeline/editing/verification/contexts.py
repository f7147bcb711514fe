"""Which day a full text gives to what a passage of an account tells, found by the words around its dates."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import log

from annotated_timeline.editing.names import folded
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.span import Span

_SENTENCE_ENDS = re.compile(r"(?<=[.!?])[”\"’']?[ \t]+(?=[A-Z“\"‘'])|\n+")
_WORD = re.compile(r"[^\W\d_]+")
_UNTELLING = """
    a after an and are as at be been before but by for from had has have he her his in is it its not of on
    or said she that the their they to was were when which who with
"""
_SMALL = frozenset(_UNTELLING.split())
#: So many letters of a word make it the same in another form: "reopened", "reopens".
_STEM = 6
#: A share of a passage's words, by weight, that is enough to know it by.
_LIKE = 0.25
#: A date whose sentences are less like the passage than this share of the best is another one's.
_UNLIKE = 0.5


@dataclass(frozen=True, slots=True)
class Contexts:
    """The words around each date of a full text, and how much a word tells (rare ones tell more)."""

    around: tuple[tuple[HistoricalDate, frozenset[str]], ...]
    weights: Counter[str]
    sentences: int

    def other_days(self, told: HistoricalDate, words: frozenset[str]) -> list[HistoricalDate]:
        """The dates that the full text gives to what `words` tell, where `told` is surely none of them.

        Empty where `told` may be right, or where nothing there is like the words.
        """
        likeness: dict[HistoricalDate, float] = {}
        whole = sum(map(self.weight, words))
        for when, near in self.around if whole else ():
            like = sum(map(self.weight, words & near)) / whole
            likeness[when] = max(like, likeness.get(when, 0.0))
        best = max(likeness.values(), default=0.0)
        own = max((like for when, like in likeness.items() if told.covers(when)), default=0.0)
        if best < _LIKE or own >= best * _UNLIKE:
            return []
        return sorted(when for when, like in likeness.items() if like == best)

    def weight(self, word: str) -> float:
        """How much a word tells."""
        return log(1 + self.sentences / (1 + self.weights[word]))


def contexts_of(full: ParsedSource) -> Contexts:
    """The sentences of a text's dates, and the passages of its events."""
    sentences = [(sentence, words_of(full, sentence)) for sentence in _sentences(full.source.text)]
    around = [
        (timex.when, words)
        for timex in full.time_expressions
        if timex.when is not None
        for sentence, words in sentences
        if sentence.covers(timex.span)
    ]
    around += [(event.date, words_of(full, event.span)) for event in full.events]
    weights = Counter(word for _, words in sentences for word in words)
    return Contexts(tuple(around), weights, len(sentences))


def words_of(parsed: ParsedSource, passage: Span) -> frozenset[str]:
    """The beginnings of the telling words of a passage, without those of its dates."""
    timexes = [timex.span for timex in parsed.time_expressions if passage.overlaps(timex.span)]
    found = set()
    for match in _WORD.finditer(parsed.source.text, passage.start, passage.end):
        word = folded(match.group())
        if word not in _SMALL and not any(span.covers(Span(*match.span())) for span in timexes):
            found.add(word[:_STEM])
    return frozenset(found)


def _sentences(text: str) -> Iterator[Span]:
    at = 0
    for match in _SENTENCE_ENDS.finditer(text):
        if match.start() > at:
            yield Span(at, match.start())
        at = match.end()
    if len(text) > at:
        yield Span(at, len(text))
