"""Names written in several ways (Haqqani, Hakkani): what their spellings have in common.

Spellings of one name in Latin letters differ in vowels, in doubled letters and in which letter stands for a
sound that English has not. What is left without those is the skeleton of a name; it is indexed beside the
name and looked up when nothing matches fully. ``theme/search/normaliser.js`` has the same function.
"""

import re
from functools import lru_cache

#: A term that starts so is a skeleton: no word of the normaliser does.
MARK = "~"

_SAME_SOUND = (
    (re.compile("kh|gh|ck|[qcg]"), "k"),
    (re.compile("ph"), "f"),
    (re.compile("th|dh"), "t"),
    (re.compile("sh|[zj]"), "s"),
    (re.compile("[dt]"), "t"),
    (re.compile("[vwb]"), "b"),
)
_VOWELS = re.compile("(?<!^)[aeiouyh]")
_FIRST_VOWEL = re.compile("^h?[aeiouy]")
_DOUBLED = re.compile(r"(.)\1+")
_LATIN_NAME = re.compile("[a-z]{4,}")


@lru_cache(maxsize=200_000)
def skeleton(token: str) -> str | None:
    """The skeleton of a folded word, with its mark; None where it is too short to tell names apart."""
    if not _LATIN_NAME.fullmatch(token):
        return None
    bones = _FIRST_VOWEL.sub("a", token)
    for spelling, letter in _SAME_SOUND:
        bones = spelling.sub(letter, bones)
    bones = _DOUBLED.sub(r"\1", _VOWELS.sub("", bones))
    return MARK + bones if len(bones) >= 3 else None
