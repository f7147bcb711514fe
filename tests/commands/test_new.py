"""Starting things, and the whole way of a sixth article, as a maintainer goes it."""

import json
import shutil
from pathlib import Path

import pytest

from annotated_timeline.cli import main
from annotated_timeline.editing import content
from annotated_timeline.publishing.production import produce
from annotated_timeline.publishing.review.items import items_of

HARBOUR = Path(__file__).parents[1] / "sites" / "harbour" / "content"
SIXTH = """\
The Inquiry Begins

KELDERWICK — The inquiry into the flood opened in the school at Highfold on Monday.

“I carried the letter up the stairs myself,” said Rolf Anders, a clerk. “Nobody asked what was in it.”

The hearings last until May. They are to say “why a letter needs a drawer at all.”

Ines Tarrow is to be heard on Thursday.
"""
SOURCE = [
    *("new", "source", "2022-04-05-gazette-inquiry-begins", "--title", "The Inquiry Begins"),
    *(
        "--publisher",
        "Kelderwick Gazette",
        "--published",
        "2022-04-05",
        "--url",
        "https://example.org/gazette/1",
    ),
]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(HARBOUR, "content")
    Path("sixth.txt").write_text(SIXTH, "utf-8")


def faults(capsys, *command):
    assert main([*command]) == 1
    return capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_a_sixth_article_is_added_and_put_right_in_plain_files(capsys):
    assert main([*SOURCE, "--text", "sixth.txt"]) == 0
    assert main(["check"]) == 0
    assert "“why a letter needs a drawer at all.” (no speaker was found)" in capsys.readouterr().out
    made = produce(Path("content"))
    sixth = next(parsed for parsed in made.parsed if parsed.source.id.startswith("2022-04-05"))
    (held,) = [item for item in items_of(sixth, made.timeline, {}) if item.kind == "held"]
    speaker = '# speaker = "an id of people.toml, or a name"'
    assert speaker in held.snippet
    snippet = held.snippet.replace(speaker, 'speaker = "a member of the board"')
    Path("content/annotations/2022-04-05-gazette-inquiry-begins.toml").write_text(snippet, "utf-8")
    after = produce(Path("content")).timeline
    assert after.held == ()
    assert [(card.speaker, card.person) for card in after.quotes if card.text.endswith("drawer at all.")] == [
        ("a member of the board", None)
    ]
    assert "Rolf Anders" in [person.name for person in after.people]


@pytest.mark.usefixtures("desk")
def test_a_source_without_its_text_says_where_to_put_it(capsys):
    assert main(SOURCE) == 0
    told = capsys.readouterr().out
    assert "put the text into content/sources/2022-04-05-gazette-inquiry-begins.txt" in told
    assert "2022-04-05-gazette-inquiry-begins" in faults(capsys, "check")


@pytest.mark.usefixtures("desk")
def test_an_event_is_sound_once_it_has_a_text(capsys):
    command = [
        "new",
        "event",
        "2022-03-18",
        "The school is emptied",
        "--publisher",
        "Gazette",
        "--page",
        "News",
    ]
    assert main([*command, "--place", "highfold"]) == 0
    path = Path("content/events/2022-03-18--the-school-is-emptied.md")
    assert f"{path}:1: found an event without a text" in faults(capsys, "check")
    path.write_text(path.read_text("utf-8") + "The last families went home.\n", "utf-8")
    assert main(["check"]) == 0
    events = {event.id: event for event in produce(Path("content")).timeline.events}
    assert events["2022-03-18--the-school-is-emptied"].places == ("highfold",)


@pytest.mark.usefixtures("desk")
def test_a_note_goes_to_a_day_a_quotation_or_an_event(capsys):
    assert main(["new", "note", "2022-03-11", "A Friday."]) == 0
    assert main(["new", "note", "2022-03-21-post-drawer-letter--i-never-saw-it-if-i", "Said *twice*."]) == 0
    event = "2022-03-11--harbour-board-says-the-inspection-had-been-delayed-not"
    assert main(["new", "note", event, "By letter."]) == 0
    timeline = produce(Path("content")).timeline
    assert "A Friday." in [note.note for note in timeline.notes]
    assert "Said *twice*." in [card.note for card in timeline.quotes]
    assert "By letter." in [event.note for event in timeline.events]
    told = faults(capsys, "new", "note", "2022-03-17--divers-find-a-second-cracked-chain", "x")
    assert "an annotation of '2022-03-17--divers-find-a-second-cracked-chain' that is there already" in told
    file, line = told.splitlines()[1].split(":")[:2]
    assert Path(file).read_text("utf-8").splitlines()[int(line) - 1].startswith("[[")
    assert "did you mean" in faults(capsys, "new", "note", "2022-03-21-post-drawer-letter--i-never-saw", "x")
    assert produce(Path("content")).timeline == timeline


EVENT = ["new", "event", "2022-03-18", "The school is emptied", "--publisher", "Gazette", "--page", "News"]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("command", "told"),
    [
        ([*EVENT, "--place", "nowhere"], "'nowhere'"),
        ([*EVENT, "--url", "javascript:x"], "javascript:x"),
        (["new", "event", "2022-03-18", " ", "--publisher", "G", "--page", "N"], "title = ' '"),
        (["new", "note", "2022-03-21-post-drawer-letter--i-never-saw-it-if-i", " "], "an empty note"),
        (["new", "note", "2022-03-11", ""], "an empty note"),
        (["new", "source", "2022-03-11-Courier-gate-fails", *SOURCE[3:]], "beside"),
    ],
)
def test_what_check_would_reject_is_not_written(command, told, capsys):
    before = {path: path.stat().st_mtime_ns for path in Path().rglob("*")}
    assert told in faults(capsys, *command)
    assert {path: path.stat().st_mtime_ns for path in Path().rglob("*")} == before


