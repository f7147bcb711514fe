"""What a dated sentence tells: a predicate or a noun ("the withdrawal in 1989"), and a headline for it."""

import re
from dataclasses import dataclass

from annotated_timeline.model.parsed import TimeExpression
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.deadlines import limit, named_deadline
from annotated_timeline.parsing.headline import sentence_case, shorten, tidy, verb_words
from annotated_timeline.parsing.headline_subjects import is_person, is_plural, person_in, subject_words
from annotated_timeline.parsing.nominals import nominal
from annotated_timeline.parsing.predicates import Predicate, governing
from annotated_timeline.parsing.speech_acts import is_speech, speech_title, without
from annotated_timeline.parsing.telling import Telling
from annotated_timeline.parsing.verbs import verbs_of

_HOURS_AFTER = re.compile(r"\A,? ?(?:just )?(?:hours|minutes|shortly|moments) after (?P<clause>[^,;.]+)")


@dataclass(frozen=True, slots=True)
class Happening:
    """A happening with its headline; `speaker` is the person or body whose saying it is, else None."""

    title: str
    predicate: Predicate | None
    speaker: str | None = None


def happening(
    telling: Telling, masked: str, sentence: Span, expression: TimeExpression, *, by: bool, caption: bool
) -> Happening | None:
    """What `expression` dates in its sentence; None where no headline can be made of it."""
    if by:
        title = limit(telling, masked, sentence, expression.span)
        return Happening(title, None) if title else None
    deadline = named_deadline(telling, masked, sentence, expression.span)
    if deadline:
        return Happening(deadline, None)
    if caption and (shown := _shown(telling, sentence, expression.span)):
        return Happening(shown, None)
    predicate = governing(masked, sentence, expression.span)
    noun = nominal(telling, masked, sentence, expression.span, predicate)
    if noun is not None:
        return Happening(noun, None) if " " in noun else None
    if predicate is None or _describes_a_noun(masked, sentence, expression):
        return None
    return _told(telling, masked, sentence, expression.span, predicate)


_MODIFIER = re.compile(
    r"\b(?:ended|ending|due|dated|effective|maturing|expiring|from|than|with|compared to) \Z"
)


def _describes_a_noun(masked: str, sentence: Span, expression: TimeExpression) -> bool:
    """Whether the date only describes a noun: "a third-quarter loss", "the year ended March 31"."""
    span = expression.span
    before, after = masked[max(sentence.start, span.start - 14) : span.start], masked[span.end : sentence.end]
    if after.startswith(("'s ", "’s ")) or _MODIFIER.search(before):
        return True
    return bool(re.search(r"-[QH]\d\Z", expression.value)) and bool(re.match(r" [a-z]{3,}", after))


_SHOWN = re.compile(
    r"(?P<who>[A-Z][^,]*?)(?:, [a-z]+(?:ing|ed) .*?)?,? (?P<verb>(?!into|in|at|on|of|and|or"
    r"|the|an?|from|with|by)[a-z]+)"
    r" (?P<rest>(?:into|in|at|on|over|to|through|the|an?|his|her|their|with|from|outside|near"
    r"|past|along|after|during|as)\b.*)"
)


def _shown(telling: Telling, sentence: Span, expression: Span) -> str | None:
    """What a picture shows, told in the present tense: "A ferry, its lamps lit, leaves the harbor"."""
    match = _SHOWN.match(" ".join(telling.text[sentence.start : expression.start].split()))
    if match is None:
        return None
    return sentence_case(shorten(tidy(f"{match['who']} {match['verb']} {match['rest']}", plural=False)))


def also_told(telling: Telling, masked: str, sentence: Span, expression: TimeExpression) -> Happening | None:
    """A second happening of the day, told beside the first: "said Monday, hours after the siege ended"."""
    match = _HOURS_AFTER.match(masked[expression.span.end : sentence.end])
    if match is None:
        return None
    clause = Span(expression.span.end + match.start("clause"), expression.span.end + match.end("clause"))
    predicate = governing(masked, clause, Span(clause.end, clause.end))
    return _told(telling, masked, clause, Span(clause.end, clause.end), predicate) if predicate else None


def _told(
    telling: Telling, masked: str, sentence: Span, expression: Span, predicate: Predicate
) -> Happening | None:
    subject = _subject(telling, masked, sentence, predicate)
    if is_speech(telling.text, predicate):
        if subject is None:
            return None
        return Happening(
            sentence_case(speech_title(telling, subject, predicate, sentence, expression)), predicate, subject
        )
    complement = _complement(telling.text, predicate, expression, sentence)
    if subject is None:
        return _without_subject(telling, predicate, complement)
    plural = is_plural(subject)
    verb = verb_words(telling, predicate, plural=plural)
    words = f"{subject} {verb} {tidy(_named_object(telling, predicate, complement), plural=plural)}"
    title = sentence_case(shorten(words))
    return None if _FALSE_START.match(title) or len(title.split()) < 2 else Happening(title, predicate)


