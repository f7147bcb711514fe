"""The ids of a source's quotations: its stem and the first words, unique in the source."""

import re
import unicodedata
from itertools import islice

_WORD = re.compile(r"[a-z0-9]+")
_WORDS_KEPT = 5
#: No more characters than this are looked through for them.
_READ = 200


class Identifiers:
    """Hands out ids in the order of the text; the second of the same words gets "-2"."""

    def __init__(self, stem: str) -> None:
        self._stem = stem
        self._taken: dict[str, int] = {}

    def take(self, words: str) -> str:
        """A fresh id for a quotation of these words."""
        plain = words[:_READ].replace("’", "").replace("'", "")
        if not plain.isascii():
            plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
        first = [word.group() for word in islice(_WORD.finditer(plain.lower()), _WORDS_KEPT)]
        stem = f"{self._stem}--{'-'.join(first) or 'quotation'}"
        count = self._taken.get(stem, 0) + 1
        self._taken[stem] = count
        return stem if count == 1 else f"{stem}-{count}"