@pytest.mark.usefixtures("desk")
def test_nothing_is_overwritten(capsys):
    before = Path("content/notes/2022-03-10.md").read_text("utf-8")
    assert "a file that is there" in faults(capsys, "new", "note", "2022-03-10", "Other.")
    assert Path("content/notes/2022-03-10.md").read_text("utf-8") == before


def test_a_new_timeline_is_sound_before_its_first_source(tmp_path, capsys):
    folder = tmp_path / "drought"
    options = ["--title", "The “dry” summer", "--description", "A \\ drought."]
    assert (
        main(["new", "timeline", str(folder), *options, "--opens", "2030-06-01", "--closes", "2030-08-31"])
        == 0
    )
    subject = content.read(folder).subject
    assert (subject.title, subject.description) == ("The “dry” summer", "A \\ drought.")
    assert main(["check", "--content", str(folder)]) == 0
    assert "0 events" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("title", "closes", "told"), [("T", "2030-05-31", "closes"), (" ", "2030-08-31", "title")]
)
def test_a_timeline_that_would_not_be_sound_is_not_written(title, closes, told, tmp_path, capsys):
    folder = tmp_path / "drought"
    options = ["--title", title, "--description", "D.", "--opens", "2030-06-01", "--closes", closes]
    assert told in faults(capsys, "new", "timeline", str(folder), *options)
    assert not folder.exists()


def test_a_timeline_is_not_half_written_into_a_folder_in_use(tmp_path, capsys):
    folder = tmp_path / "a drought"
    options = ["--title", "T", "--description", "D.", "--opens", "2030-06-01", "--closes", "2030-08-31"]
    folder.mkdir()
    (folder / "people.toml").write_text("", "utf-8")
    assert "a file that is there" in faults(capsys, "new", "timeline", str(folder), *options)
    assert [path.name for path in folder.iterdir()] == ["people.toml"]
    (folder / "people.toml").unlink()
    assert main(["new", "timeline", str(folder), *options]) == 0
    assert f"CONTENT='{folder}'" in capsys.readouterr().out


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("stem", ["my file", "../up", "Überschwemmung", "a/b", ""])
def test_a_source_gets_no_name_that_no_address_can_have(stem, capsys):
    command = ["new", "source", stem, "--title", "T", "--publisher", "P", "--published", "2022-04-05"]
    before = sorted(Path().rglob("*"))
    assert "expected a name of letters a-z" in faults(capsys, *command)
    assert sorted(Path().rglob("*")) == before


@pytest.mark.usefixtures("desk")
def test_a_day_that_is_none_is_told_in_plain_words(capsys):
    command = ["new", "source", "a", "--title", "T", "--publisher", "P", "--published", "2021-13-01"]
    with pytest.raises(SystemExit):
        main(command)
    told = capsys.readouterr().err
    assert "found '2021-13-01'" in told
    assert "expected a day of the calendar as YYYY-MM-DD" in told


@pytest.mark.usefixtures("desk")
def test_a_text_that_cannot_be_read_is_a_fault_and_nothing_is_written(capsys):
    Path("latin.txt").write_bytes("caf\xe9".encode("latin-1"))
    for file, found in (("none.txt", "nothing"), (".", "not a regular file"), ("latin.txt", "byte 0xe9")):
        assert found in faults(capsys, *SOURCE, "--text", file)
    assert not Path("content/sources/2022-04-05-gazette-inquiry-begins.toml").exists()


@pytest.mark.usefixtures("desk")
def test_a_new_source_is_an_account_unless_it_is_said_otherwise():
    assert main([*SOURCE, "--text", "sixth.txt"]) == 0
    assert 'kind = "account"' in Path("content/sources/2022-04-05-gazette-inquiry-begins.toml").read_text()


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("option", ["--title=", "--url=javascript:alert(1)", "--words=0", "--publisher=a\nb"])
def test_what_no_source_can_say_is_a_fault_and_nothing_is_written(option, capsys):
    assert "content/sources/2022-04-05-gazette-inquiry-begins.toml:" in faults(capsys, *SOURCE, option)
    assert not Path("content/sources/2022-04-05-gazette-inquiry-begins.toml").exists()


@pytest.mark.usefixtures("desk")
def test_the_length_of_the_original_and_the_right_to_the_whole_are_written_down():
    assert main([*SOURCE, "--text", "sixth.txt", "--words", "640", "--full-text", "--kind", "article"]) == 0
    sixth = next(one for one in produce(Path("content")).parsed if one.source.id.startswith("2022-04-05"))
    metadata = sixth.source.metadata
    assert (metadata.words, metadata.full_text, metadata.kind) == (640, True, "article")


@pytest.mark.usefixtures("desk")
def test_programs_get_the_files_or_the_faults(capsys):
    assert main([*SOURCE, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["files"] == ["content/sources/2022-04-05-gazette-inquiry-begins.toml"]
    assert main([*SOURCE, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["faults"][0]["found"] == "a file that is there"


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["review", "--theme", str(HARBOUR.parents[3] / "theme")],
        ["release", "--date", "2022-05-01"],
        ["import", "none.csv"],
        ["verify", "--sources", "content/sources"],
    ],
)
def test_every_command_tells_its_faults_as_json(command, capsys):
    Path("content/places.toml").write_text("[[place]]\nid = 1\n", "utf-8")
    assert main([*command, "--json"]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    for fault in json.loads(printed.out)["faults"]:
        assert set(fault) == {"file", "line", "found", "expected", "hint"}
