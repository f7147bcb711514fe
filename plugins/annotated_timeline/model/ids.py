"""Ids: the part of an address that names an event or a quotation."""

import re
import unicodedata
from collections.abc import Container

from annotated_timeline.model.historical_date import HistoricalDate

_TITLE_WORDS = 9
_QUOTATION_WORDS = 6
#: In bytes of UTF-8. A name in a folder may have 255, and an id has a date or a stem in front of its slug.
_LONGEST_SLUG = 120
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def slug(text: str, words: int | None = None) -> str:
    """The first `words` words of `text` in lower case, joined by hyphens, without accents.

    Letters that have no Latin base stay as they are; what would be too long for the name of a file is cut.
    Empty where `text` holds no letter and no digit.
    """
    apart = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text.casefold()))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    kept = [word for word in _BETWEEN_WORDS.split(unicodedata.normalize("NFC", bare)) if word]
    return _cut("-".join(kept[:words]))


def _cut(name: str) -> str:
    """`name` without the words, and of a first word without the letters, that make it too long."""
    encoded = name.encode()
    if len(encoded) <= _LONGEST_SLUG:
        return name
    short = encoded[:_LONGEST_SLUG].decode(errors="ignore")
    return short.rpartition("-")[0] or short


def date_in_id(when: HistoricalDate) -> str:
    """A date as ids write it: ``~`` as c, ``/`` as _, ``..`` as open, all lower case."""
    text = when.edtf.replace("..", "open").replace("/", "_").lower()
    return text.replace("~", "c").replace("?", "u").replace("%", "cu")


def event_id(when: HistoricalDate, title: str) -> str:
    """``2021-08-05--blinken-speaks-with-abdullah``."""
    return f"{date_in_id(when)}--{slug(title, _TITLE_WORDS) or 'event'}"


def quotation_id(source: str, words: str) -> str:
    """``STEM--first-words``."""
    return f"{source}--{slug(words, _QUOTATION_WORDS) or 'words'}"


def unique(proposed: str, taken: Container[str]) -> str:
    """`proposed`, or the same with the first free number from 2 on."""
    if proposed not in taken:
        return proposed
    number = 2
    while f"{proposed}-{number}" in taken:
        number += 1
    return f"{proposed}-{number}"
