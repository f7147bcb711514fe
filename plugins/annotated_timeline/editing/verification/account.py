"""One account against its full text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotated_timeline.editing.annotations import QuotationCorrection
from annotated_timeline.editing.assembly import Edition
from annotated_timeline.editing.card_places import place_of
from annotated_timeline.editing.verification.dates import compare_dates
from annotated_timeline.editing.verification.differences import EditorsOwn, file_of, opening_of
from annotated_timeline.editing.verification.names import (
    given_name_faults,
    name_faults,
    names_in,
    speaker_faults,
)
from annotated_timeline.editing.verification.notes import quoted_in_notes
from annotated_timeline.editing.verification.roles import compare_role
from annotated_timeline.editing.verification.said_on import compare_said_on
from annotated_timeline.editing.verification.words import (
    quoted_spans,
    title_faults,
    wrong_words,
)
from annotated_timeline.editing.wording import says, stands_in
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import QuoteCard

#: What must be told the same of a source in its account and beside its full text.
_SAME_METADATA = ("title", "publisher", "published", "authors", "via", "modified", "url", "wording")
#: How far the number of words may be from the full text's, as a share of it: counts differ a little.
_WORDS_MAY_DIFFER = 0.1


@dataclass(frozen=True, slots=True)
class Verified:
    """What was compared for one account; `by_original` quotations stand in the original wording alone.

    `own` is what the full text neither has nor contradicts.
    """

    source: str
    quotations: int
    by_original: int
    dates: int
    names: int
    roles: int
    faults: tuple[SourceFault, ...]
    own: tuple[EditorsOwn, ...] = ()


def verify_account(
    account: ParsedSource,
    full: ParsedSource,
    made: Edition,
    registered: Iterable[str] = (),
) -> Verified:
    """Compare one account with its full text.

    `made` is what the accounts make, `registered` are the names that the registries hold.
    """
    timeline, text = made.timeline, account.source.text
    evidence = [
        told for event in timeline.events for told in event.evidence if told.source == account.source.id
    ]
    spans = quoted_spans(account)
    right = [span for span in spans if says(full.source, span.of(text))]
    names = list(names_in(account))
    cards = [(card, _annotation(card, made)) for card in timeline.quotes if card.source == account.source.id]
    people = {person.id: person for person in timeline.people}
    roles = [compare_role(card, account, full, people, correction) for card, correction in cards]
    days = [compare_said_on(card, account, full, correction) for card, correction in cards]
    dates = list(compare_dates(account, full, evidence, made.annotated))
    notes = quoted_in_notes(
        full, (said for (source, *_), said in made.annotated.items() if source == account.source.id)
    )
    compared = [one for one in (*dates, *roles, *days, *notes) if one is not None]
    own = {(one.told, one.by): one for one in reversed(compared) if isinstance(one, EditorsOwn)}
    faults = [
        *(wrong_words(span, account, full) for span in spans if span not in right),
        *title_faults(account, full, timeline),
        *name_faults(account, full, names, registered),
        *given_name_faults(account, full, registered),
        *speaker_faults(account, full, cards),
        *(one for one in compared if isinstance(one, SourceFault)),
        *_metadata_faults(account, full),
    ]
    return Verified(
        source=account.source.id,
        quotations=len(spans),
        by_original=sum(not stands_in(span.of(text), full.source.text) for span in right),
        dates=len(evidence) + sum(card.said_on is not None for card, _ in cards),
        names=len(names),
        roles=sum(card.role is not None for card, _ in cards),
        faults=tuple(dict.fromkeys(faults)),
        own=tuple(sorted(own.values(), key=lambda one: (one.file, one.line or 0, one.told))),
    )


def quotation_faults(
    parsed: Iterable[ParsedSource], full: Mapping[str, ParsedSource]
) -> Iterator[SourceFault]:
    """Quoted words of sources that their full texts do not have, where no timeline can be made yet."""
    for account in parsed:
        theirs = full.get(account.source.id)
        if theirs is not None:
            for span in quoted_spans(account):
                if not says(theirs.source, span.of(account.source.text)):
                    yield wrong_words(span, account, theirs)


def _annotation(card: QuoteCard, made: Edition) -> QuotationCorrection | None:
    found = made.annotated.get(place_of(card))
    return found if isinstance(found, QuotationCorrection) else None


def _metadata_faults(account: ParsedSource, full: ParsedSource) -> Iterator[SourceFault]:
    ours, theirs = account.source.metadata, full.source.metadata
    if ours is None or theirs is None:
        return
    file = (account.source.file or account.source.id).rpartition(".")[0] + ".toml"
    for key in _SAME_METADATA:
        mine, other = getattr(ours, key), getattr(theirs, key)
        if mine != other:
            expected = f"{_told(key, other)}, as beside the full text"
            yield SourceFault(file, None, _told(key, mine), expected)
    number = words_in(full.source)
    if ours.words is not None and abs(ours.words - number) > number * _WORDS_MAY_DIFFER:
        expected = f"about {number}, as {file_of(full)} has"
        hint = "the rights guard takes from it how much may be quoted"
        yield SourceFault(file, None, f"words = {ours.words}", expected, hint)
    for original in ours.original_wording:
        if not any(stands_in(original.words, known.words) for known in theirs.original_wording):
            found = f"original_wording {opening_of(original.words)}"
            yield SourceFault(file, None, found, "the words beside the full text")


def _told(key: str, value: object) -> str:
    """A key of metadata with its value, as a message shows it."""
    if value is None or value == ():
        return f"no {key}"
    return f"{key} = {', '.join(map(str, value)) if isinstance(value, tuple) else value}"


def words_in(source: Source) -> int:
    """How many words a text has, page furniture left out."""
    text, at, number = source.text, 0, 0
    for one in source.furniture:
        number += len(text[at : one.span.start].split())
        at = max(at, one.span.end)
    return number + len(text[at:].split())
