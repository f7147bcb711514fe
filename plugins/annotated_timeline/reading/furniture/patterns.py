"""Small pieces that the furniture rules are put together from."""


def either(*patterns: str) -> str:
    """A group that matches one of `patterns`, tried in their order."""
    return f"(?:{'|'.join(patterns)})"


_CAPITALISED = r"[A-Z][\w.'’-]*"
_PARTICLE = either("de", "da", "del", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "di")
#: Two to five words that look like a person's name.
NAME = rf"{_CAPITALISED}(?: {either(_CAPITALISED, _PARTICLE)}){{1,4}}"
#: A line of rights: the sign, or the word with the sign or a year after it.
RIGHTS = either("©", r"\(c\) ?\d{4}", rf"copyright {either('©', r'[(]c[)]', r'[0-9]{4}')}")
