"""The rooms of the house, and which of them may look into which."""

import ast
from pathlib import Path

import pytest

PLUGIN = Path(__file__).parents[1] / "plugins" / "annotated_timeline"
#: What every room that reads files shares, in the order it may be imported.
SHARED = (
    "model",
    "errors",
    "decoding",
    "toml_mistakes",
    "toml_table",
    "front_matter",
    "processes",
    "progress",
)
ROOMS = ("reading", "parsing", "editing", "publishing", "commands", "cli")
#: What each place may import besides itself.
MAY_IMPORT = {
    "model": set(),
    "errors": {"model"},
    "decoding": {"errors"},
    "toml_lines": set(),
    "toml_mistakes": {"errors"},
    "toml_table": {"model", "errors", "decoding", "toml_lines", "toml_mistakes"},
    "front_matter": {"model", "errors"},
    "processes": set(),
    "progress": set(),
    "reading": set(SHARED),
    "parsing": {"model"},
    "editing": {*SHARED},
    "publishing": {*SHARED, "reading", "parsing", "editing"},
    "commands": {*SHARED, "reading", "parsing", "editing", "publishing"},
    "cli": {*SHARED, "reading", "parsing", "editing", "publishing", "commands"},
}
#: Modules that would bring a file, a clock, a network or chance into the parsing room.
IMPURE = {
    "os",
    "sys",
    "pathlib",
    "io",
    "time",
    "random",
    "secrets",
    "socket",
    "subprocess",
    "pelican",
    "urllib",
}


def imports(file: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def modules(room: str) -> list[Path]:
    place = PLUGIN / room
    return sorted(place.rglob("*.py")) if place.is_dir() else [PLUGIN / f"{room}.py"]


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_an_import_never_points_from_right_to_left(room: str) -> None:
    wrong = [
        f"{file.relative_to(PLUGIN)} imports {name}"
        for file in modules(room)
        for name in imports(file)
        if name.startswith("annotated_timeline.") and name.split(".")[1] not in MAY_IMPORT[room] | {room}
    ]
    assert wrong == []


def test_the_parsing_room_touches_no_file_clock_or_chance() -> None:
    wrong = [
        f"{file.relative_to(PLUGIN)} imports {name}"
        for file in modules("parsing")
        for name in imports(file)
        if name.split(".")[0] in IMPURE
    ]
    assert wrong == []


def test_every_room_is_there() -> None:
    assert all(modules(room) for room in ROOMS)
