"""The labelled texts of ``../shared/dev``: where they are, which are held aside, and their scorers.

They belong to their publishers and are not in this repository; without them there is nothing to score.
"""

import gzip
import hashlib
import importlib.util
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

FOLDER = Path(__file__).resolve().parents[1] / ".." / "shared" / "dev"
#: One document in so many is never looked at while rules are tuned.
_HELD_ASIDE = 3

Document = Mapping[str, Any]


def documents(name: str) -> list[Document]:
    """The documents of a gzipped file of one JSON object a line."""
    with gzip.open(FOLDER / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def is_held_aside(document: Document) -> bool:
    """Whether a document belongs to the third that is only measured, by a stable hash of its id."""
    return _hashed(document) % _HELD_ASIDE == 0


def is_closed(document: Document) -> bool:
    """Whether a document held aside was never opened since: half of them, by the same hash.

    The errors in the other half were looked at once rules had been tuned.
    """
    return is_held_aside(document) and _hashed(document) // _HELD_ASIDE % 2 == 1


def parts(all_documents: Sequence[Document]) -> dict[str, list[Document]]:
    """The two parts by name: those that rules were tuned on, and those held aside."""
    return {
        "tuned on": [d for d in all_documents if not is_held_aside(d)],
        "held aside": [d for d in all_documents if is_held_aside(d)],
    }


def scored_parts(all_documents: Sequence[Document]) -> dict[str, list[Document]]:
    """The parts that figures are told of: the two, the halves of the one held aside, and all texts."""
    two = parts(all_documents)
    held = two["held aside"]
    return {
        **two,
        "held aside, opened": [d for d in held if not is_closed(d)],
        "held aside, closed": [d for d in held if is_closed(d)],
        "all texts": list(all_documents),
    }


def scorer(name: str) -> ModuleType:
    """The scoring script `name` of the folder, as a module."""
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    if spec is None or spec.loader is None:
        raise ImportError(f"{FOLDER / name}.py cannot be loaded as a module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _hashed(document: Document) -> int:
    return int(hashlib.sha256(document["id"].encode()).hexdigest(), 16)
