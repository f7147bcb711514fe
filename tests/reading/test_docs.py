"""``docs/sources.md`` tells every key, every kind of furniture and every limit."""

from pathlib import Path
from typing import get_args

import pytest

from annotated_timeline.model.source import FurnitureKind
from annotated_timeline.reading import limits
from annotated_timeline.reading.metadata import OPTIONAL, REQUIRED

DOCS = (Path(__file__).parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", [*REQUIRED, *OPTIONAL])
def test_every_key_is_told(key: str) -> None:
    assert f"| `{key}` |" in DOCS


@pytest.mark.parametrize("kind", get_args(FurnitureKind))
def test_every_kind_of_furniture_is_told(kind: str) -> None:
    assert f"| `{kind}` |" in DOCS


@pytest.mark.parametrize("name", [name for name in vars(limits) if name.startswith("MAX_")])
def test_every_limit_is_told(name: str) -> None:
    assert f"{getattr(limits, name):,}" in DOCS
