"""The index as lunr.py builds it, over terms that our normaliser made."""

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
    cards: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """A built index over the cards 0…`cards`-1.

    `lunr` is what lunr.py built. `average` is each field's average length; `levels` holds, for each measured
    field, the place of every card's length in `LEVELS`.
    """

    cards: int
    lunr: LunrIndex
    postings: Mapping[str, tuple[Posting, ...]]
    average: Mapping[str, float]
    levels: Mapping[str, Sequence[int]]
    k1: float
    b: float


class _CardBuilder(Builder):  # type: ignore[misc]  # lunr.py has no types
    """lunr.py's builder, but lengths are levels and nothing is kept for empty fields."""

    def _calculate_average_field_lengths(self) -> None:
        lengths: dict[str, list[int]] = {field: [] for field in BOOSTS}
        for reference, length in list(self.field_lengths.items()):
            field = FieldRef.from_string(reference).field_name
            if length == 0:
                del self.field_term_frequencies[reference]
                continue
            rounded = LEVELS[level_of(length)] if field in MEASURED else 1
            self.field_lengths[reference] = rounded
            lengths[field].append(rounded)
        self.average_field_length = {
            field: sum(values) / len(values) if values else 1.0 for field, values in lengths.items()
        }

    def _create_token_set(self) -> None:
        self.token_set = TokenSet()  # for searching in Python, which nobody does here


def level_of(length: int) -> int:
    """The place in `LEVELS` of the length that `length` is rounded to."""
    return sum(length >= bound for bound in _BOUNDS)


def build(cards: Sequence[FieldTerms], weights: Sequence[float]) -> Index:
    """Index the cards' terms; they are final, so nothing is trimmed, stopped or stemmed again.

    `weights` say for each card how much every match in it counts.
    """
    builder = _CardBuilder()
    builder.ref("number")
    for field, boost in BOOSTS.items():
        builder.field(field, boost)
    # A plain lunr query is stemmed by whoever reads the index; lunr.js knows its stemmer by this one's label.
    builder.search_pipeline.add(stemmer)
    for number, (fields, weight) in enumerate(zip(cards, weights, strict=True)):
        terms = {field: list(fields.get(field, ())) for field in BOOSTS}
        builder.add({"number": number, **terms}, {"boost": weight})
    levels = {
        field: [level_of(builder.field_lengths[f"{field}/{number}"]) for number in range(len(cards))]
        for field in MEASURED
    }
    built = builder.build()
    return Index(
        cards=len(cards),
        lunr=built,
        postings=_postings(builder),
        average=builder.average_field_length,
        levels=levels,
        k1=builder._k1,
        b=builder._b,
    )


def _postings(builder: Builder) -> dict[str, tuple[Posting, ...]]:
    """Each term, in the order of UTF-16, with its postings in the order of the fields."""
    frequencies: Any = builder.field_term_frequencies
    return {
        term: tuple(
            Posting(
                field,
                tuple((int(card), frequencies[f"{field}/{card}"][term]) for card in found[field]),
            )
            for field in BOOSTS
            if found[field]
        )
        for term, found in sorted(builder.inverted_index.items(), key=lambda item: utf_16(item[0]))
    }


def utf_16(text: str) -> bytes:
    """A key that sorts as JavaScript compares strings."""
    return text.encode("utf-16-be", "surrogatepass")
