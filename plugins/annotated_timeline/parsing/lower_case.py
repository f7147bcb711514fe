"""Lower case that keeps every character in its place."""


def lower_in_place(text: str) -> str:
    """`text` in lower case, of the same length; the few characters with two in lower case ("İ") are kept."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)
