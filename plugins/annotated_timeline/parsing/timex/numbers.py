"""Numbers written in words or digits, as far as dates and durations use them."""

import re

_ONES = dict(
    zip(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(1, 20),
        strict=True,
    )
)
_TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
ORDINALS = {
    name: number
    for number, name in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
}
_ORDINAL_ONES = dict(list(ORDINALS.items())[:9])
#: And up to the last day of a month ("twenty-second", "thirty first").
ORDINALS |= {
    f"{tens}{joint}{name}": number + number_of_tens
    for tens, number_of_tens in (("twenty", 20), ("thirty", 30))
    for name, number in _ORDINAL_ONES.items()
    for joint in "- "
} | {"thirtieth": 30}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}

#: One to twelve, as a clock has them.
CLOCK_HOURS = tuple(list(_ONES)[:12])
#: The words that numbers are made of.
NUMBER_WORDS = (*_ONES, *_TENS, *_SCALES)
_WORD = "|".join(sorted([*_ONES, *_TENS, *_SCALES], key=len, reverse=True))
#: A number in digits or words, in lower case; no more than six words of it.
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}(?:\.\d{{1,2}})?"
    rf"|(?:a[ -](?=hundred|thousand|million))?(?:{_WORD})(?:[ -](?:and[ -])?(?:{_WORD})){{0,5}})"
)
#: A calendar year in words ("nineteen eighty-four", "two thousand five").
YEAR_WORDS = (
    rf"(?:(?:eighteen|nineteen|twenty)[ -](?:oh[ -])?(?:{'|'.join([*_TENS, *list(_ONES)[9:]])})"
    rf"(?:[ -](?:{'|'.join(list(_ONES)[:9])}))?|two[ -]thousand(?:[ -](?:and[ -])?(?:{'|'.join(_ONES)}))?)"
)
ORDINAL_WORDS = "|".join(sorted(ORDINALS, key=len, reverse=True))


_DIGITS = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_BETWEEN_WORDS = re.compile(r"[\s-]+")


def number_of(words: str) -> float | None:
    """The value of a number in lower case ("1,400", "2.5", "forty-one", "a hundred"), or None."""
    plain = words.strip().replace(",", "")
    if _DIGITS.fullmatch(plain):
        return float(plain)
    total = current = 0
    seen = False
    for word in _BETWEEN_WORDS.split(plain):
        if word in ("a", "and", "oh"):
            continue
        seen = True
        if word in _ONES or word in _TENS:
            current += _ONES.get(word, 0) + _TENS.get(word, 0)
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current = 0
        else:
            return None
    return float(total + current) if seen else None


def year_of(words: str) -> int | None:
    """The year that number words name ("nineteen ninety-one": 1991); None where they name none."""
    parts = [part for part in _BETWEEN_WORDS.split(words) if part not in ("and", "oh")]
    if parts[:2] == ["two", "thousand"]:
        rest = number_of(" ".join(parts[2:])) if parts[2:] else 0
        return None if rest is None else 2000 + int(rest)
    head = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}.get(parts[0])
    rest = number_of(" ".join(parts[1:])) if head else None
    return None if head is None or rest is None or rest > 99 else head + int(rest)


def ordinal_of(words: str) -> int | None:
    """The value of an ordinal ("21st", "third"); None where it is none."""
    digits = re.match(r"\d{1,3}", words, re.ASCII)
    return int(digits.group()) if digits else ORDINALS.get(words.replace("  ", " "))
