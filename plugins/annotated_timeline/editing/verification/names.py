"""Names and speakers: written, and speaking, as in the full text."""

import re
from calendar import day_abbr, day_name, month_abbr, month_name
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from annotated_timeline.editing.annotations import QuotationCorrection
from annotated_timeline.editing.names import folded, surname, without_titles
from annotated_timeline.editing.speakers import is_named
from annotated_timeline.editing.verification.differences import difference, file_of, opening_of
from annotated_timeline.editing.verification.words import quoted_spans
from annotated_timeline.editing.wording import stands_in
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import QuoteCard

_CAPITAL = re.compile(r"(?<!\w)[A-Z][\w-]*(?:\.[A-Z](?=\.))*")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_GIVEN = r"\b[A-Z][\w'’-]+"
_OPENS_A_SENTENCE = re.compile(r"(?:\A|[.!?:]\s+|\n\s*|[“\"(]\s*)\Z")
_CALENDAR = frozenset([*month_name[1:], *month_abbr[1:], *day_name, *day_abbr, "Sept"])
#: How like a name of the full text a name must be to count as the same, misspelt.
_MISSPELT = 0.75
#: What makes another form of the same name: "Afghan" and "Afghans", "Pakistan" and "Pakistani".
FORMS = frozenset(["s", "es", "i", "is", "n", "ns", "an", "ans", "ian", "ians", "ish", "istan"])
#: How sure the parser must be of a speaker in the full text to contradict the account.
_SURE = 0.9


def names_in(parsed: ParsedSource) -> Iterator[Span]:
    """Words with a capital that no sentence and no quotation begins with, and that name no day or month."""
    text, quoted = parsed.source.text, quoted_spans(parsed)
    for match in _CAPITAL.finditer(text):
        span = Span(*match.span())
        if match.group() in _CALENDAR or any(other.covers(span) for other in quoted):
            continue
        if _OPENS_A_SENTENCE.search(text, max(0, span.start - 8), span.start) is None:
            yield span


def name_faults(
    account: ParsedSource, full: ParsedSource, names: Iterable[Span], registered: Iterable[str]
) -> Iterator[SourceFault]:
    """Names of the account that the full text, or a registry, writes a little differently.

    A name that is nowhere near those may be our own words for something ("Americans").
    """
    metadata = full.source.metadata
    told = [metadata.title, metadata.publisher, metadata.via or "", *metadata.authors] if metadata else []
    known = {_undotted(name) for name in _CAPITAL.findall(" ".join([full.source.text, *told, *registered]))}
    for span in names:
        name = _undotted(span.of(account.source.text))
        near = [] if name in known else get_close_matches(name, sorted(known), n=1, cutoff=_MISSPELT)
        if near and _misspelt(name, near[0]):
            found = f"the name {name!r}, which {file_of(full)} does not have"
            yield difference(
                account, span.start, found, "names as they are written there", f"there: {near[0]}"
            )


def given_name_faults(
    account: ParsedSource, full: ParsedSource, registered: Iterable[str]
) -> Iterator[SourceFault]:
    """Speakers whose surname the full text has with other given names only, and with theirs nowhere."""
    known = {word for name in registered for word in _CAPITAL.findall(name)}
    words = set(_WORD.findall(full.source.text))
    told: dict[str, Span] = {}
    for quote in account.quotes:
        if quote.speaker is not None and is_named(quote.speaker.name):
            at = quote.speaker.mention or quote.span
            told.setdefault(without_titles(quote.speaker.name), at)
    for name, at in told.items():
        given, last = name.split()[0], surname(name)
        if given == last or "." in given or given in words or given in known:
            continue
        pattern = rf"({_GIVEN})(?: [A-Z]\.)* {re.escape(last)}\b"
        found = dict.fromkeys(match[1] for match in re.finditer(pattern, full.source.text))
        theirs = [other for other in found if _is_given_name(other, last, words)]
        if theirs:
            expected = " or ".join(f"{other} {last}" for other in theirs)
            yield difference(
                account, at.start, f"the name {name!r}", f"{expected}, as in {file_of(full)}", ""
            )


def _is_given_name(word: str, last: str, words: Collection[str]) -> bool:
    """Whether a word before a surname is no title, and no word that only opens a sentence."""
    return len(without_titles(f"{word} {last}").split()) > 1 and word.casefold() not in words


def _misspelt(name: str, known: str) -> bool:
    """Whether `name` is `known` with a slip: it begins alike, and is no other form of it ("Americans")."""
    shorter, longer = sorted((name, known), key=len)
    other_form = longer.startswith(shorter) and longer.removeprefix(shorter) in FORMS
    return name[0] == known[0] and not other_form


def _undotted(name: str) -> str:
    return name.replace(".", "")


def speaker_faults(
    account: ParsedSource,
    full: ParsedSource,
    cards: Iterable[tuple[QuoteCard, QuotationCorrection | None]],
) -> Iterator[SourceFault]:
    """Pieces of cards whose words somebody else says in the full text, as far as the parser is sure of it.

    `cards` are those of the account, each with its annotation.
    """
    for card, correction in cards:
        if card.wording == "paraphrase":
            continue
        for piece in card.pieces:
            theirs = [
                quote.speaker.name
                for quote in full.quotes
                if quote.speaker and is_named(quote.speaker.name) and quote.confidence >= _SURE
                if stands_in(piece.text, quote.text)
            ]
            if theirs and all(folded(surname(name)) != folded(surname(card.speaker)) for name in theirs):
                found = f"{card.speaker!r} as the speaker of {opening_of(piece.text)}"
                expected = f"{theirs[0]!r}, as in {file_of(full)}"
                if correction is not None and correction.speaker is not None:
                    yield SourceFault(*correction.written.place("speaker"), found, expected)
                else:
                    yield difference(account, piece.span.start, found, expected, "")
