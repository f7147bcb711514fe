"""Sorted terms as one text: each says how much it shares with the term before it, and the rest.

An entry is a capital (A: nothing shared, Z: 25 letters) and the rest of the term. Terms hold no ASCII
capitals, so a capital always begins an entry. Shared letters are counted in UTF-16 units, as JavaScript does.
"""

from collections.abc import Iterable

_MOST = 25


def encode(terms: Iterable[str]) -> str:
    """The entries of `terms`, which are sorted."""
    entries = []
    before = ""
    for term in terms:
        shared = _shared(before, term)
        while _units(shared) > _MOST:
            shared = shared[:-1]
        entries.append(chr(ord("A") + _units(shared)) + term[len(shared) :])
        before = term
    return "".join(entries)


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-be", "surrogatepass")) // 2


def _shared(one: str, other: str) -> str:
    """The letters that both begin with."""
    for place, (letter, its) in enumerate(zip(one, other, strict=False)):
        if letter != its:
            return one[:place]
    return min(one, other, key=len)
