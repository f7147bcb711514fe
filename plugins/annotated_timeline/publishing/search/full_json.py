"""``/search/full.json``: the whole index as lunr serialises one, for other programs.

The site's own search never loads it; ``lunr.Index.load`` does. Each ``ref`` is the address of a page.
"""

import json
from collections.abc import Sequence

from annotated_timeline.publishing.search.cards import Card
from annotated_timeline.publishing.search.index import Index, utf_16


def serialise(index: Index, cards: Sequence[Card]) -> bytes:
    """The index, its cards named by their addresses, its terms sorted as lunr.js expects them (UTF-16)."""
    data = index.lunr.serialize()
    address = [card.address for card in cards]
    data["fieldVectors"] = [
        [_renamed(reference, address), vector] for reference, vector in data["fieldVectors"]
    ]
    data["invertedIndex"] = sorted(
        (
            [term, {key: _found(value, address) for key, value in posting.items()}]
            for term, posting in data["invertedIndex"]
        ),
        key=lambda entry: utf_16(entry[0]),
    )
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _renamed(reference: str, address: Sequence[str]) -> str:
    field, _, number = reference.partition("/")
    return f"{field}/{address[int(number)]}"


def _found(value: int | dict[str, object], address: Sequence[str]) -> int | dict[str, object]:
    """The cards of one field by address; the number of the term as it is."""
    if isinstance(value, int):
        return value
    return {address[int(number)]: metadata for number, metadata in value.items()}
