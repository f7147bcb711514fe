"""The turns of a transcript as quotations: one item a paragraph, the speaker by the label, named in full."""

import re

from annotated_timeline.model.parsed import Quote, Speaker
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.identifiers import Identifiers
from annotated_timeline.parsing.introductions import Introductions
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.transcripts import ANSWERING_LABELS, surname, turns_of

#: A label that names its speaker says outright who speaks; "A" says only that somebody answers.
_CERTAIN = 0.99
_LIKELY = 0.8
_ASKING = frozenset({"Q", "QUESTION"})


def quoted_turns(
    source: Source, body: list[Span], names: KnownNames, introductions: Introductions
) -> tuple[Quote, ...]:
    """Every paragraph of every labelled turn, in order; the paragraphs of a turn share a group."""
    quotes: list[Quote] = []
    ids = Identifiers(source.id)
    speakers = _Labels(source, names)
    for number, turn in enumerate(turns_of(source, body)):
        name = speakers.name(turn.label, turn.paragraphs[0].start)
        speaker = Speaker(name, introductions.role(name, turn.paragraphs[0].start)) if name else None
        for span in turn.paragraphs:
            words = span.of(source.text)
            quotes.append(
                Quote(
                    id=ids.take(words),
                    span=span,
                    text=words,
                    kind="turn",
                    group=f"turn-{number + 1}",
                    voice=turn.voice,
                    speaker=speaker,
                    confidence=0.0
                    if speaker is None
                    else _LIKELY
                    if turn.label in ANSWERING_LABELS
                    else _CERTAIN,
                    rule="label of the turn",
                )
            )
    return tuple(quotes)


class _Labels:
    """The names behind the labels of one transcript: a surname means the full label before it."""

    def __init__(self, source: Source, names: KnownNames) -> None:
        self._authors = source.metadata.authors if source.metadata else ()
        self._names = names
        self._by_label: dict[str, str] = {}
        self._by_surname: dict[str, str] = {}

    def name(self, label: str, at: int) -> str | None:
        """The name behind `label`, whose turn begins at offset `at`; None where nobody is named."""
        if label in _ASKING:
            return None
        if label in ANSWERING_LABELS:
            return self._guest(at)
        key = surname(label)
        if label == key and key in self._by_surname:
            return self._by_surname[key]
        if label not in self._by_label:
            self._by_label[label] = self._printed(label)
        self._by_surname[key] = self._by_label[label]
        return self._by_label[label]

    def _guest(self, at: int) -> str | None:
        """Who answers: the person whom the introduction names first with a title, or at all."""
        if "A" not in self._by_label:
            introduced = [name for name in self._names.before(at) if len(name.words) > 1]
            titled = [name for name in introduced if name.title] or introduced
            self._by_label["A"] = titled[0].text if titled else ""
        return self._by_label["A"] or None

    def _printed(self, label: str) -> str:
        """The name behind a label in capitals, as the authors' line or the text prints it."""
        words = tuple(label.split())
        for printed in self._authors:
            if tuple(printed.upper().split())[-len(words) :] == words:
                return printed
        for name in self._names.mentions:
            fits = tuple(word.upper() for word in name.words)[-len(words) :] == words
            if fits and len(name.words) > 1 and not name.text.isupper():
                return name.text
        return " ".join(_cased(word) for word in words)


def _cased(word: str) -> str:
    """A name set in capitals in the usual case: "MCKAY" is left to the text to tell, "O'DAY" is "O'Day"."""
    if word.endswith("."):
        return word
    return re.sub(r"[^\W_]+", lambda part: part.group().capitalize(), word)
