"""A paragraph as a string of word classes, one letter a word, with each quotation as one letter.

Rules about who speaks are then short patterns: in ``qNNV.`` a quotation ends in a comma, two capitalised
words follow and a verb of speech. The letters:

====  =======================================  ====  ==========================================
q     quotation that ends in a comma           V v b verb that reports speech, characterises, thinks
Q     quotation that ends in a full stop       G g   the same as gerunds ("saying", "calling")
U     ends in ? or ! or breaks off             X     auxiliary verb
F     ends in no mark: part of a sentence      e     another verb in the past, as far as its ending tells
N     capitalised word                         a     adverb
T     noun for a person, title                 I o   preposition, "of"
O     noun for a body or a text                S t   subordinator, "that"
P     pronoun that can speak                   C     "and", "or", "but"
H     "who"                                    d     day, month, hour
D     determiner, possessive                   $     number
s     's                                       A     "according to"
w     any other word                           i     "to"
====  =======================================  ====  ==========================================

Punctuation stands for itself; every stop is ".", every dash "-".
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotated_timeline.parsing import roles, words
from annotated_timeline.parsing.cues import NOUN_OR_VERB, PLURAL_OR_VERB, VERB_CLASSES
from annotated_timeline.parsing.first_names import GIVEN_NAMES
from annotated_timeline.parsing.quotations import Piece
from annotated_timeline.parsing.tokens import TOKEN

_LOWER: dict[str, str] = {
    **VERB_CLASSES,
    **dict.fromkeys(roles.BODY_NOUNS, "O"),
    **dict.fromkeys(roles.PERSON_NOUNS, "T"),
    **dict.fromkeys(words.TIME_WORDS, "d"),
    **dict.fromkeys(words.DAYS, "d"),
    **dict.fromkeys(words.PREPOSITIONS, "I"),
    **dict.fromkeys(words.SUBORDINATORS, "S"),
    **dict.fromkeys(words.DETERMINERS, "D"),
    **dict.fromkeys(words.AUXILIARIES, "X"),
    **dict.fromkeys(words.ADVERBS, "a"),
    **dict.fromkeys(words.PRONOUNS, "P"),
    "who": "H",
    "of": "o",
    "that": "t",
    "to": "i",
    "and": "C",
    "or": "C",
    "but": "C",
}
#: After these a word that could be a verb is a noun: "his remarks", "the league's call".
_NOUN_FOLLOWS = frozenset("Ds$o")
#: "Another said"
_NEVER_A_NOUN = frozenset({"said", "says", "told"})
#: A plain form is a verb after one of these.
_PLAIN_VERB_FOLLOWS = frozenset("PiXHCa")
#: Classes that a capital letter does not change: "The", "In", "He", "But".
_CASELESS = frozenset("DISPCtoiaXH")
_ABBREVIATED_TITLE = frozenset(f"{title}." for title in roles.ABBREVIATED)
#: A month of so many letters is an abbreviation unless it is May.
_ABBREVIATED_MONTH = 3
#: "Kelly" is a name, "Privately" an adverb.
_SHORT_NAME = 6
#: Particles that open a surname where it stands alone: "de la Cruz said".
_OPENING_PARTICLES = words.vocabulary("de del della der den von van bin ibn ter ten")
#: "de la", "von und zu"
_MOST_PARTICLES = 3
#: So many words' classes are kept.
_WORDS_KEPT = 1 << 14
#: Given names that are small words too.
_AMBIGUOUS_GIVEN = frozenset({"Will", "Per"})
_MONTH_ABBREVIATIONS = words.vocabulary("jan. feb. aug. sept. oct. nov. dec.")


_VERBS = frozenset("VvbGg")
#: A capital behind these, or at the beginning of a paragraph, tells nothing.
_OPENS_SENTENCE = frozenset(".QU:(-") | {""}


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The words and pieces of a paragraph of `text`: `classes[i]` is the class of
    ``text[starts[i]:ends[i]]``.

    `pieces` gives, for each quotation letter in order, its index in `classes`.
    """

    text: str
    classes: str
    starts: Sequence[int]
    ends: Sequence[int]
    pieces: Sequence[int]

    def word(self, i: int) -> str:
        """The words of token `i` in lower case."""
        return self.text[self.starts[i] : self.ends[i]].lower()


def skeleton(text: str, start: int, end: int, pieces: Sequence[Piece]) -> Skeleton:
    """The skeleton of the paragraph ``text[start:end]``, whose quotations are `pieces`."""
    classes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    places: list[int] = []
    low = start
    for piece in pieces:
        _classify(text, low, piece.outer_start, classes, starts, ends)
        places.append(len(classes))
        classes.append(_ending(text, piece))
        starts.append(piece.outer_start)
        ends.append(piece.outer_end)
        low = piece.outer_end
    _classify(text, low, end, classes, starts, ends)
    return Skeleton(text, "".join(classes), starts, ends, places)


