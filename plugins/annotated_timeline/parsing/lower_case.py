"""Lower case that keeps every character in its place."""

from functools import lru_cache


@lru_cache(maxsize=1)
def lower_in_place(text: str) -> str:
    """`text` in lower case, of the same length; the few characters with two in lower case ("İ") are kept.

    The last answer is kept: dates and events ask for the same text.
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)
