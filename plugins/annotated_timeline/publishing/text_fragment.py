"""Text fragments: the part of a link that leads to words on somebody else's page (``#:~:text=``).

The format is WICG's "Text Fragments"; browsers match whole words, fold case and curly marks, and let an exact
text not cross the border of a paragraph, while ``start,end`` may.
"""

import re
from urllib.parse import quote

_EXACT = 8  # words: a longer passage is named by its first and last words
_ENDS = 4  # words at either end
_OURS = re.compile(r"\[[^\]]*\]|…|\.\.\.")  # what a writer put into somebody's words
_EDGES = " \t\n\r.,;:!?'\"“”‘’«»()-–—"


def text_fragment(words: str) -> str:
    """The fragment, without "#", that leads to `words`; empty where there is nothing to look for.

    Of words with omissions or insertions it names the longest stretch that is the speaker's own.
    """
    stretches = [stretch.strip(_EDGES) for stretch in _OURS.split(words)]
    longest = max(stretches, key=len)
    parts = longest.split()
    if not parts:
        return ""
    if len(parts) <= _EXACT and "\n" not in longest:
        return f":~:text={_encoded(parts)}"
    return f":~:text={_encoded(parts[:_ENDS])},{_encoded(parts[-_ENDS:])}"


def with_fragment(url: str, words: str) -> str:
    """`url` leading to `words`; a fragment that it has already is kept."""
    fragment = text_fragment(words)
    if not fragment:
        return url
    return f"{url}{fragment}" if "#" in url else f"{url}#{fragment}"


def _encoded(words: list[str]) -> str:
    """The words for a text directive, whose syntax takes "-", "," and "&" for itself."""
    return quote(" ".join(words).strip(_EDGES), safe="").replace("-", "%2D")
