"""Counts of units, and the TIMEX3 values of so many of them ("P6Y", "PT30M")."""

from annotated_timeline.parsing.timex.calendar_units import DURATION_LETTERS, singular
from annotated_timeline.parsing.timex.numbers import number_of


def count_of(words: str | None) -> float | None:
    """The number in a count's words; None for "several", "a few" and other vague ones."""
    if words is None:
        return None
    plain = " ".join(words.split()).removesuffix(" of").strip()
    if plain in ("a", "an", "another"):
        return 1
    if plain.startswith("half"):
        return 0.5
    if plain in ("a couple", "couple"):
        return 2
    if plain in ("a dozen", "dozen"):
        return 12
    return number_of(plain)


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units ("P6Y", "PT30M"); X for an unknown count."""
    name = singular(unit)
    letter = DURATION_LETTERS[name]
    if name == "fortnight":
        count = None if count is None else count * 2
    if name in _MONTHS_IN and count is not None:
        count, letter = count * _MONTHS_IN[name], "M"
    if count == 0.5 and name in _HALVES:
        return _HALVES[name]
    number = "X" if count is None else f"{count:.0f}" if count == int(count) else f"{count:g}"
    return f"PT{number}{letter[1]}" if letter.startswith("T") else f"P{number}{letter}"


_MONTHS_IN = {"quarter": 3, "semester": 6}
_HALVES = {
    "hour": "PT30M",
    "year": "P6M",
    "day": "PT12H",
    "century": "P50Y",
    "decade": "P5Y",
    "minute": "PT30S",
}


def and_a_half(count: int, unit: str) -> str:
    """The TIMEX3 value of so many units and a half ("P2Y6M")."""
    return {
        "minute": f"PT{count}M30S",
        "hour": f"PT{count}H30M",
        "year": f"P{count}Y6M",
        "day": f"P{count}DT12H",
    }.get(unit, duration(count + 0.5, unit))
