"""Nothing in the content folder is passed over in silence."""

import shutil
from pathlib import Path

import pytest

from annotated_timeline.editing import content
from annotated_timeline.editing.strays import stray_faults
from annotated_timeline.errors import SourceFaults

HARBOUR = Path(__file__).parents[1] / "sites" / "harbour" / "content"


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(HARBOUR, tmp_path / "content")
    return tmp_path / "content"


def told(folder):
    return [(fault.file, fault.found, fault.hint) for fault in stray_faults(folder, "content")]


@pytest.mark.parametrize(
    ("name", "found", "hint"),
    [
        ("annotation/", "a folder that nothing reads", "did you mean annotations?"),
        ("peopel.toml", "a file that nothing reads", "did you mean people.toml"),
        ("drafts/", "a folder that nothing reads", "move it elsewhere"),
        ("events/x.markdown", "a file that nothing reads", "rename it"),
        ("events/y.md/", "a folder that nothing reads", "rename it"),
        ("annotations/gate.tml", "a file that nothing reads", "rename it"),
        ("notes/2022-03-10.txt", "a file that nothing reads", "rename it"),
        ("pages/more/", "a folder that nothing reads", "rename it"),
        ("pages/x.rst", "a file that nothing reads", "rename it"),
        ("places.toml/", "a folder", ""),
    ],
)
def test_a_name_that_nothing_reads_is_a_fault(folder, name, found, hint):
    path = folder / name
    if name == "places.toml/":
        path.unlink()
    if name.endswith("/"):
        path.mkdir()
    else:
        path.write_text("x", "utf-8")
    ((file, what, way_out),) = told(folder)
    assert (file, what) == (f"content/{name.rstrip('/')}", found)
    assert hint in way_out
    with pytest.raises(SourceFaults):
        content.read(folder, "content")


def test_a_link_that_leads_nowhere_is_a_fault(folder):
    (folder / "events" / "z.md").symlink_to("nowhere")
    assert told(folder) == [
        ("content/events/z.md", "a link or device that nothing reads", "rename it, or move it elsewhere")
    ]


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "LICENSE",
        ".DS_Store",
        "people.toml~",
        "events/#x.md#",
        "events/.swp",
        "images/a.png",
        "pages/a.png",
    ],
)
def test_what_belongs_there_is_none(folder, name):
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x", "utf-8")
    assert told(folder) == []


def test_a_broken_timeline_gives_no_faults_of_other_files(folder):
    (folder / "timeline.toml").write_text('title = "T"\nopens = soon\n', "utf-8")
    with pytest.raises(SourceFaults) as raised:
        content.read(folder, "content")
    assert {fault.file for fault in raised.value.faults} == {"content/timeline.toml"}


@pytest.mark.parametrize(
    ("data", "hint"),
    [("é".encode("latin-1"), "iconv -f WINDOWS-1252"), ("é".encode("utf-16"), "iconv -f UTF-16")],
)
def test_a_file_in_another_encoding_is_told_how_to_become_utf8(folder, data, hint):
    (folder / "people.toml").write_bytes(data)
    with pytest.raises(SourceFaults) as raised:
        content.read(folder, "content")
    assert hint in raised.value.faults[0].hint


def test_windows_line_ends_and_byte_order_marks_change_nothing(folder):
    before = content.read(folder, "content")
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert content.read(folder, "content") == before
