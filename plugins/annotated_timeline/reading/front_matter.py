"""Front matter: a text that opens with its own metadata, in TOML, between two lines of ``+++``."""

import re
from dataclasses import dataclass

from annotated_timeline.errors import SourceFault, SourceFaults

_OPENING = re.compile(r"\+\+\+[ \t]*(?:\r?\n|\Z)")
_CLOSING = re.compile(r"^\+\+\+[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The TOML between the lines, the line it begins on, the text after it, and the line that begins on."""

    toml: str
    toml_line: int
    body: str
    body_line: int


def split_front_matter(text: str, shown_path: str) -> FrontMatter | None:
    """The two parts of `text`, or None where it has no front matter; raises SourceFaults if unclosed."""
    opening = _OPENING.match(text)
    if opening is None:
        return None
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        hint = "close the metadata with a line of +++ before the text begins"
        fault = SourceFault(shown_path, 1, "front matter that is never closed", "a second line of +++", hint)
        raise SourceFaults([fault])
    body_line = text.count("\n", 0, closing.end()) + 1
    return FrontMatter(text[opening.end() : closing.start()], 2, text[closing.end() :], body_line)
