"""How two wordings differ, word by word."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from annotated_timeline.editing.wording import same_words

_TOKEN = re.compile(r"\w+(?:['.-]\w+)*|[^\w\s]")
_AROUND = 4
_MARKS = frozenset("\"'“”‘’")
_CLOSING = frozenset(".,;:-")
_BEFORE_A_STOP = re.compile(r" (?=[.,;:!?])")


def word_diff(ours: str, theirs: str) -> str:
    """From `ours` to `theirs`: words to drop as ``[-word-]``, words to add as ``{+word+}``.

    Quotation marks and the stop at the end are no difference.
    """
    old, new = _tokens(ours), _tokens(theirs)
    parts: list[str] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            parts += old[a:b]
            continue
        if a < b:
            parts.append(f"[-{_joined(old[a:b])}-]")
        if c < d:
            parts.append(f"{{+{_joined(new[c:d])}+}}")
    return _joined(parts)


def nearest_words(words: str, text: str) -> str:
    """The stretch of `text` most like `words`, about as many words long; empty where none is like it.

    It is laid around the longest run of words that both have, and begins and ends with a word they share, or
    where `words` do.
    """
    wanted, whole = _tokens(words), _tokens(text)
    run = _matcher(wanted, whole).find_longest_match()
    if run.size == 0:
        return ""
    start = max(0, run.b - run.a)
    stretch = whole[start : start + len(wanted) + _AROUND]
    blocks = [block for block in _matcher(wanted, stretch).get_matching_blocks() if block.size]
    first, last = blocks[0], blocks[-1]
    begin = max(0, first.b - first.a)
    end = last.b + last.size + len(wanted) - (last.a + last.size)
    return _joined(stretch[begin:end])


def _matcher(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(
        None, [token.casefold() for token in one], [token.casefold() for token in other], autojunk=False
    )


def _tokens(words: str) -> list[str]:
    tokens = [token for token in _TOKEN.findall(same_words(words)) if token not in _MARKS]
    while tokens and tokens[-1] in _CLOSING:
        del tokens[-1]
    return tokens


def _joined(tokens: Sequence[str]) -> str:
    return _BEFORE_A_STOP.sub("", " ".join(tokens))
