"""What a dated sentence tells: a predicate or a noun ("the withdrawal in 1989"), and a headline for it."""

import re
from dataclasses import dataclass

from annotated_timeline.model.parsed import TimeExpression
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.antecedents import antecedent, owner, pronoun_in
from annotated_timeline.parsing.complements import complement_words, with_named_object
from annotated_timeline.parsing.deadlines import limit, named_deadline, set_for
from annotated_timeline.parsing.described_nouns import describes_a_noun
from annotated_timeline.parsing.headline import sentence_case, shorten, tidy, verb_words
from annotated_timeline.parsing.headline_subjects import is_plural, person_in, subject_words
from annotated_timeline.parsing.nominals import nominal, owned_happening
from annotated_timeline.parsing.objects import with_named_thing
from annotated_timeline.parsing.participles import TAKES_OBJECT
from annotated_timeline.parsing.predicate import Predicate
from annotated_timeline.parsing.predicates import governing
from annotated_timeline.parsing.speech_acts import announced, is_speech, speech_title
from annotated_timeline.parsing.telling import Telling
from annotated_timeline.parsing.verb_forms import base_of

_HOURS_AFTER = re.compile(r"\A,? ?(?:just )?(?:hours|minutes|shortly|moments) after (?P<clause>[^,;.]+)")


@dataclass(frozen=True, slots=True)
class Happening:
    """A happening with its headline; `speaker` is the person or body whose saying it is, else None."""

    title: str
    speaker: str | None = None


def dated_by(
    telling: Telling, masked: str, sentence: Span, expression: TimeExpression, *, by: bool, caption: bool
) -> Predicate | str | None:
    """What `expression` dates in its sentence: a verb with what belongs to it, or a headline without a verb.

    None where it is neither.
    """
    if by:
        return limit(telling, masked, sentence, expression.span) or _done_by(masked, sentence, expression)
    deadline = named_deadline(telling, masked, sentence, expression.span)
    if deadline is None and _is_ahead(expression):
        deadline = set_for(telling, masked, sentence, expression.span)
    if deadline:
        return deadline
    if caption and (shown := _shown(telling, sentence, expression.span)):
        return shown
    told_of = expression.span
    if owned_happening(masked[told_of.end : sentence.end]):
        # "Last week's storm left": the subject stands behind the mark of the owner.
        told_of = Span(told_of.start, told_of.end + 2)
    predicate = governing(masked, sentence, told_of, ahead=_is_ahead(expression))
    noun = nominal(telling, masked, sentence, expression.span, predicate)
    if noun is not None:
        return noun if " " in noun else None
    return None if predicate is None or describes_a_noun(masked, sentence, expression) else predicate


_EXPECTED = re.compile(r"\b(?:expected|likely|due|supposed) to\b")


def _done_by(masked: str, sentence: Span, expression: TimeExpression) -> Predicate | None:
    """ "By March, 4,000 workers had joined", "was expected to arrive by Thursday"."""
    predicate = governing(masked, sentence, expression.span)
    if predicate is None:
        return None
    was_done = predicate.group.of(masked).startswith("had ") and expression.span.end <= predicate.group.start
    is_expected = _EXPECTED.search(predicate.group.of(masked)) is not None
    return predicate if was_done or is_expected else None


def _is_ahead(expression: TimeExpression) -> bool:
    """Whether the date lies after the day that it is read against."""
    when, basis = expression.when, expression.basis
    if when is None or when.earliest is None or basis is None or basis.reference is None:
        return False
    return when.earliest > basis.reference


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
    return told_by(telling, masked, clause, Span(clause.end, clause.end), predicate) if predicate else None


def told_by(
    telling: Telling, masked: str, sentence: Span, expression: Span, predicate: Predicate
) -> Happening | None:
    """The happening that a sentence tells by `predicate`; None where no headline can be made of it."""
    without_was = predicate.kind == "passive" and predicate.group == predicate.verb
    if without_was and _DONE_BY.search(predicate.subject.of(telling.text)):
        return None
    subject = _subject(telling, masked, sentence, predicate)
    if is_speech(telling.text, predicate):
        if subject is None:
            return None
        title = sentence_case(speech_title(telling, subject, predicate, sentence, expression))
        return Happening(title, subject)
    complement = complement_words(telling.text, predicate, expression, sentence)
    if subject and not complement and (said := announced(telling, subject, predicate, sentence)):
        return Happening(said, subject)
    if subject is None:
        return _without_subject(telling, predicate, complement)
    plural = is_plural(subject)
    verb = verb_words(telling, predicate, plural=plural)
    named = with_named_object(telling, predicate, complement)
    named = with_named_thing(telling, masked, sentence, named)
    words = f"{subject} {verb} {tidy(named, plural=plural)}"
    title = sentence_case(shorten(words))
    return None if _FALSE_START.match(title) or len(title.split()) < 2 else Happening(title)


