"""Files that open with TOML between two lines of ``+++``."""

from dataclasses import dataclass

_FENCE = "+++"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The two parts of a file, and the lines of the file that they begin on, counted from 1."""

    toml: str
    body: str
    toml_line: int
    body_line: int


def opens_with_fence(text: str) -> bool:
    """Whether `text` means to open with front matter, closed or not."""
    return text.partition("\n")[0].rstrip() == _FENCE


def split_front_matter(text: str) -> FrontMatter | None:
    """The parts of `text`, or None where it does not open with a fence or the fence is never closed."""
    if not opens_with_fence(text):
        return None
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == _FENCE:
            toml, body = "\n".join(lines[1:number]), "\n".join(lines[number + 1 :])
            return FrontMatter(toml + "\n", body, 2, number + 2)
    return None
