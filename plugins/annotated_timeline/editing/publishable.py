"""Whether a public site may be made of these texts: accounts are our own, publishers' sentences are not.

The sentences that tell an event are shown on the site as its text. So what a site takes from a publisher's
text is not only what stands between quotation marks.
"""

from collections.abc import Iterable

from annotated_timeline.editing.rights import rights_faults, words_allowed
from annotated_timeline.errors import SourceFault, counted, raise_any
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Timeline

_EXPECTED = "an account in your own words, or full_text = true in its metadata"


def check_publishable(parsed: Iterable[ParsedSource], timeline: Timeline, *, from_elsewhere: bool) -> None:
    """Raise SourceFaults where a public site would take too much of a publisher's text.

    Of texts `from_elsewhere` (``SOURCES``), which are there to be read, none that is not ours may be used.
    """
    faults: list[SourceFault] = []
    for one in parsed:
        source = one.source
        if source.metadata is not None and source.metadata.full_text:
            continue
        if source.kind == "account":
            faults += rights_faults(one, timeline.subject.rights) if from_elsewhere else ()
        elif from_elsewhere:
            found = f"a publisher's own text (kind = {source.kind!r}) in a public site"
            hint = "publish without SOURCES, from the accounts; make html SOURCES=DIR is for reading it here"
            faults.append(SourceFault(source.file or source.id, None, found, _EXPECTED, hint))
        else:
            faults += _excerpts(one, timeline)
    raise_any(faults)


def _excerpts(parsed: ParsedSource, timeline: Timeline) -> list[SourceFault]:
    source = parsed.source
    taken, allowed = words_taken(parsed, timeline), words_allowed(source, timeline.subject.rights)
    if taken <= allowed:
        return []
    found = f"{counted(taken, 'word')} of a publisher's own text (kind = {source.kind!r}) in a public site"
    hint = f"at most {allowed} may be taken, in quotations and in the sentences of events together"
    return [SourceFault(source.file or source.id, None, found, _EXPECTED, hint)]


def words_taken(parsed: ParsedSource, timeline: Timeline) -> int:
    """How many words of a text stand on the site: its quotations, and the passages of its events."""
    source = parsed.source.id
    spans = [piece.span for card in timeline.quotes if card.source == source for piece in card.pieces]
    spans += [told.passage for event in timeline.events for told in event.evidence if told.source == source]
    return sum(len(span.of(parsed.source.text).split()) for span in _united(spans))


def _united(spans: Iterable[Span]) -> list[Span]:
    """The same stretches, those that overlap as one."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start < united[-1].end:
            united[-1] = Span(united[-1].start, max(span.end, united[-1].end))
        else:
            united.append(span)
    return united
