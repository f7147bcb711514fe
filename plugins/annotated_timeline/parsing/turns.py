"""The turns of a transcript as quotations: one item a paragraph, the speaker by the label, named in full."""

import re

from annotated_timeline.model.parsed import Quote, Speaker
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.identifiers import Identifiers
from annotated_timeline.parsing.introductions import Introductions
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.transcripts import surname, turns_of

#: A label says outright who speaks.
_CERTAIN = 0.99


def quoted_turns(
    source: Source, body: list[Span], names: KnownNames, introductions: Introductions
) -> tuple[Quote, ...]:
    """Every paragraph of every labelled turn, in order; the paragraphs of a turn share a group."""
    quotes: list[Quote] = []
    ids = Identifiers(source.id)
    labels: dict[str, str] = {}
    for number, turn in enumerate(turns_of(source, body)):
        key = surname(turn.label)
        if len(turn.label.split()) > 1 or key not in labels:
            labels[key] = _spoken_name(turn.label, source, names)
        first = turn.paragraphs[0].start
        speaker = Speaker(labels[key], introductions.role(labels[key], first))
        for span in turn.paragraphs:
            words = span.of(source.text)
            quotes.append(
                Quote(
                    ids.take(words), span, words, "turn", f"turn-{number + 1}", turn.voice, speaker,
                    rule="label of the turn", confidence=_CERTAIN,
                )
            )  # fmt: skip
    return tuple(quotes)


def _spoken_name(label: str, source: Source, names: KnownNames) -> str:
    """The name behind a label in capitals, as the text or its authors' line prints it."""
    words = tuple(label.split())
    authors = source.metadata.authors if source.metadata else ()
    for printed in authors:
        if tuple(printed.upper().split())[-len(words) :] == words:
            return printed
    for name in names.mentions:
        if (
            len(name.words) > 1
            and not name.text.isupper()
            and tuple(w.upper() for w in name.words)[-len(words) :] == words
        ):
            return name.text
    return " ".join(_cased(word) for word in words)


def _cased(word: str) -> str:
    """A name set in capitals in the usual case: "MCKAY" is left to the text to tell, "O'DAY" is "O'Day"."""
    if word.endswith("."):
        return word
    return re.sub(r"[^\W_]+", lambda part: part.group().capitalize(), word)
