"""One account against its full text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotated_timeline.editing.verification.dates import date_faults
from annotated_timeline.editing.verification.names import name_faults, names_in, speaker_faults
from annotated_timeline.editing.verification.words import (
    quoted_spans,
    stands_in_full,
    stands_in_original,
    title_faults,
    wrong_words,
)
from annotated_timeline.editing.wording import stands_in
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.timeline import Timeline

#: What must be told the same of a source in its account and beside its full text.
_SAME_METADATA = ("title", "publisher", "published", "authors", "via", "modified", "url", "wording")


@dataclass(frozen=True, slots=True)
class Verified:
    """What was compared for one account; `by_original` quotations stand in the original wording alone."""

    source: str
    quotations: int
    by_original: int
    dates: int
    names: int
    faults: tuple[SourceFault, ...]


def verify_account(
    account: ParsedSource, full: ParsedSource, timeline: Timeline, registered: Iterable[str] = ()
) -> Verified:
    """Compare one account with its full text.

    `timeline` is the one that the accounts make, `registered` are the names that the registries hold.
    """
    evidence = [
        told for event in timeline.events for told in event.evidence if told.source == account.source.id
    ]
    spans = quoted_spans(account)
    words = [span for span in spans if stands_in_full(span.of(account.source.text), full)]
    originals = [span for span in spans if span not in words and stands_in_original(span, account, full)]
    wrong = [span for span in spans if span not in words and span not in originals]
    names = list(names_in(account))
    faults = [
        *(wrong_words(span, account, full) for span in wrong),
        *title_faults(account, full, timeline),
        *date_faults(account, full, evidence),
        *name_faults(account, full, names, registered),
        *speaker_faults(account, full, timeline),
        *_metadata_faults(account, full),
    ]
    return Verified(account.source.id, len(spans), len(originals), len(evidence), len(names), tuple(faults))


def _metadata_faults(account: ParsedSource, full: ParsedSource) -> Iterator[SourceFault]:
    ours, theirs = account.source.metadata, full.source.metadata
    if ours is None or theirs is None:
        return
    for key in _SAME_METADATA:
        mine, other = getattr(ours, key), getattr(theirs, key)
        if mine != other:
            file = (account.source.file or account.source.id).rpartition(".")[0] + ".toml"
            yield SourceFault(file, None, f"{key} = {mine!s}", f"{key} = {other!s}, as beside the full text")
    for original in ours.original_wording:
        if not any(stands_in(original.words, known.words) for known in theirs.original_wording):
            file = (account.source.file or account.source.id).rpartition(".")[0] + ".toml"
            yield SourceFault(
                file, None, f"original_wording “{original.words[:40]} …”", "the words beside the full text"
            )
