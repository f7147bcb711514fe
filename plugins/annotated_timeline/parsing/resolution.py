"""Who speaks in the end: names in full, pronouns by what went before, speech that goes on without a cue."""

import re
from collections.abc import Sequence
from dataclasses import replace

from annotated_timeline.parsing.clauses import Phrase, phrase_at
from annotated_timeline.parsing.discourse import Paragraph, subjects_before
from annotated_timeline.parsing.findings import Finding
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.neighbours import Neighbours
from annotated_timeline.parsing.pronouns import agrees, antecedent, gender_of, has_rival
from annotated_timeline.parsing.questions import asker, turn
from annotated_timeline.parsing.speakers import Mentioned, mentioned

#: A headline's deck may stand in front of the paragraph that opens a story.
_OPENING_PARAGRAPHS = 2
#: One definite person: "the ferry line's chief", "his lawyer".
_ONE_KNOWN = re.compile(r"(?:the|his|her|their|its) ", re.IGNORECASE)


def resolve(
    text: str, findings: Sequence[Finding], paragraphs: Sequence[Paragraph], names: KnownNames
) -> None:
    """Fill in speaker, rule and group of each finding, in the order of the text."""
    resolver = _Resolver(text, paragraphs, names)
    earlier: Finding | None = None
    previous: Finding | None = None
    for finding in findings:
        if finding.given is not None:
            finding.rule = finding.given.rule
            finding.speaker = resolver.who(finding, finding.given.speaker, previous)
        else:
            resolver.by_context(finding, previous, earlier)
        if finding.speaker is not None:
            paragraphs[finding.paragraph].spoke[finding.sentence] = finding.speaker
        finding.group = previous.group + (not _same_utterance(previous, finding)) if previous else 1
        earlier, previous = previous, finding
    _fill_backwards(findings)


class _Resolver:
    """What a text gives to resolve its speakers by."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], names: KnownNames) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._names = names
        self._neighbours = Neighbours(text, paragraphs, names)
        self._told: dict[tuple[str, ...], str] = {}

    def who(self, finding: Finding, phrase: Phrase, previous: Finding | None) -> Mentioned | None:
        """Whom `phrase` names in the sentence of `finding`; `previous` is the quotation before it."""
        who = mentioned(finding.bones, phrase, self._names)
        if who.kind == "description" and finding.paragraph < _OPENING_PARAGRAPHS:
            return self._named_next(who, finding.paragraph + 1) or who
        if who.kind != "pronoun":
            return who
        finding.pronoun = True
        outer = finding.given.outer if finding.given else None
        if outer is not None:
            around = mentioned(finding.bones, outer, self._names)
            if around.kind == "pronoun":
                who = around
            elif agrees(who.name, around) and (not around.words or self._names.is_person(around.words)):
                return around
        asked = asker(finding, previous, self._names)
        if asked is not None and agrees(who.name, asked, self._told):
            return asked
        subjects = subjects_before(self._paragraphs, finding.paragraph, finding.sentence)
        meant = antecedent(who.name, who.start, self._names, subjects, self._told)
        if meant is not None and meant.words and not meant.gender:
            self._told.setdefault(meant.words, gender_of(who.name))
        finding.rival = meant is not None and has_rival(who.name, who.start, meant, self._names)
        return meant

    def _named_next(self, who: Mentioned, number: int) -> Mentioned | None:
        """The person whom an opening paragraph only describes and the next one names.

        News opens so: "the county's top engineer said", and below, "County Engineer Omar Feld said".
        """
        if number >= len(self._paragraphs) or not _ONE_KNOWN.match(self._text, who.start):
            return None
        after = self._paragraphs[number]
        low, high = after.sentences[0] if after.sentences else (0, 0)
        phrase = phrase_at(after.bones.classes, low, high)
        if (
            phrase is None
            or phrase.kind != "name"
            or "T" not in after.bones.classes[phrase.start : phrase.head]
        ):
            return None
        named = mentioned(after.bones, phrase, self._names)
        return (
            replace(named, start=who.start, end=who.end, described=who.name)
            if named.kind == "person"
            else None
        )

    def by_context(self, finding: Finding, previous: Finding | None, earlier: Finding | None) -> None:
        """The speaker of a piece whose own sentence gives none."""
        turned = self._turn(finding, previous, earlier) if previous is not None else None
        if turned is not None:
            finding.speaker, finding.rule = turned
            return
        if finding.alone and finding.sentence == 0 and not (previous and previous.piece.continues):
            found = self._neighbours.tell(finding, previous)
            if found is not None:
                finding.speaker, finding.rule = found
                return
        first = previous is None or previous.paragraph != finding.paragraph
        told = self._told_before(finding) if finding.alone or first else None
        if told is not None:
            finding.speaker = told
            finding.rule = "subject of the sentence before" + ("" if finding.alone else ", in part")
            return
        if previous is not None and (finding.alone or previous.paragraph == finding.paragraph):
            finding.speaker, finding.pronoun, finding.rival = (
                previous.speaker,
                previous.pronoun,
                previous.rival,
            )
            finding.rule = "goes on" if finding.alone else "goes on in part"
            if finding.alone and self._neighbours.interrupt(finding, previous):
                finding.rule = "goes on after narration"

    def _turn(
        self, finding: Finding, previous: Finding, earlier: Finding | None
    ) -> tuple[Mentioned | None, str] | None:
        """Whose turn it is in talk with questions, where a paragraph is nothing but quotation."""
        if not finding.alone or finding.sentence or finding.paragraph != previous.paragraph + 1:
            return None
        if previous.piece.continues or self._neighbours.interrupt(finding, previous):
            return None
        return turn(finding, previous, earlier, self._names)

    def _told_before(self, finding: Finding) -> Mentioned | None:
        """The person whom the sentence in front is about, where that sentence quotes nothing."""
        if finding.sentence == 0:
            return None
        who = self._neighbours.told_of(finding.paragraph, finding.sentence - 1)
        return who if who is not None and who.kind == "person" else None


def _same_utterance(previous: Finding, finding: Finding) -> bool:
    if previous.piece.continues:
        return finding.alone or finding.speaker == previous.speaker
    if previous.paragraph != finding.paragraph:
        return False
    one_sentence = previous.sentence == finding.sentence and previous.speaker == finding.speaker
    return finding.given is None or one_sentence or _one_cue(previous, finding)


def _one_cue(previous: Finding, finding: Finding) -> bool:
    one, other = previous.given, finding.given
    return one is not None and other is not None and (one.speaker, one.cue) == (other.speaker, other.cue)


def _fill_backwards(findings: Sequence[Finding]) -> None:
    """A speech that runs on through paragraphs may name its speaker only in a later one."""
    following: Finding | None = None
    for finding in reversed(findings):
        if finding.piece.continues and following is not None and finding.alone:
            told_later = following.given is not None and following.speaker is not None
            if told_later or finding.speaker is None:
                finding.speaker, finding.pronoun = following.speaker, following.pronoun
                finding.rule, finding.group = "goes on in the next paragraph", following.group
        following = finding
