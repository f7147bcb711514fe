"""Whole numbers as text: the base64 VLQ digits of source maps, without a sign.

A digit is one of 64 letters: five bits of the number, lowest first, and 32 where another digit follows. Small
numbers take one letter, and a letter never holds parts of two numbers, so the text compresses well.
"""

from collections.abc import Iterable

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def encode(numbers: Iterable[int]) -> str:
    """The digits of `numbers` (none negative), one number after the other."""
    return "".join(_ONE[number] if number < len(_ONE) else _digits(number) for number in numbers)


def _digits(number: int) -> str:
    letters = []
    while number > 31:
        letters.append(ALPHABET[number & 31 | 32])
        number >>= 5
    letters.append(ALPHABET[number])
    return "".join(letters)


_ONE = [_digits(number) for number in range(4096)]
