"""What must not come in is refused with a fault that names file and line, wherever it is written."""

import re
import shutil
from pathlib import Path

import pytest

from annotated_timeline.errors import SourceFaults
from annotated_timeline.publishing.production import produce

HARBOUR = Path(__file__).parents[1] / "sites" / "harbour" / "content"
COURIER = "2022-03-11-courier-gate-fails"

ADDRESSES = {
    "script": "javascript:alert(1)",
    "script in capitals": "JavaScript:alert(1)",
    "script behind a blank": " javascript:alert(1)",
    "script with a tab": "java\\tscript:alert(1)",
    "script with a new line": "java\\nscript:alert(1)",
    "script of old": "vbscript:x",
    "data": "data:text/html,<script>alert(1)</script>",
    "blob": "blob:https://example.org/1",
    "file": "file:///etc/hostname",
    "mail": "mailto:a@example.org",
    "source code": "view-source:https://example.org/",
    "no scheme": "//example.org/",
    "no host": "https:///x",
    "only a path": "/x",
    "user name": "https://bank.example@example.org/",
    "user name and password": "https://a:b@example.org/",
    "blank": "https://example.org/a b",
    "no-break blank": "https://example.org/a\\u00a0b",
    "backslash": "https:\\\\\\\\example.org\\\\x",
    "control character": "https://example.org/\\u0001",
    "delete": "https://example.org/\\u007f",
    "port that is none": "https://example.org:99999/",
    "turned around": "https://example.org/\\u202egnp.exe",
    "bracket without end": "https://[::1/",
}
HIDDEN = {
    "nul": "\\u0000",
    "bell": "\\u0007",
    "escape": "\\u001b[31m",
    "delete": "\\u007f",
    "control sequence": "\\u009b31m",
    "right-to-left override": "\\u202e",
    "right-to-left embedding": "\\u202b",
    "isolate": "\\u2066",
    "pop": "\\u2069",
}
IDS = {
    "way up": "../../x",
    "way up inside": "a/../../x",
    "dots": "..",
    "absolute": "/etc/x",
    "blank": "a b",
    "markup": "<b>",
    "mark": 'a\\"b',
    "question": "a?b",
    "hash": "a#b",
    "percent": "a%2fb",
    "nul": "a\\u0000",
    "backslash": "a\\\\b",
    "too long": "a" * 250,
    "empty": "",
}


#: Where an address, a text and an id are written: file, what stands there, and what is put in its place.
ADDRESS_PLACES = {
    "a source": (f"sources/{COURIER}.toml", r'^url = ".*"', 'url = "{}"'),
    "an archived copy": (f"sources/{COURIER}.toml", r"^full_text", 'archive_url = "{}"\nfull_text'),
    "an original": (
        "sources/2022-03-12-digest-mayor-speaks.toml",
        r'^url = "https://example.org/courier.*"',
        'url = "{}"',
    ),
    "a citation": ("events/gate-fails.md", r'^url = ".*"', 'url = "{}"'),
    "a role": ("people.toml", r'url = "[^"]*"', 'url = "{}"'),
}
TEXT_PLACES = {
    "a title": (f"sources/{COURIER}.toml", r'^title = "', 'title = "{}'),
    "an author": (f"sources/{COURIER}.toml", r'^authors = \["', 'authors = ["{}'),
    "a name": ("people.toml", r'^name = "Halla', 'name = "{}Halla'),
    "an alias": ("people.toml", r'^aliases = \["Brink', 'aliases = ["{}Brink'),
    "a place": ("places.toml", r'^name = "', 'name = "{}'),
    "the subject": ("timeline.toml", r'^title = "', 'title = "{}'),
    "a label": ("timeline.toml", r'^label = "', 'label = "{}'),
    "an event": ("events/gate-fails.md", r'^title = "', 'title = "{}'),
    "a claim": ("events/gate-fails.md", r'^text = "', 'text = "{}'),
    "a note": (f"annotations/{COURIER}.toml", r'^note = "', 'note = "{}'),
    "a correction": ("corrections.toml", r'^text = "', 'text = "{}'),
}
ID_PLACES = {
    "a person": ("people.toml", r'^id = "halla-brink"', 'id = "{}"'),
    "a place": ("places.toml", r'^id = "kelderwick"', 'id = "{}"'),
    "a side": ("timeline.toml", r'^id = "town"', 'id = "{}"'),
    "a card": (f"annotations/{COURIER}.toml", r'^id = "2022-01c--.*"', 'id = "{}"'),
    "a page": ("pages/about.md", r"^Slug: about", "Slug: {}"),
}
CASES = [
    pytest.param(place, value, id=f"{what} of {where}")
    for places, values in ((ADDRESS_PLACES, ADDRESSES), (TEXT_PLACES, HIDDEN), (ID_PLACES, IDS))
    for where, place in places.items()
    for what, value in values.items()
]


