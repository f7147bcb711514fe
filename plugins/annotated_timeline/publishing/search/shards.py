"""The packed index: script files that each hand one part of it to the search in the page.

A query fetches ``meta.js`` once, the shards of its own terms, and the cards that are shown. Scripts, because
a page opened from a folder may load nothing else. ``docs/search.md`` describes the files.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import groupby
from typing import Any

from annotated_timeline.publishing import address
from annotated_timeline.publishing.search import digits, front_coding
from annotated_timeline.publishing.search.cards import WEIGHTS, Card, Kind
from annotated_timeline.publishing.search.index import BOOSTS, LEVELS, MEASURED, Index, Posting
from annotated_timeline.publishing.search.terms import STOP_WORDS
from annotated_timeline.publishing.search.transliteration import MARK

FORMAT = 1
#: About this many letters of postings go into one shard.
SHARD = 16_000
#: Cards in one file.
CHUNK = 8
#: A card that covers more days than this is found by a date only if it begins in the days asked for.
WIDE = 31

#: The letter of each kind in the list of kinds.
KINDS: Mapping[Kind, str] = {"event": "e", "quotation": "q", "person": "p", "place": "l", "source": "s"}

_FIELDS = tuple(BOOSTS)


@dataclass(frozen=True, slots=True)
class Shard:
    """A range of terms, sorted, and their postings as digits."""

    terms: Sequence[str]
    postings: str


def files(index: Index, cards: Sequence[Card]) -> Iterator[tuple[str, bytes]]:
    """The files of the packed index: path below ``/search/`` and bytes."""
    shards = list(_cut(index))
    groups = _groups(index)
    parts: list[tuple[str, Any]] = [
        *(
            (f"terms/{number}", [front_coding.encode(shard.terms), shard.postings])
            for number, shard in enumerate(shards)
        ),
        *((f"letters/{number}", front_coding.encode(terms)) for number, terms in enumerate(groups.values())),
        *(
            (f"cards/{start // CHUNK}", [_shown(card) for card in cards[start : start + CHUNK]])
            for start in range(0, len(cards), CHUNK)
        ),
    ]
    scripts = [(f"{name}.js", _script(name, value)) for name, value in parts]
    edition = sha256(b"".join(content for _, content in scripts)).hexdigest()[:8]
    meta = _meta(index, cards, [shard.terms[0] for shard in shards], list(groups), edition)
    yield "meta.js", _script("meta", meta)
    yield from scripts


def _script(name: str, value: object) -> bytes:
    """A script that delivers `value` under `name`."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'timelineSearch.deliver("{name}",{text})\n'.encode()


def _meta(
    index: Index, cards: Sequence[Card], first: list[str], letters: list[str], edition: str
) -> dict[str, Any]:
    dated = [card.days for card in cards if card.days]
    return {
        "format": FORMAT,
        "edition": edition,
        "cards": index.cards,
        "chunk": CHUNK,
        "fields": list(_FIELDS),
        "boosts": list(BOOSTS.values()),
        "averages": [index.average[field] for field in _FIELDS],
        "k1": index.k1,
        "b": index.b,
        "levels": list(LEVELS),
        "lengths": {
            field: "".join(digits.ALPHABET[level] for level in index.levels[field]) for field in MEASURED
        },
        "kinds": "".join(KINDS[card.kind] for card in cards),
        "weights": {KINDS[kind]: weight for kind, weight in WEIGHTS.items()},
        "stop": sorted(STOP_WORDS),
        "first": first,
        "letters": letters,
        "from": dated[0][0].isoformat() if dated else None,
        "days": digits.encode(_days(dated)),
        "wide": digits.encode(_wide(dated)),
    }


def _days(dated: Sequence[tuple[date, date]]) -> Iterator[int]:
    """For each first day: the days since the one before it, and how many cards begin on it."""
    before = dated[0][0] if dated else date.min
    for day, beginning in groupby(first for first, _ in dated):
        yield (day - before).days
        yield sum(1 for _ in beginning)
        before = day


def _wide(dated: Sequence[tuple[date, date]]) -> Iterator[int]:
    """For each card of several days: the cards since the one before it, and how many days it goes on."""
    before = 0
    for number, (first, last) in enumerate(dated):
        if last > first:
            yield number - before
            yield min((last - first).days, WIDE)
            before = number


def _shown(card: Card) -> list[str | int]:
    """File, title, detail and text; and a 1 where the text is somebody's very words."""
    shown: list[str | int] = [address.file_of(card.address), card.title, card.detail, card.text]
    return [*shown, 1] if card.quoted else shown


def _cut(index: Index) -> Iterator[Shard]:
    """The terms in shards of about the same size."""
    terms: list[str] = []
    postings: list[str] = []
    size = 0.0
    for term, found in index.postings.items():
        packed = digits.encode(_numbers(found))
        if terms and size + len(packed) + 4 > SHARD:
            yield Shard(terms, "".join(postings))
            terms, postings, size = [], [], 0
        terms.append(term)
        postings.append(packed)
        size += len(packed) + 4
    if terms:
        yield Shard(terms, "".join(postings))


def _numbers(postings: Iterable[Posting]) -> Iterator[int]:
    """The postings of a term as numbers.

    First which fields have any (a bit each), then for each of those how many cards, and for each card twice
    the gap to the card before it, plus one where the term stands there more than once; then how often.
    """
    found = tuple(postings)
    yield sum(1 << _FIELDS.index(posting.field) for posting in found)
    for posting in found:
        yield len(posting.cards)
        before = -1
        for card, times in posting.cards:
            yield (card - before - 1) * 2 + (times > 1)
            if times > 1:
                yield times
            before = card


def _groups(index: Index) -> dict[str, list[str]]:
    """The words by their first letter, for spelling mistakes; numbers and skeletons have none."""
    words = (term for term in index.postings if not term.startswith(MARK) and not term[0].isdecimal())
    return {letter: list(terms) for letter, terms in groupby(words, key=lambda term: term[0])}
