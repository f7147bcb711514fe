"""Ids of events: the date, then the first words of the headline."""

import re
import unicodedata

from annotated_timeline.parsing.words import vocabulary

_LENGTH = 60
_NOT_IN_AN_ID = re.compile(r"[^a-z0-9_-]")
_WORD = re.compile(r"[a-z0-9]+")


def event_id(edtf: str, title: str, surnames: dict[str, str]) -> str:
    """An id such as ``2021-08-05--whitlock-meets-feld``; `surnames` maps whole names to what stands for them.

    In a date ``~`` is written ``c``, ``/`` is ``_``, ``..`` is ``open``, all in lower case.
    """
    stem = edtf.replace("..", "open").replace("/", "_").replace("~", "c").lower()
    stem = _NOT_IN_AN_ID.sub("", stem)
    for name, short in surnames.items():
        title = title.replace(name, short)
    return f"{stem}--{slug(title)}"


def slug(words: str) -> str:
    """Lower-case letters, digits and hyphens, at most 60 of them, ended where a phrase ends; never empty."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    plain = "-".join(_WORD.findall(plain.replace("'", "")))
    return (plain if len(plain) <= _LENGTH else _cut(plain)) or "event"


#: Before these a phrase ends.
_LINKS = vocabulary("""
    of in on at by to for from with as about into under over but if when while after before during between
    among against through amid
    """)
#: In these no phrase ends.
_DANGLING = _LINKS | vocabulary("""
    a an the and or than then that whether who which its his her their not could would will should may might
    had has have been be is are was were
    """)
#: No phrase is looked for within so many characters of the beginning.
_LEAST = 30


def _cut(plain: str) -> str:
    """The words of a slug that fit, up to the last phrase that is whole."""
    kept = plain[: _LENGTH + 1].rpartition("-")[0].split("-")
    if kept == [""]:
        return plain[:_LENGTH]
    links = [i for i, word in enumerate(kept) if word in _LINKS and len("-".join(kept[:i])) >= _LEAST]
    kept = kept[: links[-1]] if links else kept
    while len(kept) > 1 and kept[-1] in _DANGLING:
        kept.pop()
    return "-".join(kept)
