"""From the words of a card to the terms of the index."""

from collections.abc import Iterable

from annotated_timeline.publishing.search.normaliser import tokens
from annotated_timeline.publishing.search.stemmer import stem
from annotated_timeline.publishing.search.transliteration import skeleton

_COMMON = "a an and as at be by for from in is of on or that the to was were with"
#: Words too common to tell cards apart. Who, us, may, will, it are not among them: they are names too.
STOP_WORDS = frozenset(_COMMON.split())


def text_terms(text: str) -> list[str]:
    """The stems of the words of `text` in order, the stop words left out."""
    return [stem(token) for token in tokens(text) if token not in STOP_WORDS]


def names_in(spellings: Iterable[str]) -> list[str]:
    """The terms of several spellings of names, each once, and after them their skeletons."""
    words = dict.fromkeys(
        token for spelling in spellings for token in tokens(spelling) if token not in STOP_WORDS
    )
    skeletons = (skeleton(word) for word in words)
    return list(dict.fromkeys([*map(stem, words), *(bones for bones in skeletons if bones)]))
