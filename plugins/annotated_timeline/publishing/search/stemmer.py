"""Porter's stemmer exactly as lunr.js 2.3.9 runs it.

lunr.py's own differs from it (``attorney``, ``Turkey``, ``Friday``), and a word that is stemmed one way when
indexed and another way when looked up is never found. M.F. Porter, "An algorithm for suffix stripping", 1980;
the steps are numbered as there.
"""

import re
from functools import lru_cache

_STEP_2 = {
    "ational": "ate",
    "tional": "tion",
    "enci": "ence",
    "anci": "ance",
    "izer": "ize",
    "bli": "ble",
    "alli": "al",
    "entli": "ent",
    "eli": "e",
    "ousli": "ous",
    "ization": "ize",
    "ation": "ate",
    "ator": "ate",
    "alism": "al",
    "iveness": "ive",
    "fulness": "ful",
    "ousness": "ous",
    "aliti": "al",
    "iviti": "ive",
    "biliti": "ble",
    "logi": "log",
}
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = "al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize"

_CONSONANTS = "[^aeiou][^aeiouy]*"
_VOWELS = "[aeiouy][aeiou]*"
_MEASURE_ABOVE_0 = re.compile(f"({_CONSONANTS})?{_VOWELS}{_CONSONANTS}")
_MEASURE_1 = re.compile(f"({_CONSONANTS})?{_VOWELS}{_CONSONANTS}({_VOWELS})?\\Z")
_MEASURE_ABOVE_1 = re.compile(f"({_CONSONANTS})?{_VOWELS}{_CONSONANTS}{_VOWELS}{_CONSONANTS}")
_HAS_VOWEL = re.compile(f"({_CONSONANTS})?[aeiouy]")
_ENDS_CVC = re.compile(f"{_CONSONANTS}[aeiouy][^aeiouwxy]\\Z")
_DOUBLED = re.compile(r"([^aeiouylsz])\1\Z")

_1A_ES = re.compile(r"(.+?)(ss|i)es\Z")
_1A_S = re.compile(r"(.+?)([^s])s\Z")
_1B_EED = re.compile(r"(.+?)eed\Z")
_1B_ED = re.compile(r"(.+?)(ed|ing)\Z")
_1C = re.compile(r"(.+?[^aeiou])y\Z")
_2 = re.compile(rf"(.+?)({'|'.join(_STEP_2)})\Z")
_3 = re.compile(rf"(.+?)({'|'.join(_STEP_3)})\Z")
_4 = re.compile(rf"(.+?)({_STEP_4})\Z")
_4_ION = re.compile(r"(.+?)(s|t)(ion)\Z")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word that the normaliser made.

    Counted in UTF-16 units as in JavaScript; a word of under three stays as it is.
    """
    if not word.isascii() and max(word) > "\uffff":
        raw = word.encode("utf-16-be")
        units = "".join(chr(raw[at] << 8 | raw[at + 1]) for at in range(0, len(raw), 2))
        return _stem(units).encode("utf-16-be", "surrogatepass").decode("utf-16-be")
    return _stem(word)


def _stem(word: str) -> str:
    if len(word) < 3:
        return word
    if word.startswith("y"):  # a consonant here: no vowel class holds the capital
        return "y" + _steps("Y" + word[1:])[1:]
    return _steps(word)


def _steps(word: str) -> str:
    for step in (_plurals, _participles, _final_y, _step_2, _step_3, _step_4, _final_e, _final_ll):
        word = step(word)
    return word


def _plurals(word: str) -> str:
    for pattern in (_1A_ES, _1A_S):
        if found := pattern.match(word):
            return found[1] + found[2]
    return word


def _participles(word: str) -> str:
    if found := _1B_EED.match(word):
        return word[:-1] if _MEASURE_ABOVE_0.match(found[1]) else word
    found = _1B_ED.match(word)
    if found is None or not _HAS_VOWEL.match(found[1]):
        return word
    rest = found[1]
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if _DOUBLED.search(rest):
        return rest[:-1]
    return rest + "e" if _ENDS_CVC.match(rest) else rest


def _final_y(word: str) -> str:
    found = _1C.match(word)
    return found[1] + "i" if found else word


def _step_2(word: str) -> str:
    found = _2.match(word)
    return found[1] + _STEP_2[found[2]] if found and _MEASURE_ABOVE_0.match(found[1]) else word


def _step_3(word: str) -> str:
    found = _3.match(word)
    return found[1] + _STEP_3[found[2]] if found and _MEASURE_ABOVE_0.match(found[1]) else word


def _step_4(word: str) -> str:
    if found := _4.match(word):
        return found[1] if _MEASURE_ABOVE_1.match(found[1]) else word
    if found := _4_ION.match(word):
        rest = found[1] + found[2]
        return rest if _MEASURE_ABOVE_1.match(rest) else word
    return word


def _final_e(word: str) -> str:
    if len(word) < 2 or not word.endswith("e"):
        return word
    rest = word[:-1]
    if _MEASURE_ABOVE_1.match(rest) or (_MEASURE_1.match(rest) and not _ENDS_CVC.match(rest)):
        return rest
    return word


def _final_ll(word: str) -> str:
    return word[:-1] if word.endswith("ll") and _MEASURE_ABOVE_1.match(word) else word