#: A headline that opens so has lost its subject.
_FALSE_START = re.compile(
    r"(?:who|whose|which|that|whom|where|when|he|she|it|they|we|i|you|this|these|those|there|and|but"
    r"|or|if|as|to|of|in|by"
    r"|out|from|for|with|at|on|into|about|because|his|her|its|their|our|my|your|then|also|not|are|is"
    r"|was|now)\b",
    re.IGNORECASE,
)


def _subject(telling: Telling, masked: str, sentence: Span, predicate: Predicate) -> str | None:
    subject = subject_words(telling, predicate.subject)
    if is_speech(telling.text, predicate) and (
        subject is None or " " not in subject or not subject[0].isupper()
    ):
        subject = _after_verb(telling, predicate) or telling.speaker_in(sentence) or subject
    if subject is None and predicate.subject.of(masked) in ("it", "they"):
        return _subject_before(telling, masked, sentence)
    if subject is None and predicate.subject.of(masked) in ("he", "she"):
        return _person_before(telling, masked, sentence)
    return subject


def _person_before(telling: Telling, masked: str, sentence: Span) -> str | None:
    """Who "he" or "she" is: the person that the sentence before is about.

    Else None: no name is better than a wrong one.
    """
    before = _subject_before(telling, masked, sentence)
    lately = telling.named_in(Span(max(0, sentence.start - 400), sentence.start))
    nearby = [name for name in lately if is_person(telling, name)]
    people = {" ".join(telling.names.full(name.words, name.start, name.gender)) for name in nearby}
    return before if before in people else None


def _subject_before(telling: Telling, masked: str, sentence: Span) -> str | None:
    """The subject of the sentence before, in the same paragraph, as what "it" or "they" stands for."""
    low = max(0, sentence.start - 300)
    before = masked[low : sentence.start]
    if "\n\n" in before[-4:]:
        return None
    start = max(before.rstrip().rfind(". ") + 1, before.rfind("\n") + 1)
    verbs = verbs_of(before[start:])
    return subject_words(telling, Span(low + start, low + start + verbs[0].group.start)) if verbs else None


def _after_verb(telling: Telling, predicate: Predicate) -> str | None:
    """The subject behind its verb: "said Dana Whitlock"."""
    words = telling.text[predicate.verb.end : predicate.verb.end + 90]
    phrase = re.split(r"[,;]|\.(?= |$)|[“\"]", words)[0]
    if phrase.startswith(" that"):
        return None
    return person_in(telling, Span(predicate.verb.end, predicate.verb.end + len(phrase)))


def _complement(text: str, predicate: Predicate, expression: Span, sentence: Span) -> str:
    """What follows the verb, without the date; what follows the date only where nothing stands before it."""
    start = predicate.group.end
    if not start <= expression.start:
        return " ".join(text[start : predicate.complement.end].split())
    before = without(text, Span(start, expression.end), expression)
    if before:
        return before
    rest = " ".join(text[expression.end : min(sentence.end, predicate.complement.end)].split()).lstrip(", ")
    return "" if re.match(r"(?:and|but|or)\b", rest) else rest


def _named_object(telling: Telling, predicate: Predicate, complement: str) -> str:
    """ "with the country's mayor, Dana Whitlock" as "with Dana Whitlock"."""
    match = re.match(
        r"(?P<prep>with|to|of|by) (?P<role>[^,“]{4,80}), (?P<name>[A-Z][\w.’'-]+(?:"
        r" [A-Z][\w.’'-]+)+)",
        complement,
    )
    if match is None:
        return complement
    span = Span(predicate.group.end, predicate.group.end + len(complement) + 40)
    person = any(name.text in match["name"] for name in telling.named_in(span))
    return f"{match['prep']} {match['name']}{complement[match.end() :]}" if person else complement


_OWNER = re.compile(r"\b(?:its|his|her|their|our|my)\b")


def _without_subject(telling: Telling, predicate: Predicate, complement: str) -> Happening | None:
    """ "New aid announced", where the subject is only a pronoun."""
    if predicate.kind not in ("past", "perfect"):
        return None
    verb = predicate.verb.of(telling.text).lower()
    thing = re.split(r"[,;]| (?:that|which|bringing|as|and) ", complement)[0].strip()
    if not verb.endswith("ed") or len(thing) < 8 or not thing[0].isalpha() or _OWNER.search(thing):
        return None
    title = sentence_case(shorten(tidy(f"{thing} {verb}", plural=False)))
    return None if _FALSE_START.match(title) else Happening(title, predicate)
