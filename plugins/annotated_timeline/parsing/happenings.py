"""What a dated sentence tells: a predicate or a noun ("the withdrawal in 1989"), and a headline for it."""

import re
from dataclasses import dataclass

from annotated_timeline.model.parsed import TimeExpression
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.headline import (
    Telling,
    is_plural,
    person_in,
    sentence_case,
    shorten,
    subject_words,
    tidy,
    verb_words,
)
from annotated_timeline.parsing.predicates import Predicate, governing
from annotated_timeline.parsing.speech_acts import is_speech, speech_title, without
from annotated_timeline.parsing.verbs import verbs_of

_NOUN = (
    r"(?:withdrawal|trip|session|meetings?|talks|attacks?|bombings?|elections?|gains?"
    r"|advances?|reign|rule|war|invasion|visit|summit"
    r"|strikes?|explosions?|blasts?|fires?|storm|floods?|collapse|takeover|offensive"
    r"|conference|protests?|uprising|coup|referendum|vote"
    r"|ceremony|festival|earthquake|quake|crash|resignation|arrests?|trial|conviction|launch"
    r"|opening|closure|siege|battle|massacre"
    r"|revolution|raid|shooting|killings?|death|funeral|wedding|landing|eruption|hurricane"
    r"|sinking|derailment|outage|walkout|accord|debate)"
)
_WORDS = r"(?:[\w.’'&-]+ )"
_OF = (
    r"(?: (?:of|by|on|in|between|against|from|to|across|for|at|with|near|over) (?:(?!(?:in|on|of"
    r"|at|during|since) ?\Z)[\w.’'&-]+ ?)+?)*"
)
#: A noun that its preposition ties to the date, behind "including", "after" and their like.
_BEFORE_DATE = re.compile(
    rf"\b(?P<tie>including|after|following|amid|since|before|during|with|from) (?P<det>the|an?"
    rf"|its|his|her|their) "
    rf"(?P<np>{_WORDS}{{0,3}}?{_NOUN}{_OF}) ?(?:in|on|of|during|at|earlier|late)? ?(?:early |late )?\Z"
)
_ADJECTIVE = re.compile(
    rf"\A (?P<np>{_WORDS}{{0,2}}?{_NOUN}\b(?: (?:of|by|to|in|between|at|on|with|for|from) (?:mr\."
    rf"|ms\.|mrs\.|dr\.|[^,;.“”])+)?)"
)
_OWNED = re.compile(
    rf"\A['’]s (?P<np>{_WORDS}{{0,3}}?{_NOUN}\b(?: (?:of|by|to|in|between|across|at|on|against)"
    rf" (?:the )?[\w.’'-]+)*)"
)
_INFINITIVE = re.compile(
    r"(?:(?:required?s?|ordered|wanted|told|for) (?P<who>[^,;.]{3,60}?) to|(?P<were>[^,;]{3,60}?)"
    r" (?:were|was|are|is) to|to) (?P<vp>(?!be\Z)[a-z]+ [^,;]{3,80}?) ?\Z"
)
_DEADLINE = re.compile(r"\bdeadline for (?P<what>[^,;.“”]+)")
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
        return _limit(telling, masked, sentence, expression.span)
    deadline = _DEADLINE.search(masked, expression.span.end, sentence.end)
    if deadline:
        return Happening(_deadline(telling, Span(*deadline.span("what"))), None)
    if caption and (shown := _shown(telling, sentence, expression.span)):
        return Happening(shown, None)
    predicate = governing(masked, sentence, expression.span)
    noun = _nominal(telling, masked, sentence, expression.span, predicate)
    if noun is not None:
        return Happening(noun, None)
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
    r"|are|is|was|now)\b",
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
        before = Span(max(0, sentence.start - 400), predicate.subject.start)
        people = telling.named_in(before)
        if people:
            return " ".join(telling.names.full(people[-1].words, people[-1].start, people[-1].gender))
    return subject


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
    return Happening(sentence_case(shorten(tidy(f"{thing} {verb}", plural=False))), predicate)


