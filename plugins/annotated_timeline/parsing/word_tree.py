"""Patterns for many words as trees of letters: a word on none of the lists fails at its first letters."""

import re
from collections.abc import Iterable

from annotated_timeline.parsing.words import SPACE

#: Stands at the end of a listed word for the end of a word in the text.
WORD_END = "\b"


def any_opening(words: Iterable[str]) -> str:
    """A pattern for what begins with any of `words`; one that ends in `WORD_END` has to be there whole.

    A blank in one stands for any space of running text.
    """
    return _tree(frozenset(words)).replace("\\ ", SPACE)


def any_word(words: Iterable[str]) -> str:
    """A pattern for any of `words`, each of which has to end where a word of the text ends."""
    return any_opening(word + WORD_END for word in words)


def _tree(words: frozenset[str]) -> str:
    if "" in words:
        return ""
    heads = sorted({word[0] for word in words})
    branches = [_branch(head, frozenset(word[1:] for word in words if word[0] == head)) for head in heads]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _branch(head: str, tails: frozenset[str]) -> str:
    return r"\b" if head == WORD_END else re.escape(head) + _tree(tails)