def faults_of(folder: Path) -> tuple[str, ...]:
    with pytest.raises(SourceFaults) as raised:
        produce(folder, shown_folder="content")
    return tuple(str(fault) for fault in raised.value.faults)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("refused") / "content"
    shutil.copytree(HARBOUR, folder)
    return folder


@pytest.mark.parametrize(("place", "value"), CASES)
def test_it_is_refused_with_its_file_and_line(content: Path, place: tuple[str, str, str], value: str) -> None:
    name, pattern, wanted = place
    path = content / name
    before = path.read_text("utf-8")
    after, times = re.subn(pattern, lambda _: wanted.format(value), before, count=1, flags=re.MULTILINE)
    assert times == 1, f"{name} has nothing like {pattern}"
    path.write_text(after, "utf-8")
    try:
        told = faults_of(content)
    finally:
        path.write_text(before, "utf-8")
    assert any(re.match(rf"content/{re.escape(name)}:\d+: found ", fault) for fault in told), told
    assert all(char.isprintable() or char == "\n" for fault in told for char in fault)


LINKS = {
    "attach": "[x]({attach}../../Makefile)",
    "static": "![x]({static}/../../pyproject.toml)",
    "filename": "[x]({filename}../timeline.toml)",
    "encoded": "[x]({static}%2e%2e/x)",
    "backslashes": "[x]({attach}..\\..\\x)",
    "in markup": '<a href="{attach}../x">x</a>',
    "old style": "[x](|filename|../x)",
    "in a reference": "[x][1]\n\n[1]: {static}/a/../../x",
}


@pytest.mark.parametrize("link", LINKS)
def test_a_page_s_link_cannot_leave_the_content_folder(tmp_path: Path, link: str) -> None:
    folder = tmp_path / "content"
    shutil.copytree(HARBOUR, folder)
    page = folder / "pages" / "about.md"
    page.write_text(f"{page.read_text('utf-8')}\n{LINKS[link]}\n", "utf-8")
    (told,) = faults_of(folder)
    assert re.match(r"content/pages/about\.md:\d+: found the link ", told)
    assert "without .." in told


HIDDEN_IN_FILES = ["events/gate-fails.md", "notes/2022-03-10.md", "pages/about.md", f"sources/{COURIER}.txt"]


@pytest.mark.parametrize("name", HIDDEN_IN_FILES)
@pytest.mark.parametrize("character", ["\0", "\x0b", "\x1b", "\x9b", "\u202e", "\u2067"])
def test_a_hidden_character_in_running_text_is_refused(tmp_path: Path, name: str, character: str) -> None:
    folder = tmp_path / "content"
    shutil.copytree(HARBOUR, folder)
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write(f"\nA line with {character} in it.\n")
    line = len((folder / name).read_text("utf-8").split("\n")) - 1
    assert any(fault.startswith(f"content/{name}:{line}: found ") for fault in faults_of(folder))


@pytest.mark.parametrize("name", ["people.toml", "events/gate-fails.md", "pages/about.md"])
def test_a_file_without_end_is_refused(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "content"
    shutil.copytree(HARBOUR, folder)
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("\n# more" * 400_000)
    assert any("at most 2,000,000 bytes" in fault for fault in faults_of(folder))


@pytest.mark.parametrize("slug", ["search", "embed", "sources", "theme"])
def test_a_page_cannot_take_the_place_of_the_site_s_own(tmp_path: Path, slug: str) -> None:
    folder = tmp_path / "content"
    shutil.copytree(HARBOUR, folder)
    page = folder / "pages" / "about.md"
    page.write_text(page.read_text("utf-8").replace("Slug: about", f"Slug: {slug}"), "utf-8")
    assert any("the site itself has pages there" in fault for fault in faults_of(folder))
