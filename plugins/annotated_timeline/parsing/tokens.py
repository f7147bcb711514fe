"""The words of a text as the rules count them: a few expressions of several words count as one.

Each kind of token is a named group of `TOKEN`, but `plain` is a run of words in lower case with a blank
between them; what matches none (stray symbols) is passed over.
"""

import re

from annotated_timeline.parsing.word_tree import any_opening
from annotated_timeline.parsing.words import UPPER, vocabulary

_DEPARTMENTS = (
    "State|Defense|Defence|Labor|Energy|Education|Agriculture|Commerce|Transportation|Treasury|Interior|War|"
    "Veterans Affairs|Homeland Security|Health(?: and Human Services)?"
)
_STATES = (
    "Calif|Ariz|Mass|Conn|Fla|Tex|Wisc?|Mich|Minn|Pa|Va|Ga|Ala|Ill|Ind|Okla|Ore|Tenn|Wash|Colo|Nev|Mont|Neb|Kan|Ky|"
    "La|Md|Mo|Miss|Vt"
)
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Cpl|Capt|Cmdr|Adm|Maj|Atty|Pres|St|Det|Supt|Amb|Jr|"
    "Sr|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
)
FIXED_TITLES = (
    rf"(?:Under)?[Ss]ecretar(?:y|ies) of (?:the )?(?:{_DEPARTMENTS})|[Dd]irector of National Intelligence|"
    r"[Ss]peaker of the House|[Cc]hief of [Ss]taff|[Aa]ttorneys? [Gg]eneral|[Vv]ice [Pp]resident|"
    r"[Pp]rime [Mm]inister"
)
_PHRASAL_VERBS = (
    r"(?:puts?|has put|had put) it\b|(?:went|goes|gone) on(?= to\b|[,:.;]| and\b)|point(?:ed|s) out\b|"
    r"made (?:it )?clear\b|(?:chimed|weighed|cut|chipped) in\b|(?:shot|fired|hit) back\b|"
    r"call(?:ed|s) (?:for|on|out)\b"
)
#: Bodies whose name goes on behind "for" or "on": "the Department for Harbours".
_BODY = (
    r"(?:Department|Ministry|Institute|Cent(?:er|re)|Committee|Council|Agency|Office|Campaign|Association|Foundation"
    r"|Commission|Coalition|Society|Fund|Union) (?:for|on)\b(?= (?!\w+day\b)[A-Z])"
)
_ACCORDING = r"[Aa]ccording to|[Ii]n the words of"
_WORD = r"[^\W_]+(?:[-‐][^\W_]+|[’'](?!s\b)[^\W_]+)*"
#: What a lower-case word may open that is more than the word.
_OPENS_MORE = rf"(?:{FIXED_TITLES})\b|{_PHRASAL_VERBS}|{_ACCORDING}|(?:al|el|ul|ibn)-|d[’'](?=[{UPPER}])"
#: What that begins with; most words do not.
_OPENINGS = any_opening(
    vocabulary("""
    secretar director speaker chief attorney vice prime put has had went goes gone point made chimed weighed
    cut chipped shot fired hit call according in al- el- ul- ibn- d' d’
    """)
)
_PLAIN = rf"(?=[a-z])(?!(?={_OPENINGS})(?:{_OPENS_MORE})){_WORD}"
#: Most words are plain; they are tried first, several at once, and spaces are passed over at once.
TOKEN = re.compile(
    rf"(?=\S)(?:(?P<plain>{_PLAIN}(?: {_PLAIN})*+)"
    rf"|(?P<title>(?:{FIXED_TITLES})\b)"
    rf"|(?P<phrasal>{_PHRASAL_VERBS})"
    rf"|(?P<according>{_ACCORDING})"
    rf"|(?P<state>(?:{_STATES})\.)"
    rf"|(?P<abbr>(?:[{UPPER}]\.)+(?:[A-Z]\b)?|[RDI]-(?:[A-Z][a-z]{{1,4}}\.|(?:[A-Z]\.)+)|(?:{_ABBREVIATIONS})\.)"
    r"|(?P<poss>[’']s?(?![\w’']))"
    r"|(?P<num>[$£€#]?\d[\d,.]*\d|\d)"
    rf"|(?P<cap>{_BODY}|[‘'][{UPPER}][^\W_]+[’'](?= [{UPPER}])"
    rf"|(?:(?:al|el|ul|ibn)-|d[’'])?[{UPPER}]\w*(?:[-‐][^\W_]+|[’'](?!s\b)[^\W_]+|&[A-Z]\w*)*)"
    rf"|(?P<word>{_WORD})"
    r"|(?P<dash>[—–―‒]|--+|-(?=\s))"
    r"|(?P<stop>[.!?…]+(?![a-z0-9]))"
    r"|(?P<mark>[,;:()\[\]]))"
)
