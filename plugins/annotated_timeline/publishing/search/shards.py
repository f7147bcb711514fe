"""The packed index: script files that each hand one part of it to the search in the page.

A query fetches ``meta.js`` once, the words and postings around its own terms, and the cards that are shown.
Scripts, because a page opened from a folder may load nothing else. ``docs/search.md`` describes the files.
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

FORMAT = 1
#: About this many letters of words go into one file of words, and digits into one file of postings.
WORDS = 4_000
SHARD = 4_000
#: Cards in one file.
CHUNK = 2
#: A card that covers more days than this is found by a date only if it begins in the days asked for.
WIDE = 31
#: The letter of each kind in the list of kinds.
KINDS: Mapping[Kind, str] = {"event": "e", "quotation": "q", "person": "p", "place": "l", "source": "s"}

_FIELDS = tuple(BOOSTS)


@dataclass(frozen=True, slots=True)
class Packed:
    """The postings of one term, or of several in a row, as digits in three columns.

    `heads`: which fields have any (a bit each), then for each of those how many cards. `gaps`: for each card
    twice the gap to the card before it, plus one where the term stands there more than once. `times`: how
    often beyond the second time, for each of those.
    """

    first: str
    heads: str
    gaps: str
    times: str

    @property
    def size(self) -> int:
        """Letters in all."""
        return len(self.heads) + len(self.gaps) + len(self.times)


def files(index: Index, cards: Sequence[Card]) -> Iterator[tuple[str, bytes]]:
    """The files of the packed index: path below ``/search/`` and bytes."""
    groups = list(_groups(index.postings))
    shards = [shard for terms in groups for shard in _shards(index, terms)]
    parts: list[tuple[str, Any]] = [
        *((f"words/{number}", front_coding.encode(terms)) for number, terms in enumerate(groups)),
        *(
            (f"postings/{number}", [shard.heads, shard.gaps, shard.times])
            for number, shard in enumerate(shards)
        ),
        *(
            (f"cards/{start // CHUNK}", [_shown(card) for card in cards[start : start + CHUNK]])
            for start in range(0, len(cards), CHUNK)
        ),
    ]
    scripts = [(f"{name}.js", _script(name, value)) for name, value in parts]
    edition = sha256(b"".join(content for _, content in scripts)).hexdigest()[:8]
    meta = {
        "format": FORMAT,
        "edition": edition,
        "words": [terms[0] for terms in groups],
        "postings": [shard.first for shard in shards],
        **_meta(index, cards),
    }
    yield "meta.js", _script("meta", meta)
    yield from scripts


def _script(name: str, value: object) -> bytes:
    """A script that delivers `value` under `name`."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'timelineSearch.deliver("{name}",{text})\n'.encode()


def _meta(index: Index, cards: Sequence[Card]) -> dict[str, Any]:
    dated = [card.days for card in cards if card.days]
    return {
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


def _groups(terms: Iterable[str]) -> Iterator[list[str]]:
    """The sorted terms in groups; all with the same first two letters, asked for together, are in one."""
    group: list[str] = []
    size = 0
    for _, same in groupby(terms, key=lambda term: term[:2]):
        some = list(same)
        letters = sum(map(len, some))
        if group and size + letters > WORDS:
            yield group
            group, size = [], 0
        group += some
        size += letters
    if group:
        yield group


def _shards(index: Index, terms: Sequence[str]) -> Iterator[Packed]:
    """The postings of a group's terms in shards of about the same size."""
    shard: list[Packed] = []
    size = 0
    for term in terms:
        packed = _packed(term, index.postings[term])
        if shard and size + packed.size > SHARD:
            yield _joined(shard)
            shard, size = [], 0
        shard.append(packed)
        size += packed.size
    yield _joined(shard)


def _joined(shard: Sequence[Packed]) -> Packed:
    return Packed(
        shard[0].first,
        "".join(one.heads for one in shard),
        "".join(one.gaps for one in shard),
        "".join(one.times for one in shard),
    )


def _packed(term: str, postings: Sequence[Posting]) -> Packed:
    heads = [sum(1 << _FIELDS.index(posting.field) for posting in postings)]
    gaps, times = [], []
    for posting in postings:
        heads.append(len(posting.cards))
        before = -1
        for card, often in posting.cards:
            gaps.append((card - before - 1) * 2 + (often > 1))
            if often > 1:
                times.append(often - 2)
            before = card
    return Packed(term, digits.encode(heads), digits.encode(gaps), digits.encode(times))
