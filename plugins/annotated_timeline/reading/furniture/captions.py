"""Captions of pictures, and the credits that stand alone under one."""

import re
from collections.abc import Iterator

from annotated_timeline.model.source import Furniture
from annotated_timeline.reading.furniture.page import Block, Line, Page
from annotated_timeline.reading.furniture.patterns import NAME, either

_LONGEST = 700
_AGENCY = either(
    "Getty Images|(?:The )?Associated Press|AP(?: Photo| Images)?|Reuters|REUTERS|Agence France-Presse|AFP",
    "UPI|EPA(?:-EFE)?|TASS|Xinhua|Anadolu(?: Agency)?|dpa|PA(?: Wire| Images| Media)?|Bloomberg|Alamy",
    "Shutterstock|NurPhoto|Zuma(?: Press)?|ZUMA|Polaris|Redux|Magnum|Sipa(?: USA)?|Wikimedia Commons|Flickr",
)
_HOUSE = r"(?:[A-Z][\w.&'’-]*|The|for|of)(?: (?:[A-Z][\w.&'’-]*|of|and|the|for)){0,5}"
#: A credit at the end of a caption: a name, a slash or a dash, an agency; or a word that announces it.
_BETWEEN = r" ?(?:/|\||—|–|-|via) ?"
_CREDIT = re.compile(
    either(
        rf"(?:{NAME}|Handout|Pool|File) ?(?:/|\||—|–|-) ?{_HOUSE}(?:{_BETWEEN}{_HOUSE}){{0,2}}",
        rf"{_AGENCY}(?:{_BETWEEN}{either(NAME, _AGENCY, _HOUSE)})+",
        rf"{NAME}(?:,| for| via) {_AGENCY}",
        rf"{NAME} for (?:The )?[A-Z][\w ]{{2,40}}",
        rf"(?:via )?{_AGENCY}",
        r"[A-Z][A-Z .'’&-]{2,40} ?/ ?[A-Z][A-Z .'’&/-]{2,60}",
        r"(?:Photo|Photograph|Image|Picture|Video|Illustration|Credit|Source)(?:s|\(s\))?(?: credit)?"
        r"(?: ?: ?| by | courtesy of | from )[^.]{2,80}",
        r"(?:Photo )?[Cc]ourtesy (?:of )?[^.]{2,60}",
    )
)
_PICTURED = either(
    rf"{_AGENCY} ?/", rf"/ ?{_AGENCY}", r"\b(?:Photo|Image|Pool|Handout|File photo|Courtesy)\b"
)
_PARENTHESIS = re.compile(
    rf"[(\[](?:[^()\[\]]{{0,80}}{_PICTURED}[^()\[\]]{{0,80}}|{NAME} ?/ ?{_HOUSE})[)\]]\s*\Z"
)
_ANNOUNCED = re.compile(
    either(
        r"file(?: photo| image)? ?[-–—:(]",
        "(?:photo|image|picture|caption|image caption|in pictures?) ?:",
        r"(?:toggle|hide|show) caption\Z|enlarge this image|image (?:source|caption|copyright)|media caption",
    ),
    re.IGNORECASE,
)
_IN_THIS_PHOTO = re.compile(r"In (?:this|a)\b.{0,60}\b(?:photo|photograph|image|picture|frame grab)\b")
#: A caption's own sentence is over before its credit begins, and not behind an initial.
_BOUNDARY = re.compile(r"(?:(?<! [A-Z])\.|[!?…”\"’)\]]) +(?=[A-Z(\[])")


def find(page: Page) -> Iterator[Furniture]:
    """Captions with a credit, repeated captions, and credits alone (their kind is ``credit``)."""
    seen: dict[str, Block] = {}
    for block in page.free_blocks():
        line = block.whole
        if len(line.text) > _LONGEST:
            continue
        if _is_credit(line.text):
            yield line.marked("credit")
        elif (caption := _without_credit(line)) is not None:
            yield line.marked("caption")
            if caption and (twin := seen.get(caption)):
                yield twin.whole.marked("caption")
        elif _ANNOUNCED.match(line.text) and not line.quotes_somebody:
            yield line.marked("caption")
        seen.setdefault(line.text, block)


def _is_credit(text: str) -> bool:
    """Whether the whole line is a picture's credit; a bare name is none."""
    return len(text) <= 120 and bool(
        re.search(r"[/|:—–]|\bby\b|via|[Cc]ourtesy|Getty", text) and _CREDIT.fullmatch(text)
    )


def _without_credit(line: Line) -> str | None:
    """A caption's sentences without its credit; None where the line does not close with one."""
    text = line.text
    if text.endswith((")", "]")) and (closing := _PARENTHESIS.search(text[-200:])):
        return text[: len(text) - len(closing.group())].rstrip()
    for boundary in reversed(list(_BOUNDARY.finditer(text, max(0, len(text) - 160)))):
        if _CREDIT.fullmatch(text, boundary.end()):
            return text[: boundary.start() + 1]
    if _IN_THIS_PHOTO.match(text) and not line.quotes_somebody:
        return text
    return None
