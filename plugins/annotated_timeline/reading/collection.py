"""A folder to its sources, with every fault in it told at once."""

import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from annotated_timeline.errors import FaultCollector, SourceFault, SourceFaults, shown
from annotated_timeline.model.source import Source
from annotated_timeline.reading.limits import MAX_SOURCES
from annotated_timeline.reading.source_file import METADATA_SUFFIX, TEXT_SUFFIXES, read_source

#: A stem becomes part of addresses and ids, so it holds nothing that would have to be escaped there.
_STEM = re.compile(r"[a-zA-Z0-9](?:[a-zA-Z0-9._-]*[a-zA-Z0-9])?\Z")
#: Files that may lie beside the sources without being any.
_ALLOWED_NAMES = frozenset({"README", "README.md", "LICENSE", "LICENSE.md"})


def read_collection(folder: Path, shown_folder: str | None = None) -> tuple[Source, ...]:
    """The sources of `folder` in the order of their ids; hidden files are passed over.

    Raises SourceFaults with all the faults of all the files.
    """
    shown_folder = (shown_folder or folder.as_posix()).rstrip("/")
    found = FaultCollector()
    texts: dict[str, list[Path]] = defaultdict(list)
    metadata: list[Path] = []
    for path in _entries(folder, shown_folder):
        if path.suffix in TEXT_SUFFIXES and path.is_file():
            texts[path.stem.lower()].append(path)
        elif path.suffix == METADATA_SUFFIX and path.is_file():
            metadata.append(path)
        else:
            found.faults.append(_stray(path, shown_folder))
    found.faults.extend(_orphan(path, shown_folder) for path in metadata if path.stem.lower() not in texts)
    if len(texts) > MAX_SOURCES:
        fault = SourceFault(shown_folder, None, f"{len(texts):,} sources", f"at most {MAX_SOURCES:,}")
        raise SourceFaults([fault])
    sources = []
    for paths in texts.values():
        found.faults.extend(_name_faults(paths, shown_folder))
        for path in paths:
            with found.collecting():
                sources.append(read_source(path, f"{shown_folder}/{path.name}"))
    found.raise_any()
    return tuple(sorted(sources, key=lambda source: source.id))


def one_stem_fault(paths: Sequence[Path], place: str) -> SourceFault:
    """The fault of files of one folder that would be one source, told of `place`."""
    names = " and ".join(path.name for path in paths)
    hint = "rename one of them, and its .toml: the stem is the source's id and address"
    return SourceFault(place, None, f"two sources with one stem: {names}", "one source a stem", hint)


def stem_fault(stem: str, suffix: str, place: str) -> SourceFault | None:
    """The fault of a source's file called `stem` and `suffix`, told of `place`; None for a good name."""
    if _STEM.match(stem):
        return None
    hint = f"rename it, for example to {_safe_stem(stem)}{suffix}"
    expected = "a name of letters a-z, digits, '.', '_' and '-'"
    return SourceFault(place, None, f"a source named {shown(stem + suffix)}", expected, hint)


def _entries(folder: Path, shown_folder: str) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not _is_passed_over(path))
    except OSError as error:
        reason = error.strerror or "an unreadable folder"
        hint = "check the path of the sources"
        fault = SourceFault(shown_folder, None, reason, "a folder of sources", hint)
        raise SourceFaults([fault]) from error


def _is_passed_over(path: Path) -> bool:
    return path.name.startswith(".") or path.name.endswith("~") or path.name in _ALLOWED_NAMES


def _name_faults(paths: list[Path], shown_folder: str) -> list[SourceFault]:
    faults = []
    if len(paths) > 1:
        faults.append(one_stem_fault(paths, f"{shown_folder}/{paths[0].name}"))
    named = (stem_fault(path.stem, path.suffix, f"{shown_folder}/{path.name}") for path in paths)
    faults.extend(fault for fault in named if fault is not None)
    return faults


def _safe_stem(stem: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "source"


def _orphan(path: Path, shown_folder: str) -> SourceFault:
    hint = f"put {path.stem}.txt or {path.stem}.html beside it, or delete it"
    return SourceFault(f"{shown_folder}/{path.name}", None, "metadata without a text", "its text", hint)


def _stray(path: Path, shown_folder: str) -> SourceFault:
    what = "a folder" if path.is_dir() else f"a file named {shown(path.name)}"
    hint = "move it elsewhere; sources lie side by side in one folder"
    return SourceFault(f"{shown_folder}/{path.name}", None, what, ".txt, .html or .toml files", hint)
