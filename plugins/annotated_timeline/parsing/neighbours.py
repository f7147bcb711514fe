"""Whose words stand alone in a paragraph, by the paragraphs around it."""

import re
from collections.abc import Sequence

from annotated_timeline.parsing.clauses import phrase_at
from annotated_timeline.parsing.discourse import Paragraph, subjects_before
from annotated_timeline.parsing.findings import Finding
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.pronouns import antecedent
from annotated_timeline.parsing.questions import addressee, asked_in
from annotated_timeline.parsing.speakers import Mentioned, mentioned
from annotated_timeline.parsing.subjects import issuer, speaking_subject

#: A paragraph that only signs the words above it: a dash perhaps, a name, what the person is.
_SIGNATURE = re.compile(r"-?[TN]*N(?:,[^VvbeXqQUF:]{1,14})?\.?$")
#: A signature is a line of at most so many characters.
_LONGEST_SIGNATURE = 100
#: A sentence that tells whose the words in the paragraph before were.
_TELLS_WHOSE = re.compile(
    r"(?:That|This|It|So|Such)(?: is|['’]s| was) (?:how|what)\b|So sa(?:id|ys)\b"
    r"|Th(?:ose|ese|e) (?:\w+ )?words (?:were|are|belong|belonged|came|come)\b"
    r"|Th(?:ose|ese) (?:were|are) the (?:\w+ )?words\b|The speaker (?:is|was)\b"
)


class Neighbours:
    """The paragraphs of a text, to be asked whose words one holds that is nothing but quotation."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], names: KnownNames) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._names = names

    def tell(self, finding: Finding, previous: Finding | None) -> tuple[Mentioned, str] | None:
        """The speaker that the paragraphs around the one of `finding` name, and the rule; None where none do.

        `previous` is the quotation before it.
        """
        number = finding.paragraph
        named = self._announced(number) or self._signed(number) or self._named_after(number)
        if named is not None or (previous is not None and not self.interrupt(finding, previous)):
            return named
        return self._taken_over(number, previous.speaker if previous else None)

    def interrupt(self, finding: Finding, previous: Finding) -> bool:
        """Whether narration stands between a lone quotation and the quotation before it."""
        if previous.paragraph == finding.paragraph:
            return False
        after_last = previous.sentence + 1 < len(self._paragraphs[previous.paragraph].sentences)
        return previous.paragraph + 1 < finding.paragraph or after_last

    def told_of(self, number: int, sentence: int) -> Mentioned | None:
        """Whom or what a sentence without quotation is about."""
        paragraph = self._paragraphs[number]
        low, high = paragraph.sentences[sentence]
        if any(letter in "qQUF" for letter in paragraph.bones.classes[low:high]):
            return None
        who = paragraph.subject(sentence)
        if who is not None and who.kind == "pronoun":
            subjects = subjects_before(self._paragraphs, number, sentence)
            who = antecedent(who.name, who.start, self._names, subjects)
        return who

    def _taken_over(self, number: int, before: Mentioned | None) -> tuple[Mentioned, str] | None:
        """Whom the sentence that ends the paragraph in front tells of: they speak next.

        That is how news turns to another speaker: narration about someone, then their words. Narration about
        someone that names the speaker `before` too may turn to either, and tells nothing.
        """
        if number == 0 or not self._paragraphs[number - 1].sentences:
            return None
        narration = self._paragraphs[number - 1]
        last = len(narration.sentences) - 1
        asked = asked_in(narration.bones, *narration.sentences[last])
        who = (
            self.told_of(number - 1, last)
            if asked is None
            else addressee(narration.bones, asked, self._names)
        )
        if who is None:
            return None
        others = (person.words for person in narration.persons(last))
        if before is not None and before.words and who.words != before.words and before.words in others:
            return None
        low, high = narration.sentences[last]
        is_person = who.kind == "person" and self._names.is_person(who.words)
        speaks = is_person or "V" in narration.bones.classes[low:high]
        return (who, "subject of the paragraph before") if speaks else None

    def _announced(self, number: int) -> tuple[Mentioned, str] | None:
        """The subject of the sentence with a colon that ends the paragraph before, or who issued it."""
        if number == 0:
            return None
        before = self._paragraphs[number - 1]
        if not self._text.endswith(":", before.span.start, before.span.end) or not before.sentences:
            return None
        low, high = before.sentences[-1]
        phrase = issuer(before.bones, low, high) or speaking_subject(before.bones.classes, low, high)
        if phrase is None:
            return None
        who: Mentioned | None = mentioned(before.bones, phrase, self._names)
        if who is not None and who.kind == "pronoun":
            subjects = subjects_before(self._paragraphs, number - 1, len(before.sentences) - 1)
            who = antecedent(who.name, who.start, self._names, subjects)
        return None if who is None else (who, "announced in the paragraph before")

    def _signed(self, number: int) -> tuple[Mentioned, str] | None:
        """The name that stands alone in the paragraph behind the words."""
        if number + 1 >= len(self._paragraphs):
            return None
        after = self._paragraphs[number + 1]
        if after.pieces or after.span.end - after.span.start > _LONGEST_SIGNATURE:
            return None
        classes = after.bones.classes
        if not _SIGNATURE.match(classes):
            return None
        phrase = phrase_at(classes, 1 if classes.startswith("-") else 0, len(classes))
        if phrase is None or phrase.kind != "name":
            return None
        return mentioned(after.bones, phrase, self._names), "signed in the paragraph after"

    def _named_after(self, number: int) -> tuple[Mentioned, str] | None:
        """The first person of a next paragraph that opens "That is how" or "So says"."""
        if number + 1 >= len(self._paragraphs):
            return None
        after = self._paragraphs[number + 1]
        if not _TELLS_WHOSE.match(self._text, after.span.start, after.span.end):
            return None
        who = next(after.persons(0), None)
        return (who, "named in the paragraph after") if who is not None else None