def _nominal(
    telling: Telling, masked: str, sentence: Span, expression: Span, predicate: Predicate | None
) -> str | None:
    owned = _OWNED.match(masked[expression.end : sentence.end])
    if owned and " " in owned["np"].strip():
        return _noun_title(
            telling, Span(expression.end + owned.start("np"), expression.end + owned.end("np"))
        )
    adjective = _ADJECTIVE.match(masked[expression.end : sentence.end])
    if adjective and re.search(
        r"\b(?:an?|the|his|her|its|their) \Z", masked[sentence.start : expression.start]
    ):
        return _noun_title(
            telling, Span(expression.end + adjective.start("np"), expression.end + adjective.end("np"))
        )
    before = _last_match(masked, sentence, expression)
    if before is None or (
        before["tie"] in ("during", "with", "from") and _governs(masked, sentence, before, predicate)
    ):
        return None
    offset = sentence.start
    noun = Span(offset + before.start("np"), offset + before.end("np"))
    title = _noun_title(telling, noun)
    if before["det"] in ("its", "his", "her", "their"):
        owner = _owner(telling, Span(sentence.start, noun.start))
        return f"{title} of {owner}" if owner else title
    if before["tie"] == "including":
        whole = re.split(
            r" (?:continue|began|were|are|have|took)\b", telling.text[sentence.start : noun.start]
        )[0]
        if len(whole) < 90:
            return f"{title} of {tidy(whole[:1].lower() + whole[1:], plural=True)}"
    return title


def _governs(masked: str, sentence: Span, noun: re.Match[str], predicate: Predicate | None) -> bool:
    """Whether a predicate, rather than the noun after "during", is what the date dates."""
    if predicate is None or predicate.kind not in ("past", "perfect", "passive"):
        return False
    between = masked[predicate.group.end : sentence.start + noun.start()]
    return not re.search(r"\bto [a-z]+ .*\bthan\b", between)


def _last_match(masked: str, sentence: Span, expression: Span) -> re.Match[str] | None:
    head = masked[sentence.start : expression.start]
    for tie in reversed(
        list(
            re.finditer(
                r"\b(?:including|after|following|amid|since|before|during|with|from) (?:the|an?|its|his"
                r"|her|their) ",
                head,
            )
        )
    ):
        match = _BEFORE_DATE.match(head, tie.start())
        if match:
            return match
    return None


def _noun_title(telling: Telling, span: Span) -> str:
    return sentence_case(shorten(tidy(span.of(telling.text), plural=False)))


def _owner(telling: Telling, before: Span) -> str | None:
    """The last body or person named before, as whoever "its" or "his" stands for."""
    bodies = list(re.finditer(r"\bthe [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*", before.of(telling.text)))
    return bodies[-1].group() if bodies else person_in(telling, before)


def _limit(telling: Telling, masked: str, sentence: Span, expression: Span) -> Happening | None:
    """A date not to be passed: "Deadline for the crews to leave", "Plan to close the bridge"."""
    head = re.sub(
        r"\b(?:by|before|no later than) ?(?:the end of )?\Z", "", masked[sentence.start : expression.start]
    )
    match = _INFINITIVE.search(head)
    if match is None:
        return None
    action = telling.text[sentence.start + match.start("vp") : sentence.start + match.end("vp")]
    for group in ("who", "were"):
        if match[group]:
            who = telling.text[sentence.start + match.start(group) : sentence.start + match.end(group)]
            who = re.split(r"\b(?:which|that|because|whom|where) |, ", who)[-1]
            if re.search(r"\b(?:plan|goal|aim|target|intention|hope)\Z", who):
                break
            return Happening(
                sentence_case(shorten(tidy(f"Deadline for {who} to {action}", plural=False))), None
            )
    return Happening(sentence_case(shorten(tidy(f"Plan to {action}", plural=False))), None)


def _deadline(telling: Telling, what: Span) -> str:
    return shorten(tidy(f"Deadline for {what.of(telling.text)}", plural=False))