def _classify(text: str, low: int, high: int, classes: list[str], starts: list[int], ends: list[int]) -> None:
    before = classes[-1] if classes else ""
    for m in TOKEN.finditer(text, low, high):
        kind = m.lastgroup
        start, end = m.span()
        token = text[start:end]
        if kind == "plain" or kind == "word":
            for word in token.split(" "):
                letter = _word(word)
                if letter in _VERBS:
                    letter = _in_context(letter, word, before, text[ends[-1] - 1] if ends else "")
                classes.append(letter)
                starts.append(start)
                ends.append(start + len(word))
                start += len(word) + 1
                before = letter
            continue
        if kind == "cap":
            letter = _capital(token, before in _OPENS_SENTENCE)
            if letter == "T" and before and _leads_a_surname(before, text[starts[-1] : ends[-1]]):
                letter = "N"
            elif (
                letter == "N" and before in "XI" and ends and text[starts[-1] : ends[-1]] in _AMBIGUOUS_GIVEN
            ):
                classes[-1] = "N"
            elif letter == "N" and before == "w":
                _join_particles(text, classes, starts, ends)
        elif kind == "mark":
            letter = token
        else:
            letter = _OTHER[kind](token) if kind in _OTHER else "w"
        classes.append(letter)
        starts.append(start)
        ends.append(end)
        before = letter


def _join_particles(text: str, classes: list[str], starts: list[int], ends: list[int]) -> None:
    """Make the particles between two parts of a name parts of it too: "Wouter van den Berg"."""
    last = len(classes)
    first = last
    while first > max(0, last - _MOST_PARTICLES) and _token(text, starts, ends, first - 1) in words.PARTICLES:
        first -= 1
    if not first < last:
        return
    if (first > 0 and classes[first - 1] == "N") or _token(text, starts, ends, first) in _OPENING_PARTICLES:
        classes[first:] = "N" * (last - first)


def _token(text: str, starts: list[int], ends: list[int], i: int) -> str:
    return text[starts[i] : ends[i]]


def _in_context(letter: str, token: str, before: str, last: str) -> str:
    """The class of a word that could be a verb, by the class of the word before it and its last letter."""
    if before == "X" and letter in "Gg":
        return "b"
    return "w" if _is_noun(token, before, last) else letter


def _is_noun(token: str, before: str, last: str) -> bool:
    """Whether a word that could be a verb is a noun, by the word before it: "his remarks", "a news report".

    `before` is the class of the word before, `last` its last letter: after a plural a plain form is a verb.
    """
    if before in _NOUN_FOLLOWS:
        return before != "D" or token not in _NEVER_A_NOUN
    if token in NOUN_OR_VERB:
        return before not in _PLAIN_VERB_FOLLOWS and not (last == "s" and before in "TON")
    return token in PLURAL_OR_VERB and before in ("wI" if token == "states" else "wOI")


@lru_cache(maxsize=_WORDS_KEPT)
def _capital(token: str, first: bool) -> str:
    """The class of a capitalised word; `first` where it opens a sentence and would be capitalised anyway."""
    lower = token.lower()
    letter = _LOWER.get(lower)
    if letter is None and roles.is_office(lower):
        return "T"
    if letter is None or (len(token) > 1 and token.isupper()):
        if lower in words.MONTHS and len(lower) > _ABBREVIATED_MONTH:
            return "d"
        return "a" if first and lower.endswith("ly") and len(lower) > _SHORT_NAME else "N"
    if letter in _CASELESS or letter == "d":
        return letter if first or letter in "DISCtoidP" else "N"
    if letter == "T":
        return "T"
    return letter if first and letter in "VvbGg" else "N"


def _leads_a_surname(letter: str, token: str) -> bool:
    """Whether a surname follows the word `token`, be it an office too: "Ann Bishop", "Mr. Baker"."""
    lower = token.lower()
    if letter == "N":
        return lower in GIVEN_NAMES or (token.endswith(".") and len(token) == len("A."))
    return letter == "T" and lower.rstrip(".") in roles.COURTESY


@lru_cache(maxsize=_WORDS_KEPT)
def _word(token: str) -> str:
    """The class of a word in lower case: the one it is listed under, or else by its ending."""
    if token in _LOWER:
        return _LOWER[token]
    if roles.is_office(token):
        return "T"
    if token.endswith("ly"):
        return "a"
    if token.endswith("ed") and len(token) > 4:
        return "e"
    return "w"


def _abbreviation(token: str) -> str:
    """The class of an abbreviation; a party and a state ("D-N.M.") are no name."""
    lower = token.lower()
    if token[1] == "-":
        return "w"
    if lower in _ABBREVIATED_TITLE:
        return "T"
    return "d" if lower in _MONTH_ABBREVIATIONS else "N"


_OTHER: dict[str, Callable[[str], str]] = {
    "title": lambda _: "T",
    "state": lambda _: "w",
    "phrasal": lambda _: "V",
    "according": lambda _: "A",
    "abbr": _abbreviation,
    "poss": lambda _: "s",
    "num": lambda _: "$",
    "dash": lambda _: "-",
    "stop": lambda _: ".",
}


def _ending(text: str, piece: Piece) -> str:
    last = text[piece.end - 1] if piece.end > piece.start else ""
    if last == "," or text[piece.outer_end : piece.outer_end + 1] == ",":
        return "q"
    if last in "’'" and piece.end - 1 > piece.start:
        last = text[piece.end - 2]
        if last == ",":
            return "q"
    if last == ".":
        return "U" if text[piece.end - 3 : piece.end] == "..." else "Q"
    if last in "?!…—–―-":
        return "U"
    return "F"
