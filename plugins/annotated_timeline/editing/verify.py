"""Our accounts against the publishers' full texts: words, dates, names and metadata.

Normalisations, all of them: typographic marks, dashes and blanks count as their plain forms, and runs of
white space as one blank (``wording.SAME_MARKS``); an ellipsis stands for words left out; the comma, stop or
dash that closes a quotation may differ. Everything else must be the same, letter for letter.
"""

import re
from calendar import day_abbr, day_name, month_abbr, month_name
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from annotated_timeline.editing.anchors import line_of
from annotated_timeline.editing.names import folded, surname
from annotated_timeline.editing.speakers import is_named
from annotated_timeline.editing.word_diff import nearest_words, word_diff
from annotated_timeline.editing.wording import stands_in
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Evidence, Timeline

_BETWEEN_MARKS = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"")
_CAPITAL = re.compile(r"(?<!\w)[A-Z][\w-]*(?:\.[A-Z](?=\.))*")
_OPENS_A_SENTENCE = re.compile(r"(?:\A|[.!?:]\s+|\n\s*|[“\"(]\s*)\Z")
_CALENDAR = frozenset([*month_name[1:], *month_abbr[1:], *day_name, *day_abbr, "Sept"])
#: How like a name of the full text a name must be to count as the same, misspelt.
_MISSPELT = 0.75
#: What makes another form of the same name: "Afghan" and "Afghans", "Pakistan" and "Pakistani".
_ENDINGS = frozenset(["s", "es", "i", "is", "n", "ns", "an", "ans", "ian", "ians", "ish"])
#: How sure the parser must be of a speaker in the full text to contradict the account.
_SURE = 0.9
_WORDS_SHOWN = 8
_DATES_SHOWN = 4
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
        told
        for event in timeline.events
        for told in event.evidence
        if told.source == account.source.id and told.from_ == "text"
    ]
    spans = quoted_spans(account)
    words = [span for span in spans if _stands_in_full(span.of(account.source.text), full)]
    originals = [span for span in spans if span not in words and _stands_in_original(span, account, full)]
    wrong = [span for span in spans if span not in words and span not in originals]
    names = list(_names(account))
    faults = [
        *(_wrong_words(span, account, full) for span in wrong),
        *_title_faults(account, full, timeline),
        *_date_faults(account, full, evidence),
        *_name_faults(account, full, names, registered),
        *_speaker_faults(account, full, timeline),
        *_metadata_faults(account, full),
    ]
    return Verified(account.source.id, len(spans), len(originals), len(evidence), len(names), tuple(faults))


def quoted_spans(parsed: ParsedSource) -> tuple[Span, ...]:
    """Everything between quotation marks: what the parser found, and what it took for no quotation."""
    found = [quote.span for quote in parsed.quotes]
    for match in _BETWEEN_MARKS.finditer(parsed.source.text):
        span = Span(*match.span(1 if match.group(1) is not None else 2))
        if not any(span.overlaps(other) for other in found):
            found.append(span)
    return tuple(sorted(found))


def _stands_in_full(words: str, full: ParsedSource) -> bool:
    return stands_in(words, full.source.text)


def _stands_in_original(span: Span, account: ParsedSource, full: ParsedSource) -> bool:
    metadata = full.source.metadata
    known = metadata.original_wording if metadata else ()
    return any(stands_in(span.of(account.source.text), original.words) for original in known)


def _wrong_words(span: Span, account: ParsedSource, full: ParsedSource) -> SourceFault:
    ours = span.of(account.source.text)
    theirs = nearest_words(ours, full.source.text)
    hint = f"the nearest words there: {word_diff(ours, theirs)}" if theirs else "nothing there is like it"
    opening = " ".join(ours.split()[:_WORDS_SHOWN])
    return _fault(account, span.start, f"“{opening} …”, not so in {_file(full)}", "the very words", hint)


def _title_faults(account: ParsedSource, full: ParsedSource, timeline: Timeline) -> Iterator[SourceFault]:
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
                yield _fault(account, at, found, f"words of {_file(full)}", "")


def _between_marks(text: str) -> list[str]:
    return [match.group(1) or match.group(2) for match in _BETWEEN_MARKS.finditer(text)]


def _date_faults(
    account: ParsedSource, full: ParsedSource, evidence: Iterable[Evidence]
) -> Iterator[SourceFault]:
    """Dates of the account for which the full text has no expression of the same value.

    A date that an editor set has no basis in the account's own words: then those words must stand there.
    """
    known = {timex.when for timex in full.time_expressions if timex.when} | {one.date for one in full.events}
    for told in evidence:
        words = told.expression.of(account.source.text) if told.expression else ""
        if told.date in known or (told.basis is None and words and stands_in(words, full.source.text)):
            continue
        at = told.expression or told.passage
        found = f"{told.date.edtf} ({words!r}), a date that {_file(full)} does not tell"
        yield _fault(account, at.start, found, "a date of the full text", _nearest_dates(told.date, known))


def _nearest_dates(when: HistoricalDate, known: Iterable[HistoricalDate]) -> str:
    def apart(other: HistoricalDate) -> int:
        return abs(other.sort_key[0].toordinal() - when.sort_key[0].toordinal())

    nearest = sorted(known, key=lambda other: (apart(other), other))[:_DATES_SHOWN]
    return f"the nearest there: {', '.join(date.edtf for date in nearest)}" if nearest else ""


def _names(parsed: ParsedSource) -> Iterator[Span]:
    """Words with a capital that no sentence and no quotation begins with, and that name no day or month."""
    text, quoted = parsed.source.text, quoted_spans(parsed)
    for match in _CAPITAL.finditer(text):
        span = Span(*match.span())
        if match.group() in _CALENDAR or any(other.covers(span) for other in quoted):
            continue
        if _OPENS_A_SENTENCE.search(text, max(0, span.start - 8), span.start) is None:
            yield span


def _name_faults(
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
            found = f"the name {name!r}, which {_file(full)} does not have"
            yield _fault(account, span.start, found, "names as they are written there", f"there: {near[0]}")


def _misspelt(name: str, known: str) -> bool:
    """Whether `name` is `known` with a slip: it begins alike, and is no other form of it ("Americans")."""
    shorter, longer = sorted((name, known), key=len)
    other_form = longer.startswith(shorter) and longer.removeprefix(shorter) in _ENDINGS
    return name[0] == known[0] and not other_form


def _undotted(name: str) -> str:
    return name.replace(".", "")


def _speaker_faults(account: ParsedSource, full: ParsedSource, timeline: Timeline) -> Iterator[SourceFault]:
    """Cards whose words somebody else says in the full text, as far as the parser is sure of that."""
    for card in timeline.quotes:
        if card.source != account.source.id or card.wording == "paraphrase":
            continue
        first = card.pieces[0]
        theirs = [
            quote.speaker.name
            for quote in full.quotes
            if quote.speaker and is_named(quote.speaker.name) and quote.confidence >= _SURE
            if stands_in(first.text, quote.text)
        ]
        if theirs and all(folded(surname(name)) != folded(surname(card.speaker)) for name in theirs):
            found = f"{card.speaker!r} as the speaker of “{' '.join(first.text.split()[:_WORDS_SHOWN])} …”"
            yield _fault(account, first.span.start, found, f"{theirs[0]!r}, as in {_file(full)}", "")


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


def _fault(account: ParsedSource, offset: int, found: str, expected: str, hint: str) -> SourceFault:
    return SourceFault(_file(account), line_of(account.source.text, offset), found, expected, hint)


def _file(parsed: ParsedSource) -> str:
    return parsed.source.file or parsed.source.id
