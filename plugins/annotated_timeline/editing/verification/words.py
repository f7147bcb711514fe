"""Words between quotation marks: they stand in the full text, or in the original wording."""

from collections.abc import Iterator

from annotated_timeline.editing.titles import between_marks, quoted_in_title
from annotated_timeline.editing.verification.differences import difference, file_of, opening_of
from annotated_timeline.editing.word_diff import nearest_words, word_diff
from annotated_timeline.editing.wording import says, stands_in
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Timeline


def quoted_spans(parsed: ParsedSource) -> tuple[Span, ...]:
    """Everything between quotation marks: what the parser found, and what it took for no quotation."""
    found = [quote.span for quote in parsed.quotes]
    for span in between_marks(parsed.source.text):
        if not any(span.overlaps(other) for other in found):
            found.append(span)
    return tuple(sorted(found))


def wrong_words(span: Span, account: ParsedSource, full: ParsedSource) -> SourceFault:
    """The fault of words that stand in neither, with the difference to the nearest."""
    ours = span.of(account.source.text)
    theirs = nearest_words(ours, full.source.text)
    hint = f"the nearest words there: {word_diff(ours, theirs)}" if theirs else "nothing there is like it"
    found = f"{opening_of(ours)}, not so in {file_of(full)}"
    return difference(account, span.start, found, "the very words", hint)


def title_faults(account: ParsedSource, full: ParsedSource, timeline: Timeline) -> Iterator[SourceFault]:
    """Words between quotation marks in the titles of events that rest on this source first.

    Those that the account quotes as well are compared where they stand there.
    """
    compared = [span.of(account.source.text) for span in quoted_spans(account)]
    for event in timeline.events:
        if not event.evidence or event.evidence[0].source != account.source.id:
            continue
        for words in quoted_in_title(event.title):
            if not says(full.source, words) and not any(stands_in(words, text) for text in compared):
                found = f"“{words}” in the title of {event.id}"
                at = event.evidence[0].passage.start
                yield difference(account, at, found, f"words of {file_of(full)}", "")
