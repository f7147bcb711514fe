"""Words between quotation marks: they stand in the full text, or in the original wording."""

import re
from collections.abc import Iterator

from annotated_timeline.editing.verification.differences import WORDS_SHOWN, difference, file_of
from annotated_timeline.editing.word_diff import nearest_words, word_diff
from annotated_timeline.editing.wording import stands_in
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Timeline

_BETWEEN_MARKS = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"")


def quoted_spans(parsed: ParsedSource) -> tuple[Span, ...]:
    """Everything between quotation marks: what the parser found, and what it took for no quotation."""
    found = [quote.span for quote in parsed.quotes]
    for match in _BETWEEN_MARKS.finditer(parsed.source.text):
        span = Span(*match.span(1 if match.group(1) is not None else 2))
        if not any(span.overlaps(other) for other in found):
            found.append(span)
    return tuple(sorted(found))


def stands_in_full(words: str, full: ParsedSource) -> bool:
    """Whether the publisher's text has these words."""
    return stands_in(words, full.source.text)


def stands_in_original(span: Span, account: ParsedSource, full: ParsedSource) -> bool:
    """Whether the original wording, as the metadata of the full text has it, holds these words."""
    metadata = full.source.metadata
    known = metadata.original_wording if metadata else ()
    return any(stands_in(span.of(account.source.text), original.words) for original in known)


def wrong_words(span: Span, account: ParsedSource, full: ParsedSource) -> SourceFault:
    """The fault of words that stand in neither, with the difference to the nearest."""
    ours = span.of(account.source.text)
    theirs = nearest_words(ours, full.source.text)
    hint = f"the nearest words there: {word_diff(ours, theirs)}" if theirs else "nothing there is like it"
    opening = " ".join(ours.split()[:WORDS_SHOWN])
    return difference(
        account, span.start, f"“{opening} …”, not so in {file_of(full)}", "the very words", hint
    )


def title_faults(account: ParsedSource, full: ParsedSource, timeline: Timeline) -> Iterator[SourceFault]:
    """Words between quotation marks in the titles of events that rest on this source first."""
    known = full.source.metadata.original_wording if full.source.metadata else ()
    texts = [full.source.text, *(original.words for original in known)]
    for event in timeline.events:
        if not event.evidence or event.evidence[0].source != account.source.id:
            continue
        for words in _between_marks(event.title):
            if not any(stands_in(words, text) for text in texts):
                found = f"“{words}” in the title of {event.id}"
                at = event.evidence[0].passage.start
                yield difference(account, at, found, f"words of {file_of(full)}", "")


def _between_marks(text: str) -> list[str]:
    return [match.group(1) or match.group(2) for match in _BETWEEN_MARKS.finditer(text)]
