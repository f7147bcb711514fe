"""From text to the words that are looked up: the Python half of the normaliser.

The same rules stand in ``theme/search/normaliser.js``; tests compare the two. ``docs/search.md`` is
the specification.
"""

import re
import unicodedata
from functools import lru_cache

#: Marks that stand for an apostrophe, or are written like one in transliterations (U+02BE hamza, U+02BF ayn).
_APOSTROPHES = dict.fromkeys(map(ord, "’‘‛′´ʼʻʾʿ`"), "'")

#: Letters that compatibility decomposition leaves alone and readers type otherwise.
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ħ": "h",
        "ŋ": "n",
        "ə": "e",
        "ς": "σ",
        # Arabic script: one form for the yehs, the kafs, the gafs and the hehs; digits as ASCII.
        "ي": "ی",
        "ى": "ی",
        "ې": "ی",
        "ۍ": "ی",
        "ے": "ی",
        "ك": "ک",
        "ګ": "گ",
        "ة": "ه",
        "ە": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ۃ": "ه",
        "ـ": None,
        "\u200b": " ",
        **{chr(0x0660 + digit): str(digit) for digit in range(10)},
        **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    }
)

_TOKEN = re.compile(
    r"""
      [^\W\d_](?:\.[^\W\d_])+(?![^\W_])       # initials: u.s, h.r
    | [0-9]{1,3}(?:,[0-9]{3})+(?![^\W_])      # thousands: 3,000
    | [^\W_]+(?:'[^\W_]+)*                    # words, apostrophes inside
    """,
    re.VERBOSE,
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_INNER = str.maketrans("", "", "'.,")


def fold(text: str) -> str:
    """`text` in lower case, without accents, in one form of each letter.

    Apostrophes become ``'``; compatibility decomposition (NFKD); lower case; single letters mapped;
    nonspacing marks (Mn) and format characters (Cf) dropped.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).lower().translate(_LETTERS)
    return plain if plain.isascii() else _BEYOND_ASCII.sub(_kept, plain)


def _kept(found: re.Match[str]) -> str:
    return "".join(letter for letter in found[0] if unicodedata.category(letter) not in ("Mn", "Cf"))


@lru_cache(maxsize=200_000)
def _plain(token: str) -> str:
    if token.endswith("'s"):
        token = token[:-2]
    return token.translate(_INNER)


def tokens(text: str) -> list[str]:
    """The words of `text` in order: folded, without a possessive ``'s``, with initials (``us``) closed up."""
    return [_plain(token) for token in _TOKEN.findall(fold(text))]
