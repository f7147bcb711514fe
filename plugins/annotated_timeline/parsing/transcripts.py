"""The turns of a transcript: who has the floor, in which paragraphs, and in what voice.

A turn begins with a label in capitals and a colon ("OMAR FELD:", "LORTZ, BYLINE:", "Q:") and goes on
through the paragraphs without a label that follow. What stands before the first label is the programme's
introduction.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotated_timeline.model.parsed import Voice
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.words import UPPER

_LABEL = re.compile(
    rf"(?P<name>(?:[{UPPER}][\w.’'-]*+(?:[ \u00a0](?=[{UPPER}#\d]|de |van |bin |al-))?[#\d]*+){{1,6}})"
    r"(?P<part>, ?[A-Z][A-Z -]*| \([^)\n]{1,40}\))?:[ \u00a0]+(?=\S)"
)
_STAGE = re.compile(r"[(\[][^)\]]*[)\]]\.?\Z")
_REPORTER_PARTS = frozenset({"BYLINE", "CORRESPONDENT", "REPORTER"})
_HOST_PARTS = frozenset({"HOST", "ANCHOR", "MODERATOR", "INTERVIEWER", "CO-HOST", "QUESTIONER"})
_ASKING_LABELS = frozenset(
    {"Q", "QUESTION", "QUESTIONER", "INTERVIEWER", "HOST", "MODERATOR", "REPORTER", "ANCHOR"}
)
#: Labels of whoever answers; what they hold is never the interviewer's, however many questions it has.
ANSWERING_LABELS = frozenset({"A", "ANSWER"})
#: "QWhat did you see?": the mark-up between label and question was lost.
_GLUED_QUESTION = re.compile(rf"(?P<name>Q)(?P<part>)(?=[{UPPER}][a-z’' ])")
_SIGN_OFF = re.compile(rf"((?:[{UPPER}][\w.’'-]+ ){{1,3}}[{UPPER}][\w’'-]+), [A-Z]{{2,5}} News\b")


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's turn: its label as printed, its paragraphs without the label, and its voice."""

    label: str
    paragraphs: tuple[Span, ...]
    voice: Voice


def is_transcript(source: Source, body: Sequence[Span]) -> bool:
    """Whether to read `source` turn by turn: it is a transcript, and its turns are labelled."""
    return source.kind == "transcript" and any(_label(source.text, span) for span in body)


def turns_of(source: Source, body: Sequence[Span]) -> list[Turn]:
    """Every labelled turn of a transcript, in order; stage directions ("(SOUNDBITE OF ...)") are left out."""
    text = source.text
    glued = _has_answers_alone(text, body)
    floor: list[tuple[str, str, list[Span]]] = []
    for span in body:
        label = _label(text, span) or (_GLUED_QUESTION.match(text, span.start, span.end) if glued else None)
        if label is not None:
            floor.append((label.group("name"), (label.group("part") or "").strip(" ,()"), []))
            span = Span(label.end(), span.end)
        if floor and span.start < span.end and not _STAGE.match(text[span.start : span.end].strip()):
            floor[-1][2].append(_stripped(text, span))
    authors = source.metadata.authors if source.metadata else ()
    voices = _voices(text, floor, [*authors, *_SIGN_OFF.findall(text)])
    return [Turn(label, tuple(spans), voices[surname(label)]) for label, _, spans in floor if spans]


def surname(label: str) -> str:
    """The word by which two labels of one person agree: "JEN PSAKI" and "PSAKI"."""
    return label.split()[-1]


def _has_answers_alone(text: str, body: Sequence[Span]) -> bool:
    """Whether answers are labelled as such and no question is."""
    labels = {label.group("name") for span in body if (label := _label(text, span))}
    return bool(labels & ANSWERING_LABELS) and not labels & _ASKING_LABELS


def _label(text: str, span: Span) -> re.Match[str] | None:
    m = _LABEL.match(text, span.start, span.end)
    if m is None:
        return None
    letters = [c for c in m.group("name") if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return m if letters and capitals >= len(letters) - 2 and capitals * 2 > len(letters) else None


def _stripped(text: str, span: Span) -> Span:
    end = span.start + len(text[span.start : span.end].rstrip())
    return Span(span.start, end)


def _voices(text: str, floor: Iterable[tuple[str, str, list[Span]]], own: Sequence[str]) -> dict[str, Voice]:
    """The voice of each speaker, by the last word of the label.

    A reporter is labelled BYLINE or signs off; whoever else works for the programme (is its author, or is
    labelled as its host) is its interviewer if the turns ask, and a reporter if they only tell.
    """
    parts: dict[str, set[str]] = defaultdict(set)
    asks: dict[str, int] = defaultdict(int)
    turns: dict[str, int] = defaultdict(int)
    for label, part, spans in floor:
        key = surname(label)
        parts[key].add(part)
        turns[key] += 1
        asks[key] += any(text[s.start : s.end].rstrip().endswith("?") for s in spans)
    staff = {name.split()[-1].upper() for name in own if name.strip()}
    voices: dict[str, Voice] = {}
    for key, found in parts.items():
        if found & _REPORTER_PARTS:
            voices[key] = "reporter"
        elif found & _HOST_PARTS or key in _ASKING_LABELS:
            voices[key] = "interviewer"
        elif key in ANSWERING_LABELS:
            voices[key] = "source"
        elif key in staff:
            voices[key] = "interviewer" if asks[key] else "reporter"
        else:
            voices[key] = (
                "interviewer" if turns[key] > 1 and asks[key] * 2 > turns[key] and not own else "source"
            )
    return voices
