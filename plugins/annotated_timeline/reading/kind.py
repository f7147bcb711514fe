"""What kind of text a bare document is, told by its shape."""

import re

from annotated_timeline.model.source import Kind

_LABEL = r"[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,3}(?:, [A-Z][A-Z .,'’-]{1,60})?(?: \([^()\n]{1,40}\))?"
_LABELLED = re.compile(rf"^[^\S\n]*(?:{_LABEL}|Q|A):[^\S\n]+\S", re.MULTILINE)
_LINE = re.compile(r"^[^\S\n]*\S", re.MULTILINE)
#: Fewer labelled lines may be a list, a recipe or a timetable.
_FEWEST_TURNS = 2
#: Unlabelled lines of a transcript: introduction, later paragraphs of a turn, page furniture.
_SMALLEST_SHARE = 0.2


def guess_kind(text: str) -> Kind:
    """``transcript`` where lines open with speakers' labels (``DANA WHITLOCK, HOST:``), else ``article``."""
    turns = len(_LABELLED.findall(text))
    if turns >= _FEWEST_TURNS and turns >= _SMALLEST_SHARE * len(_LINE.findall(text)):
        return "transcript"
    return "article"
