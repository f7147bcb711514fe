"""Ids of events: the date, then the first words of the headline."""

import re
import unicodedata

_LENGTH = 60


def event_id(edtf: str, title: str, surnames: dict[str, str]) -> str:
    """An id such as ``2021-08-05--whitlock-meets-feld``; `surnames` maps whole names to what stands for them.

    In a date ``~`` is written ``c``, ``/`` is ``_``, ``..`` is ``open``, all in lower case.
    """
    stem = edtf.replace("..", "open").replace("/", "_").replace("~", "c").lower()
    stem = re.sub(r"[^a-z0-9_-]", "", stem)
    for name, short in surnames.items():
        title = title.replace(name, short)
    return f"{stem}--{slug(title)}"


def slug(words: str) -> str:
    """Lower-case letters, digits and hyphens, at most 60 characters, ended at a word's end; never empty."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"['’]", "", plain)
    plain = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(plain) > _LENGTH:
        plain = plain[: _LENGTH + 1].rpartition("-")[0] or plain[:_LENGTH]
    return plain or "event"
