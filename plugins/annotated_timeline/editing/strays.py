"""Files of the content folder that nothing reads: a misspelt name must not make work vanish in silence."""

import re
from collections.abc import Iterator
from pathlib import Path

from annotated_timeline.errors import SourceFault, nearest

#: The files of the content folder.
_FILES = ("timeline.toml", "people.toml", "places.toml", "corrections.toml", "ledger.toml")
#: Its folders, each with the ending of the files in it; what is in the others is looked through elsewhere.
_FOLDERS = {
    "sources": None,
    "images": None,
    "events": ".md",
    "annotations": ".toml",
    "notes": ".md",
    "pages": ".md",
}
#: Pictures may lie beside pages; these would be read as pages, without being looked through first.
_READ_AS_PAGES = frozenset([".htm", ".html", ".markdown", ".mdown", ".mkd", ".rst", ".toml", ".txt"])
#: Hidden files, and copies that text editors keep.
_PASSED_OVER = re.compile(r"[._#].*|.*~")
#: What may lie beside them without being read.
_ALLOWED = frozenset({"README", "README.md", "LICENSE", "LICENSE.md"})


def stray_faults(folder: Path, shown_folder: str) -> Iterator[SourceFault]:
    """A fault for every file and folder below `folder` that no room reads; hidden ones are passed over."""
    known = (*_FILES, *_FOLDERS)
    for path in _entries(folder):
        shown = f"{shown_folder}/{path.name}"
        wanted = path.is_file() if path.name in _FILES else path.is_dir()
        if path.name not in known:
            hint = nearest(path.name, known) or "move it elsewhere"
            expected = "the files and folders of docs/editing.md"
            yield SourceFault(shown, None, f"{_kind(path)} that nothing reads", expected, hint)
        elif not wanted:
            yield SourceFault(shown, None, _kind(path), "a file" if path.name in _FILES else "a folder")
        elif (ending := _FOLDERS.get(path.name)) is not None:
            yield from _in_folder(path, shown, ending)


def _in_folder(folder: Path, shown_folder: str, ending: str) -> Iterator[SourceFault]:
    for path in _entries(folder):
        is_picture = folder.name == "pages" and path.suffix.lower() not in _READ_AS_PAGES
        if not path.is_file() or (path.suffix != ending and not is_picture):
            shown = f"{shown_folder}/{path.name}"
            hint = "rename it, or move it elsewhere"
            yield SourceFault(shown, None, f"{_kind(path)} that nothing reads", f"files *{ending}", hint)


def _entries(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    found = sorted(folder.iterdir())
    return [path for path in found if not (path.name in _ALLOWED or _PASSED_OVER.match(path.name))]


def _kind(path: Path) -> str:
    if path.is_dir():
        return "a folder"
    return "a file" if path.is_file() else "a link or device"
