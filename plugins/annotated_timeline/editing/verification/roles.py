"""Roles of speakers: the full text gives them, or contradicts them, or they are the editors' own.

A role is compared with the words around the speaker's name in the full text, not letter for letter, as an
account tells it in words of its own ("Afghan president" for "President Ashraf Ghani").
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotated_timeline.editing.anchors import line_of
from annotated_timeline.editing.annotations import QuotationCorrection
from annotated_timeline.editing.names import folded
from annotated_timeline.editing.verification.differences import EditorsOwn, file_of
from annotated_timeline.editing.verification.names import FORMS
from annotated_timeline.editing.written import Place
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.timeline import Person, QuoteCard

#: So many words before and after a name are near it.
_NEAR = 25
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_](?=\.))*")
_UNTELLING = "a an and as at by for from his her in of on or s the their to with"
_SMALL = frozenset(_UNTELLING.split())
_HEAD_ENDS = re.compile(r"\s(?:of|for|at|to|from|in|on|with)\s|[;,]")
#: Words that make another role of one; they stand in both or in neither.
_OTHERWISE = "acting assistant deputy elect ex former formerly interim late onetime retired then vice"
_CHANGING = frozenset(_OTHERWISE.split())
#: So many letters of a word are enough to know it by: "Rep.", "Wisc.", "Afghan" for "Afghanistan".
_ABBREVIATED = 3
_ABBREVIATION = re.compile(r"\b([A-Z]\w{2,})\.(?=[,;)]|\s+[a-z])")


@dataclass(frozen=True, slots=True)
class _Told:
    """What the full text has of somebody: the words near the name, the roles that it gives, all words."""

    near: frozenset[str]
    roles: tuple[str, ...]
    everywhere: frozenset[str]
    abbreviated: frozenset[str]


def compare_role(
    card: QuoteCard,
    account: ParsedSource,
    full: ParsedSource,
    people: Mapping[str, Person],
    correction: QuotationCorrection | None,
) -> SourceFault | EditorsOwn | None:
    """What is to say of the role on a card: None where it has none, or the full text has its words.

    `correction` is the card's annotation. A role that the registry takes from a page it cites is no fault.
    """
    if card.role is None:
        return None
    person = people.get(card.person or "")
    told = _told_of((person.name, *person.aliases) if person else (card.speaker,), full)
    missing = [word for word in _words(card.role) if not _stands(word, told.near)]
    reason = _contradiction(card.role, told)
    if not missing and not reason:
        return None
    by, (file, line), cited = _giver(card, account, person, correction)
    if reason and not cited:
        found, expected = f"role = {card.role!r} of {card.speaker}", f"what {file_of(full)} says"
        return SourceFault(file, line, found, expected, reason)
    lacking = f"not near the name in {file_of(full)}: {', '.join(missing)}" if missing else reason
    return EditorsOwn(file, line, f"the role {card.role!r} of {card.speaker}", by, lacking)


def _told_of(names: Sequence[str], full: ParsedSource) -> _Told:
    words = _words(full.source.text)
    wanted = {last for name in names for last in _last_word(name)}
    near: set[str] = set()
    for at, word in enumerate(words):
        if word in wanted:
            near.update(words[max(0, at - _NEAR) : at + _NEAR + 1])
    roles = [
        quote.speaker.role
        for quote in full.quotes
        if quote.speaker and quote.speaker.role and wanted.issuperset(_last_word(quote.speaker.name))
    ]
    abbreviated = frozenset(map(_plain, _ABBREVIATION.findall(full.source.text)))
    return _Told(frozenset(near), tuple(dict.fromkeys(roles)), frozenset(words), abbreviated)


def _contradiction(role: str, told: _Told) -> str:
    """Why the full text cannot have given this role; empty where it could, or gives none."""
    if not told.roles:
        return ""
    theirs = f"there: {'; '.join(told.roles)}"
    head = _words(_HEAD_ENDS.split(role.strip())[0])
    if head and not any(_stands(word, told.near) for word in head):
        return theirs
    ours = set(_words(role)) & _CHANGING
    changed = [set(_words(other)) & _CHANGING for other in told.roles]
    if not ours <= told.near or (not ours and all(changed)):
        return theirs
    names = [word for word in _WORD.findall(role)[1:] if word[0].isupper()]
    unknown = [name for name in names if not _is_named(_plain(name), told)]
    return f"nowhere there: {', '.join(unknown)}; {theirs}" if unknown else ""


def _giver(
    card: QuoteCard,
    account: ParsedSource,
    person: Person | None,
    correction: QuotationCorrection | None,
) -> tuple[str, Place, bool]:
    """Who gives the card its role, where, and whether a cited page stands behind it."""
    if correction is not None and correction.role == card.role:
        return "an annotation", correction.written.place("role"), False
    line = line_of(account.source.text, card.pieces[0].span.start)
    given = {quote.speaker.role for quote in account.quotes if quote.speaker}
    known = [role for role in person.roles if role.title == card.role] if person else []
    if card.role in given or not known:
        return "the account", (file_of(account), line), False
    citation = known[0].citation
    page = f", after {citation.publisher}, “{citation.title}”" if citation else ""
    return f"people.toml{page}", (file_of(account), line), citation is not None


def _words(text: str) -> list[str]:
    """The words that tell something, folded, without stops inside ("U.S.")."""
    return [word for word in map(_plain, _WORD.findall(text)) if word not in _SMALL]


def _plain(word: str) -> str:
    return folded(word.replace(".", ""))


def _last_word(name: str) -> list[str]:
    return _words(name)[-1:]


def _stands(word: str, there: frozenset[str]) -> bool:
    """Whether a word, or the one that it abbreviates or that abbreviates it, is among others."""
    return word in there or any(
        min(len(word), len(other)) >= _ABBREVIATED and (word.startswith(other) or other.startswith(word))
        for other in there
    )


def _is_named(word: str, told: _Told) -> bool:
    """Whether a text has a name: whole, in another form ("Afghan"), or abbreviated with a stop ("Wisc.").

    That a name begins with another is not enough: Sarnholm is not on the Sarn.
    """
    if word in told.everywhere or any(word.startswith(other) for other in told.abbreviated):
        return True
    alike = (other for other in told.everywhere if min(len(word), len(other)) >= _ABBREVIATED)
    return any(
        other.startswith(word) or (word.startswith(other) and word.removeprefix(other) in FORMS)
        for other in alike
    )