#: "The $3 million Ann Tarry" in front of "raised" was raised by her.
_DONE_BY = re.compile(r"^(?:[Tt]he|[Aa]n?|\d+) .*\b[a-z]+ [A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)*$")


#: A headline that opens so has lost its subject.
_FALSE_START = re.compile(
    r"(?!at (?:least|most)\b|in all\b|(?:over|under|about|after) \d)"
    r"(?:who|whose|which|that|whom|where|when|he|she|it|they|we|i|you|this|these|those|there|and|but|or|if|as|to"
    r"|of|in|by|out|from|for|with|at|on|into|about|under|over|amid|despite|after|before|since|until|because|his"
    r"|her|its|their|our|my|your|then|also|again|not|are|is|was|now|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day|(?:last|next) (?:week|month|year|quarter))\b",
    re.IGNORECASE,
)


def _subject(telling: Telling, masked: str, sentence: Span, predicate: Predicate) -> str | None:
    subject = subject_words(telling, _without_date(telling.text, predicate.subject))
    if is_speech(telling.text, predicate) and (
        subject is None or " " not in subject or not subject[0].isupper()
    ):
        subject = _after_verb(telling, predicate) or telling.speaker_in(sentence) or subject
    pronoun = pronoun_in(predicate.subject.of(masked)) if subject is None else None
    if pronoun:
        passive = predicate.kind == "passive"
        return antecedent(telling, masked, sentence, predicate.subject, pronoun, passive=passive)
    owned = _OWNED.match(subject or "")
    if subject and owned:
        whose = owner(telling, masked, sentence, predicate.subject, owned[1].lower())
        return f"{whose} {subject[owned.end() :]}" if whose else None
    return subject


#: "The department on Monday sued": a date between subject and verb.
_DATE_BEHIND = re.compile(
    r",?\s(?:(?:late|early)\s)?(?:on\s|in\s)?(?:late\s|early\s)?(?:[A-Z][a-z]+day(?:\s(?:morning|afternoon|evening|night))?"
    r"|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}|last\s(?:week|month|year)"
    r"|yesterday|today),?\Z"
)


def _without_date(text: str, subject: Span) -> Span:
    behind = _DATE_BEHIND.search(subject.of(text))
    return Span(subject.start, subject.start + behind.start()) if behind and behind.start() else subject


_OWNED = re.compile(r"(his|her|its|their) ", re.IGNORECASE)


def _after_verb(telling: Telling, predicate: Predicate) -> str | None:
    """The subject behind its verb: "said Dana Whitlock"."""
    words = telling.text[predicate.verb.end : predicate.verb.end + 90]
    phrase = re.split(r"[,;]|\.(?= |$)|[“\"]", words)[0]
    if phrase.startswith(" that"):
        return None
    return person_in(telling, Span(predicate.verb.end, predicate.verb.end + len(phrase)))


#: Verbs that need not say who: "new aid announced".
_ANNOUNCED = TAKES_OBJECT | {
    "announce",
    "launch",
    "open",
    "close",
    "schedule",
    "complete",
    "introduce",
    "impose",
    "lift",
}
_OWNER = re.compile(r"\b(?:its|his|her|their|our|my)\b")


def _without_subject(telling: Telling, predicate: Predicate, complement: str) -> Happening | None:
    """ "New aid announced", where the subject is only a pronoun."""
    if predicate.kind not in ("past", "perfect"):
        return None
    verb = predicate.verb.of(telling.text).lower()
    thing = re.split(r"[,;.]| (?:that|which|bringing|as|and) ", complement)[0].strip()
    if base_of(verb) not in _ANNOUNCED or len(thing) < 8 or not thing[0].isalpha() or _OWNER.search(thing):
        return None
    title = sentence_case(shorten(tidy(f"{thing} {verb}", plural=False)))
    return None if _FALSE_START.match(title) else Happening(title)
