"""The index as lunr.py builds it, over terms that our normaliser made."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Any

from lunr.builder import Builder
from lunr.field_ref import FieldRef
from lunr.index import Index as LunrIndex
from lunr.stemmer import stemmer
from lunr.token_set import TokenSet

FieldTerms = Mapping[str, Sequence[str]]

#: The fields of a card and how much a match in each counts.
BOOSTS: Mapping[str, float] = {
    "text": 1,
    "title": 5,
    "speaker": 4,
    "people": 2,
    "place": 2,
    "source": 1,
    "around": 0.5,
    "when": 1,
}
#: Fields in which a longer text makes a match weaker; in the others every card counts as of average length.
MEASURED = ("text", "title")
#: Lengths are rounded to half-octaves, so that the packed index keeps each in one character.
LEVELS = (1, 2, 3, 4, 6, 8, 11, 16, 23, 32, 45, 64, 91, 128, 181, 256)
_BOUNDS = tuple(sqrt(lower * upper) for lower, upper in pairwise(LEVELS))


@dataclass(frozen=True, slots=True)
class Posting:
    """The cards that hold a term in one field, ascending, each with how often."""

    field: str
    cards: Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Index:
    """A built index over the cards 0…`cards`-1.

    `lunr` is what lunr.py built, whose references are those given for the cards. `average` is each field's
    average length; `levels` holds, for each measured field, the place of every card's length in `LEVELS`.
    """

    cards: int
    lunr: LunrIndex
    postings: Mapping[str, tuple[Posting, ...]]
    average: Mapping[str, float]
    levels: Mapping[str, Sequence[int]]
    k1: float
    b: float


class _CardBuilder(Builder):  # type: ignore[misc]  # lunr.py has no types
    """lunr.py's builder for terms that are final, in which lengths are levels and empty fields nothing."""

    def add_card(self, reference: str, fields: FieldTerms, weight: float) -> None:
        """Add a card; its terms are not cut, trimmed, stopped or stemmed again, as `add` would."""
        self._documents[reference] = {"boost": weight}
        self.document_count += 1
        for field in BOOSTS:
            if terms := fields.get(field):
                key = f"{field}/{reference}"
                self.field_term_frequencies[key] = frequencies = Counter(terms)
                self.field_lengths[key] = LEVELS[level_of(len(terms))] if field in MEASURED else 1
                for term in frequencies:
                    self._cards(term, field)[reference] = _NO_METADATA

    def _cards(self, term: str, field: str) -> dict[str, Mapping[str, object]]:
        """The cards found so far that hold `term` in `field`."""
        posting: dict[str, Any] | None = self.inverted_index.get(term)
        if posting is None:
            posting = {**_NO_CARDS, "_index": len(self.inverted_index)}
            self.inverted_index[term] = posting
        cards: dict[str, Mapping[str, object]] = posting[field]
        if not cards:
            posting[field] = cards = {}
        return cards

    def _calculate_average_field_lengths(self) -> None:
        lengths: dict[str, list[int]] = {field: [] for field in BOOSTS}
        for key, length in self.field_lengths.items():
            lengths[key.partition(FieldRef.JOINER)[0]].append(length)
        self.average_field_length = {
            field: sum(values) / len(values) if values else 1.0 for field, values in lengths.items()
        }

    def _create_token_set(self) -> None:
        self.token_set = TokenSet()  # for searching in Python, which nobody does here


#: What lunr could keep of each occurrence besides that there is one, such as its place.
_NO_METADATA: Mapping[str, object] = {}
_NO_CARDS: Mapping[str, Mapping[str, object]] = {field: {} for field in BOOSTS}


def level_of(length: int) -> int:
    """The place in `LEVELS` of the length that `length` is rounded to."""
    return bisect_right(_BOUNDS, length)


def build(cards: Sequence[FieldTerms], references: Sequence[str], weights: Sequence[float]) -> Index:
    """Index the cards' terms under the cards' references.

    `weights` say for each card how much every match in it counts.
    """
    builder = _CardBuilder()
    for field, boost in BOOSTS.items():
        builder.field(field, boost)
    # A plain lunr query is stemmed by whoever reads the index; lunr.js knows its stemmer by this one's label.
    builder.search_pipeline.add(stemmer)
    for reference, fields, weight in zip(references, cards, weights, strict=True):
        builder.add_card(reference, fields, weight)
    return Index(
        cards=len(cards),
        lunr=builder.build(),
        postings=_postings(builder, references),
        average=builder.average_field_length,
        levels={field: [level_of(len(fields.get(field, ()))) for fields in cards] for field in MEASURED},
        k1=builder._k1,
        b=builder._b,
    )


def _postings(builder: Builder, references: Sequence[str]) -> dict[str, tuple[Posting, ...]]:
    """Each term, in the order of UTF-16, with its postings in the order of the fields."""
    found: dict[str, dict[str, list[tuple[int, int]]]] = {
        term: {} for term in sorted(builder.inverted_index, key=utf_16)
    }
    for field in BOOSTS:
        for number, reference in enumerate(references):
            frequencies = builder.field_term_frequencies.get(f"{field}/{reference}", {})
            for term, times in frequencies.items():
                found[term].setdefault(field, []).append((number, times))
    return {
        term: tuple(Posting(field, cards) for field, cards in fields.items())
        for term, fields in found.items()
    }


def utf_16(text: str) -> bytes:
    """A key that sorts as JavaScript compares strings."""
    return text.encode("utf-16-be", "surrogatepass")
