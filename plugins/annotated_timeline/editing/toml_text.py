"""Texts as TOML writes them."""

import json
from collections.abc import Iterable


def toml_text(text: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's too, except for DEL, which JSON leaves bare."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def toml_texts(texts: Iterable[str]) -> str:
    """A TOML array of such strings, on one line."""
    return f"[{', '.join(map(toml_text, texts))}]"
