"""Headlines for reported speech: "Dana Whitlock says the ferry is unsafe"."""

import re

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.claims import HAS_CLAUSE, claim, lowered, unquoted
from annotated_timeline.parsing.complements import without
from annotated_timeline.parsing.headline import sentence_case, shorten, tidy
from annotated_timeline.parsing.headline_subjects import is_plural
from annotated_timeline.parsing.predicate import Predicate
from annotated_timeline.parsing.telling import Telling
from annotated_timeline.parsing.verb_forms import base_of, present

SPEECH = frozenset(["say", "tell", "write", "add", "tweet", "post"])
#: Verbs that put a claim in a clause with "that".
CLAIMS = frozenset(
    [
        "find",
        "conclude",
        "warn",
        "argue",
        "acknowledge",
        "report",
        "insist",
        "predict",
        "claim",
        "maintain",
        "concede",
        "suggest",
        "note",
        "estimate",
    ]
)
#: What one can add or post besides words: these say so only before "that", a mark, or a place or day.
_ADDING = frozenset(["add", "post"])
_SAID_SO = re.compile(r"[,.:;]| (?:that|in|on|at|online)\b| [“\"]|\Z")
_THAT = re.compile(r"\bthat\b,? ?")
_ADDRESSEE = re.compile(r"\A(?:reporters|journalists|lawmakers|[A-Z][\w.]*)\b")
#: Behind the verb, no clause that was said: whom it was said to, where, in which words.
_OBLIQUE = re.compile(
    r"(?:[“\"(,;:]|(?:in|on|at|during|to|by|of|about|after|before|with|from|when|while|as|for|reporters|journalists)\b|\Z)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3
#: A quotation's first clause ends here.
_CLAUSE_END = re.compile(r"[;:.!?—]|,(?= (?:and|but|or|so|because|which)\b)")


def is_speech(text: str, predicate: Predicate) -> bool:
    """Whether the predicate says that somebody said something."""
    verb = predicate.verb.of(text).lower()
    if predicate.kind == "passive":
        return False
    if verb in ("told", "wrote") and re.match(
        r" (?:the|an?|his|her|their|its) ", text[predicate.verb.end : predicate.verb.end + 7]
    ):
        return False
    if base_of(verb) in _ADDING and not _SAID_SO.match(text[predicate.verb.end : predicate.verb.end + 7]):
        return False
    claims = base_of(verb) in CLAIMS and text[predicate.verb.end : predicate.verb.end + 6] == " that "
    return verb in ("says", "say") or base_of(verb) in SPEECH or claims


def speech_title(
    telling: Telling, speaker: str, predicate: Predicate, sentence: Span, expression: Span
) -> str:
    """A headline for what `speaker` said; with the speaker's very words only where they may be quoted."""
    text = telling.text
    plural = is_plural(speaker)
    verb = present(base_of(predicate.verb.of(text).lower()), plural=plural)
    base = base_of(predicate.verb.of(text).lower())
    says = verb if base in CLAIMS else present("say", plural=plural)
    complement = without(text, Span(predicate.group.end, sentence.end), expression)
    indirect = _THAT.search(complement)
    if indirect and not _inside(complement, indirect.start()) and indirect.start() < 90:
        content = unquoted(telling, complement[indirect.end() :])
        short = claim(content, plural=plural)
        if short:
            return f"{speaker} {says} {short}"
    before = without(text, Span(sentence.start, max(sentence.start, predicate.subject.start)), expression)
    quoted = _first_clause(telling, sentence, speaker)
    if quoted and (before.startswith(("“", '"')) or not before or not HAS_CLAUSE.search(before)):
        return f"{speaker} {says}: “{quoted}”"
    if not before.startswith(("“", '"')):
        short = claim(unquoted(telling, before.rstrip(",— ")), plural=plural)
        if len(short) > 20:
            return f"{speaker} {says} {lowered(short, text)}"
    is_inverted = speaker.split()[-1] in complement[:90]
    if not indirect and not is_inverted and not _OBLIQUE.match(complement):
        short = claim(unquoted(telling, complement), plural=plural)
        if len(short.split()) > _FEWEST_WORDS:
            return f"{speaker} {says} {short}"
    said = complement[: indirect.start()] if indirect else complement
    return _speaks(speaker, verb, said, before, plural=plural)


_ANNOUNCING = frozenset(["announce", "confirm", "report", "warn", "acknowledge", "reveal", "declare"])


#: The comma between what is reported and who reports it, with the article of the latter.
_SET_OFF = re.compile(r",[”\"]?\s+(?:(?:the|an?)\s+)?\Z")


def announced(telling: Telling, speaker: str, predicate: Predicate, sentence: Span) -> str | None:
    """The headline of a report behind its clause: "Teachers will strike, the union announced on Monday"."""
    text = telling.text
    base = base_of(predicate.verb.of(text).lower())
    clause = text[sentence.start : max(sentence.start, predicate.subject.start)]
    if not _SET_OFF.search(clause):
        return None
    clause = _SET_OFF.sub("", clause)
    if base not in _ANNOUNCING or not clause or clause.startswith(("“", '"')):
        return None
    plural = is_plural(speaker)
    short = claim(unquoted(telling, " ".join(clause.split())), plural=plural)
    if len(short.split()) <= _FEWEST_WORDS:
        return None
    return sentence_case(f"{speaker} {present(base, plural=plural)} that {lowered(short, text)}")


def _speaks(speaker: str, verb: str, complement: str, before: str, *, plural: bool) -> str:
    """A headline without content: to whom or where it was said."""
    place = re.search(
        r"\b(?:during|at|in) (?:an? |the )?(?:\w+ ){0,2}?(?:appearance|event|briefing|statement"
        r"|address|speech|interview|conference|hearing)\b[^,;“]*",
        complement,
    )
    speak = present("speak", plural=plural)
    told = _ADDRESSEE.match(complement.strip())
    if told and verb.startswith("tell"):
        return f"{speaker} {speak} to {told.group()}"
    report = re.search(
        r"\bin (?:an? |the )?(?:report|study|paper)\b(?: (?:on|about) [^,;“]+)?",
        f"{complement} {before}",
        re.IGNORECASE,
    )
    if report:
        subject = re.sub(r"^in (?:an? |the )?", "", report.group(), flags=re.IGNORECASE)
        return f"{speaker} {present('publish', plural=plural)} a {shorten(tidy(subject, plural=plural))}"
    if place:
        return f"{speaker} {speak} {shorten(tidy(place.group(), plural=plural))}"
    where = re.search(r"\b(?:at|in|on) (?:the )?[A-Z][^,;“]*", complement)
    return (
        f"{speaker} {speak} {shorten(tidy(where.group(), plural=plural))}"
        if where
        else f"{speaker} {present('make', plural=plural)} a statement"
    )


def _first_clause(telling: Telling, sentence: Span, speaker: str) -> str | None:
    """The first clause of the first quotation of the sentence, if it stands alone and is short."""
    if not telling.may_quote:
        return None
    for span in telling.quoted_in(sentence):
        who = telling.speaker_in(span)
        if who is None or who.split()[-1] != speaker.split()[-1]:
            continue
        words = " ".join(span.of(telling.text).split())
        stop = _CLAUSE_END.search(words)
        clause = (words[: stop.start()] if stop else words).rstrip(" ,")
        if 12 <= len(clause) <= 110 and clause[:1].isupper() and len(clause.split()) > 2:
            return clause.replace("“", "‘").replace("”", "’")
    return None


def _inside(words: str, at: int) -> bool:
    return words[:at].count("“") > words[:at].count("”") or words[:at].count('"') % 2 == 1
