"""Files that open with TOML between two lines of ``+++``."""

from dataclasses import dataclass

from annotated_timeline.errors import SourceFault

_FENCE = "+++"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The two parts of a file, and the lines of the file that they begin on, counted from 1."""

    toml: str
    body: str
    toml_line: int
    body_line: int


def unclosed_fault(text: str, file: str) -> SourceFault | None:
    """The fault of front matter that `text` opens with and never closes; None where there is none."""
    if not _opens_with_fence(text) or split_front_matter(text) is not None:
        return None
    hint = "close the metadata with a line of +++ before the text begins"
    return SourceFault(file, 1, "front matter that is never closed", "a second line of +++", hint)


def split_front_matter(text: str) -> FrontMatter | None:
    """The parts of `text`, or None where it does not open with a fence or the fence is never closed."""
    if not _opens_with_fence(text):
        return None
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == _FENCE:
            toml, body = "\n".join(lines[1:number]), "\n".join(lines[number + 1 :])
            return FrontMatter(toml + "\n", body, 2, number + 2)
    return None


def _opens_with_fence(text: str) -> bool:
    """Whether `text` means to open with front matter, closed or not."""
    return text.partition("\n")[0].rstrip() == _FENCE
