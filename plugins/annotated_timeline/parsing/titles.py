"""What stands in quotation marks without being a quotation: titles of works, names of things, terms."""

import re

from annotated_timeline.parsing.words import UPPER, vocabulary

_SMALL = vocabulary("a an the of and or in on for to at by with from as is vs de la el los las del")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_WORKS = (
    "book|memoir|novel|autobiography|biography|manuscript|movie|film|documentary|drama|comedy|sitcom|thriller|"
    "show|program|programme|series|episode|podcast|broadcast|segment|special|song|single|album|hit|hits|track|"
    "anthem|play|musical|opera|ballet|poem|painting|exhibition|game|magazine|newspaper|newsletter|column|article|"
    "essay|chapter|paper|blog|website|brand|tour|pageant|exhibit|cartoon|sketch|sculpture|mural|hymn"
)
#: In front of a title: the kind of work, a station or a house that shows it, a small word.
_BEFORE_TITLE = re.compile(
    r"(?:\b(?:on|of|in|for|to|at|from|by|with|and|or|told|titled|entitled|named|starring|hosts?|"
    rf"{_WORKS})|[’']s?),? ?\Z",
    re.IGNORECASE,
)
#: In front of a name or a term, whatever its letters.
_BEFORE_NAME = re.compile(
    r"\b(?:known as|so-called|nicknamed|titled|entitled|subtitled|headlined|code-named|codenamed|"
    rf"(?:{_WORKS}|group|policy|movement|practice|system|site|operation) (?:called|named|dubbed)|"
    r"the (?:word|term|name|phrase|nickname))"
    rf"s?,?(?: (?:a|an|the))? ?\Z",
    re.IGNORECASE,
)
_CAPITAL = re.compile(rf"[{UPPER}0-9]")
_FEWEST_CAPITALS = 2
_REACH = 40
#: A name or a term has no more words than this; what is longer was said.
_MOST_WORDS = 4


def is_title(text: str, start: int, end: int, outer_start: int) -> bool:
    """Whether ``text[start:end]`` between marks is a title, a name or a term: no one says it here.

    A title has capitals throughout and stands behind a small word or the kind of work; a name or a term is
    short and stands behind "known as", "so-called", "the word".
    """
    before = text[max(0, outer_start - _REACH) : outer_start]
    if _BEFORE_NAME.search(before):
        return len(text[start:end].split()) <= _MOST_WORDS or _has_title_case(text[start:end])
    return _BEFORE_TITLE.search(before) is not None and _has_title_case(text[start:end])


def _has_title_case(words: str) -> bool:
    found = _WORD.findall(words)
    capitals = [word for word in found if _CAPITAL.match(word)]
    small = [word for word in found if not _CAPITAL.match(word)]
    return len(capitals) >= _FEWEST_CAPITALS and all(word in _SMALL for word in small)
