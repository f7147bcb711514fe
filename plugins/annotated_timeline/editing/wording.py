"""How close a card's words are to what was said."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from annotated_timeline.model.parsed import Quote
from annotated_timeline.model.source import Metadata, OriginalWording, Source
from annotated_timeline.model.timeline import CardWording

#: Characters that count as the same, one for one, so that offsets stay: marks, dashes, blanks.
SAME_MARKS = str.maketrans("‘’‚‛′“”„‟″‐‑‒–—―\u00a0\u2009\u202f", "'''''\"\"\"\"\"------   ")
_ELLIPSIS = re.compile(r"\s*(?:…|\.\s?\.\s?\.)\s*")
#: The marks that may differ where a quotation or a stretch of it ends.
_CLOSING = " .,-"


def same_words(words: str) -> str:
    """Words with typographic marks made plain and white space made single blanks; nothing else changes."""
    return " ".join(words.translate(SAME_MARKS).split())


def stretches(words: str) -> tuple[str, ...]:
    """The parts of `words` between ellipses, each normalised, without the marks that close a quotation.

    American papers set a comma or full stop inside the marks that the speaker's sentence need not have.
    """
    parts = (same_words(part).rstrip(_CLOSING) for part in _ELLIPSIS.split(words))
    return tuple(part for part in parts if part)


def stands_in(words: str, text: str) -> bool:
    """Whether the stretches of `words` stand in `text`, in their order, whole words, letter for letter.

    An ellipsis of the text's own is never bridged, and a sentence that ends in a stop is no question there.
    """
    whole, at = _unbroken(text), 0
    parts = stretches(words)
    closed = same_words(words).endswith((".", ","))
    for number, part in enumerate(parts):
        behind = r"(?![?!\w])" if closed and number == len(parts) - 1 else r"(?!\w)"
        edges = (r"(?<!\w)" if part[0].isalnum() else "", behind if part[-1].isalnum() else "")
        found = re.compile(edges[0] + re.escape(part) + edges[1]).search(whole, at)
        if found is None:
            return False
        at = found.end()
    return True


def says(source: Source, words: str) -> bool:
    """Whether the words stand in a source's text, or in the original wording that its metadata has."""
    known = source.metadata.original_wording if source.metadata else ()
    return any(stands_in(words, text) for text in (source.text, *(original.words for original in known)))


@lru_cache(maxsize=32)
def _unbroken(text: str) -> str:
    """A text's stretches, each normalised, with a mark between them that no words hold."""
    return "\0".join(same_words(part) for part in _ELLIPSIS.split(text))


def original_of(
    pieces: Iterable[str], speaker_names: Sequence[str], known: Sequence[OriginalWording]
) -> OriginalWording | None:
    """The original wording, by this speaker, that holds all the pieces; None where none does."""
    words = list(pieces)
    for original in known:
        if original.speaker in speaker_names and all(stands_in(piece, original.words) for piece in words):
            return original
    return None


def wording_of(
    pieces: Sequence[Quote], metadata: Metadata | None, original: OriginalWording | None
) -> CardWording:
    """Verbatim for whole sentences and turns, partial for parts of a sentence.

    The words of a source that paraphrases are nobody's, unless they stand in its original wording.
    """
    if metadata is not None and metadata.wording == "paraphrased" and original is None:
        return "paraphrase"
    whole = all(piece.kind in ("direct", "turn") for piece in pieces)
    return "verbatim" if whole else "partial"
