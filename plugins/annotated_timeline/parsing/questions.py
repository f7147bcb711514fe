"""Talk in turns: who is asked a question, who answers it and who asks again."""

import re

from annotated_timeline.parsing.clauses import phrase_at
from annotated_timeline.parsing.findings import Finding
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.skeleton import Skeleton
from annotated_timeline.parsing.speakers import Mentioned, mentioned

#: Cues of somebody who wants an answer.
_ASKING = ("asked", "asks")
#: The rules of answers, and of questions between them; and of a question that may be anybody's.
ANSWER = "answers"
QUESTION = "question alone"
#: A paragraph that is one question, and nothing said beside it.
_ONE_QUESTION = re.compile(r"[^.!?…]{1,120}\?")
#: "NAME asked somebody" or "asked about something", up to what was asked.
_ASKED_WHOM = re.compile(r"D?[wTNO]{0,5}[TN](?=[IS,.:])")


def turn(
    finding: Finding, previous: Finding, earlier: Finding | None, names: KnownNames
) -> tuple[Mentioned | None, str] | None:
    """Whose turn a paragraph of nothing but words is, and the rule; None where no question stands near.

    `previous` is the quotation that ends the paragraph before, `earlier` the one before that. Where
    nothing tells whether a question is put by somebody else, nobody is named.
    """
    before = _one_paragraph_before(earlier, previous)
    is_asked = previous.words.rstrip().endswith("?")
    if is_asked and previous.cue in _ASKING:
        return _asked(previous, names) or _other(before, previous), ANSWER
    if is_asked and previous.rule in (ANSWER, QUESTION):
        return (before.speaker if before else None), ANSWER
    if not _ONE_QUESTION.fullmatch(finding.words):
        return None
    if previous.rule == ANSWER:
        return (before.speaker if before else None), ANSWER
    return None, QUESTION


def asked_in(bones: Skeleton, low: int, high: int) -> int | None:
    """The token of "asked" in the narration ``low:high`` where somebody is asked: "NAME asked Feld why"."""
    for verb in range(low + 1, high):
        if bones.classes[verb] == "V" and bones.word(verb) in _ASKING and bones.classes[verb - 1] in "TNOP":
            return verb if _ASKED_WHOM.match(bones.classes, verb + 1, high) else None
    return None


def addressee(bones: Skeleton, verb: int, names: KnownNames) -> Mentioned | None:
    """The person named behind a verb of asking at token `verb`: "Whitlock asked Omar Feld"."""
    phrase = phrase_at(bones.classes, verb + 1, len(bones.classes))
    if phrase is None or phrase.kind != "name":
        return None
    who = mentioned(bones, phrase, names)
    return who if who.kind == "person" else None


def asker(finding: Finding, previous: Finding | None, names: KnownNames) -> Mentioned | None:
    """Who asked before, as the sentence of the answer tells ("Asked by Dana Whitlock"), and asks again."""
    if previous is None or finding.cue not in _ASKING or not finding.words.rstrip().endswith("?"):
        return None
    bones = previous.bones
    for verb in range(len(bones.classes) - 1):
        if bones.starts[verb] >= previous.piece.start:
            break
        if bones.word(verb) == "asked" and bones.word(verb + 1) == "by":
            return addressee(bones, verb + 1, names)
    return None


def _asked(previous: Finding, names: KnownNames) -> Mentioned | None:
    given = previous.given
    if given is None or given.cue is None or given.speaker.start >= given.cue[0]:
        return None
    return addressee(previous.bones, given.cue[0], names)


def _other(before: Finding | None, previous: Finding) -> Mentioned | None:
    """The one who spoke before the question, where that is another person."""
    one, other = (before.speaker if before else None), previous.speaker
    named = one is not None and other is not None and one.words != other.words and bool(one.words)
    return one if named else None


def _one_paragraph_before(earlier: Finding | None, previous: Finding) -> Finding | None:
    return earlier if earlier is not None and earlier.paragraph + 1 == previous.paragraph else None
