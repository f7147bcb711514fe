"""What stands in quotation marks without being a quotation: titles of works, names of things, terms."""

import re

from annotated_timeline.parsing.words import UPPER, vocabulary

_SMALL = vocabulary("a an the of and or in on for to at by with from as is vs de la el los las del")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
#: Works that have titles.
_WORKS = vocabulary("""
    book memoir novel autobiography biography manuscript movie film documentary drama comedy sitcom thriller
    show program programme series episode podcast broadcast segment special song single album hit hits track
    anthem play musical opera ballet poem painting exhibition game magazine newspaper newsletter column
    article essay chapter paper blog website brand tour pageant exhibit cartoon sketch sculpture mural hymn
    """)
#: Small words in front of a title: a station that shows it, a house that prints it.
_BEFORE_TITLE = _WORKS | vocabulary("""
    on of in for to at from by with and or into told starring host hosts
    sang sing sings singing played plays performed performs 's ’s
    """)
#: In front of a name or a term, whatever its letters.
_BEFORE_NAME = vocabulary("so-called nicknamed titled entitled subtitled headlined code-named codenamed")
_NAMING = vocabulary("called named dubbed")
_NAMED_THINGS = _WORKS | vocabulary("group policy movement practice system site operation")
_TERMS = vocabulary("word words term terms name names phrase phrases nickname")
_ARTICLES = vocabulary("a an the")
#: Verbs of making: right in front of a title, without a comma, they are how a work came about.
_MADE = vocabulary("""
    wrote writes written penned composed directed filmed recorded published released painted starred edited
    """)
_ENTITLED = vocabulary("titled entitled retitled nicknamed")
_CAPITAL = re.compile(rf"[{UPPER}0-9]")
_NAME_IN_FRONT = re.compile(rf"(?:[{UPPER}][\w’'-]+|\b[{UPPER}]\.) \Z")
_IS_TOLD_OF = re.compile(
    r" (?:is|was|are|were|will|has|had|opens|opened|runs|ran|airs|stars|tells|follows)\b"
)
_STOPS = (",", ".", "!", "?")
_FEWEST_CAPITALS = 2
_LONGEST_NICKNAME = 30
_REACH = 40
#: A name or a term has no more words than this; what is longer was said.
_MOST_WORDS = 4


def is_title(text: str, start: int, end: int, outer_start: int) -> bool:
    """Whether ``text[start:end]`` between marks is a title, a name or a term: no one says it here.

    A title has capitals throughout and stands behind a small word or the kind of work; a name or a term is
    short and stands behind "known as", "so-called", "the word".
    """
    if _opens_sentence(text, start, end, outer_start):
        return True
    before = text[max(0, outer_start - _REACH) : outer_start].lower().replace("’s ", " ’s ").split()
    if not before:
        return False
    last = before[-1].rstrip(",")
    if _names_something(before):
        return len(text[start:end].split()) <= _MOST_WORDS or _has_title_case(text[start:end])
    stands_before = last in _BEFORE_TITLE or before[-1] in _MADE or last.endswith(("'s", "s'", "s’"))
    return stands_before and _has_title_case(text[start:end])


def _opens_sentence(text: str, start: int, end: int, outer_start: int) -> bool:
    """Whether a title is what a sentence is about: “Row and Return” will be shown in May."""
    if not _IS_TOLD_OF.match(text, end + 1) or not _has_title_case(text[start:end]):
        return False
    before = text[max(0, outer_start - 2) : outer_start]
    return before.strip(" ") in ("", "\n", "\n\n") or before.endswith((". ", "\n"))


def is_nickname(text: str, start: int, end: int, outer_start: int) -> bool:
    """Whether a capitalised word or two stand between two parts of a name: Nora “Skipper” Quill."""
    if end - start > _LONGEST_NICKNAME or text[end - 1] in _STOPS or text[end : end + 1] in _STOPS:
        return False
    if text.count(" ", start, end) > 1 or not text[start:end].istitle():
        return False
    return _NAME_IN_FRONT.search(text, max(0, outer_start - _REACH), outer_start) is not None and (
        text[end + 2 : end + 3].isupper() and text[end + 1 : end + 2] == " "
    )


def _names_something(before: list[str]) -> bool:
    """Whether the words in front give a name: "known as (a)", "a film called", "the word"."""
    if before[-1] in _ARTICLES:
        before = before[:-1]
    if not before:
        return False
    last = before[-1].rstrip(",")
    previous = before[-2] if len(before) > 1 else ""
    return (
        last in _BEFORE_NAME
        or (last in ("it", "them") and previous in _ENTITLED)
        or (last == "as" and previous == "known")
        or (last in _NAMING and previous in _NAMED_THINGS)
        or (last in _TERMS and previous == "the")
    )


def _has_title_case(words: str) -> bool:
    found = _WORD.findall(words)
    capitals = [word for word in found if _CAPITAL.match(word)]
    small = [word for word in found if not _CAPITAL.match(word)]
    return len(capitals) >= _FEWEST_CAPITALS and all(word in _SMALL for word in small)
