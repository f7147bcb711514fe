"""Which way a sentence looks in time around an expression: the tense of the verb that governs it."""

import re
from functools import lru_cache
from typing import Literal

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.verb_forms import PARTICIPLE_FORMS, PAST_FORMS
from annotated_timeline.parsing.word_tree import any_word

Direction = Literal["past", "future", "none"]

#: Words that are the past or a participle of a verb without being its base too.
_IRREGULAR = any_word((set(PAST_FORMS) | set(PARTICIPLE_FORMS)) - {"read", "ground", "saw", "felt", "lay"})
_AHEAD = (
    r"expect(?:s|ed|ing)?|schedul(?:e|ed)|set|due|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?"
    r"|likely|slated|poised|ready|supposed"
    r"|agree[ds]?|vow(?:s|ed)?|promis(?:es|ed|e)|hop(?:es|ed|ing|e)|want(?:s|ed|ing)?|aim(?:s"
    r"|ed|ing)?|about|bound"
    r"|going|hav(?:e|ing)|has|need(?:s|ed)?|prepar(?:e|es|ed|ing)|propos(?:es|ed|e)|try(?:ing)?|is|are"
)
#: A sentence that opens so asks for something: "Call us in December".
_IMPERATIVE = (
    r"(?:(?:please|do not|don['’]t|never|just|always) [a-z]+"
    r"|(?:ask|call|phone|write|tell|let|give|send|bring|show|visit|join|meet|see|remember|remind|try)"
    r" (?:me|us|him|her|them|it|again|back)"
    r"|(?:come|check|look|go|wait|talk|get) (?:back|again|for|until|and|to))"
)
_VERBS = re.compile(
    r"\b(?:"
    rf"(?P<imperative>(?<=[“‘\"']){_IMPERATIVE})"
    r"|(?P<perfect>(?:could|would|should|might|may|must) have \w+|(?:was|were|had been)(?:"
    r" \w+)? to (?:be |have )?\w+|had been (?:due|scheduled|set|expected|planned|slated))"
    rf"|(?P<future>(?:will|won['’]t|shall|would|could|should|must|might|may|can)\b(?: (?:not"
    rf"|also|then|now|likely|probably|\w+ly))?"
    rf"(?: be| have been| have)?(?: \w+)?|['’]ll(?: \w+)?"
    rf"|(?:{_AHEAD}) to (?:be |have )?\w+|(?:is|are) (?:scheduled|due|set|expected|slated|planned"
    rf"|likely|supposed|ready|forecast|predicted|projected)(?: to (?:be |have )?\w+)?"
    r"|upcoming|forthcoming|planned|scheduled for|due|effective|deadline|expires?|payable)"
    r"|(?P<hypothetical>(?:if|unless) [^.,;]{0,40}? (?:is|are|does|do))"
    rf"|(?P<present>(?:is|are|has|have|does|do|says|plans|wants|expects|remains?|holds"
    rf"|owns)\b(?: \w+(?:ing|en|ed))?)"
    rf"|(?P<past>(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!still )(?:{_IRREGULAR}"
    rf"|(?!need|speed|seed|feed|weed|deed|breed|indeed|hundred|sacred|united\b|embed"
    rf"|red\b)[a-z]{{2,}}ed))"
    r")\b"
)


#: "The funeral is on Friday", "the term begins in the fall": the present tense of what is planned.
_SCHEDULED = re.compile(
    r"\b(?:(?:is|are|begins|starts|opens|reopens|resumes|returns|convenes|expires|ends|closes|kicks off"
    r"|takes (?:place|effect)|runs (?:through|until|to|from))(?: (?:next|again|here|there))?|meets)"
    r"(?:\s(?:on|at|in|by|from|for|the|late|early|around|about|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|noon"
    r"|midnight)){0,4}\s\Z"
    r"|\b(?:was|were) (?:expected|forecast|due|likely|predicted|supposed) to [a-z]+[^,;.]{0,40} by \Z"
    # "Set sentencing for Sept. 9": what is dated is what was set.
    r"|\b(?:set|schedul\w+|fixed|plann\w+|slated|postpon\w+|delayed|rescheduled|adjourned|called|forecast)"
    r"\b[^,;.]{0,60} (?:for|until|to) (?:late |early )?\Z"
    # "Have been suspended until Friday", "was remanded until Friday": what lasts still.
    r"|\b(?:(?:has|have) been|is|are|remains?|stays?"
    r"|(?:was|were) (?:remanded|suspended|extended|deferred|barred))\b"
    r"[^,;.]{0,60} (?:until|till) (?:at least |late |early )?\Z"
    # "Moved to Friday".
    r"|\b(?:moved|pushed|brought|put) (?:(?:back|forward) )?(?:from [a-z]{3,12} )?to \Z"
    # "Threatened to resign on Friday", "expects prices to ease by the fall".
    r"|\b(?:threaten|plan|vow|promise|agree|pledge|intend|expect)(?:e?d|s|ing|n?ed)?\b[^,;.]{0,40} to [a-z]+"
    r"[^,;.]{0,40} (?:on|by|in|until|from|next) (?:the )?\Z"
    r"|\A\W*come \Z"
)


def direction_at(lowered: str, start: int, end: int, sentence: Span) -> Direction:
    """Whether the verb nearest to ``lowered[start:end]``, first before it and then after, is past or future.

    Pure and linear in the length of a window of 160 characters at most; "none" where no verb tells.
    """
    left = lowered[max(sentence.start, start - 110) : start]
    found = _last(left)
    if found == "future" or _SCHEDULED.search(left):
        return "future"
    if found == "none":
        found = _first(lowered[end : min(sentence.end, end + 60)])
    return found


@lru_cache(maxsize=512)
def _last(left: str) -> Direction:
    nearest: Direction = "none"
    for verb in _VERBS.finditer(left):
        nearest = _kind(verb)
    return nearest


def _first(right: str) -> Direction:
    verb = _VERBS.search(right)
    return _kind(verb) if verb else "none"


_DIRECTIONS: dict[str | None, Direction] = {
    "imperative": "future",
    "future": "future",
    "hypothetical": "future",
    "present": "none",
}


def _kind(verb: re.Match[str]) -> Direction:
    return _DIRECTIONS.get(verb.lastgroup, "past")
