"""``docs/theme.md`` says what is there."""

import re
from pathlib import Path

from tests.tools.screens import SCREENS, SHOTS

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs" / "theme.md").read_text("utf-8")
TEMPLATES = {file.name for file in (ROOT / "theme" / "templates").glob("*.html")}


def test_every_module_and_template_that_it_names_is_there() -> None:
    package = ROOT / "plugins" / "annotated_timeline"
    named = set(re.findall(r"`(publishing/[\w/]+\.py)`", DOCS))
    assert len(named) > 10
    assert [name for name in named if not (package / name).is_file()] == []
    templates = set(re.findall(r"`(\w+\.html)`", DOCS))
    assert templates - TEMPLATES == set()


def test_the_filters_it_names_are_those_of_the_script() -> None:
    script = (ROOT / "theme" / "static" / "site.js").read_text("utf-8")
    query = re.search(r"`\?(\S+)`", DOCS)
    assert query
    for name in (part.partition("=")[0] for part in query[1].split("&")):
        assert re.search(rf"\b{name}\b", script), name


def test_every_picture_is_there_is_named_once_and_is_small() -> None:
    files = sorted(file.name for file in SCREENS.glob("*.png"))
    assert files == sorted(f"{name}.png" for name, *_ in SHOTS)
    assert [file for file in files if (SCREENS / file).stat().st_size > 300_000] == []
