import json
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from annotated_timeline.cli import main
from annotated_timeline.commands.release import today
from annotated_timeline.editing import content
from annotated_timeline.publishing.production import produce

HARBOUR = Path(__file__).parents[1] / "sites" / "harbour" / "content"
THEME = Path(__file__).parents[2] / "theme"
QUOTATION = "2022-03-11-courier-gate-fails--i-fix-gates"


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(HARBOUR, "content")


def ledger():
    return {card.id: card for card in content.read(Path("content")).ledger}


def test_sound_content_is_counted(capsys):
    assert main(["check", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["faults"] == []
    assert told["held"] == []
    assert told["quotes"] > 10


def test_faults_are_told_alike_as_lines_and_as_json(capsys):
    path = Path("content/people.toml")
    path.write_text(path.read_text("utf-8") + 'nickname = "Gate"\n', "utf-8")
    assert main(["check", "--json"]) == 1
    (fault,) = json.loads(capsys.readouterr().out)["faults"]
    assert main(["check"]) == 1
    lines = capsys.readouterr().err
    assert f"{fault['file']}:{fault['line']}: found {fault['found']}" in lines
    assert fault["expected"] in lines


def test_texts_in_another_folder_take_the_place_of_the_sources(capsys):
    shutil.copytree("content/sources", "texts")
    path = Path("texts/2022-03-11-courier-gate-fails.txt")
    path.write_text(path.read_text("utf-8").replace("I fix gates", "I mend gates"), "utf-8")
    assert main(["check", "--sources", "texts"]) == 0
    assert "does not fit: content/annotations/2022-03-11-courier-gate-fails.toml" in capsys.readouterr().out


def test_a_release_on_a_day_is_written_and_told(capsys):
    assert main(["release", "--date", "2022-04-01"]) == 0
    assert f"new: {QUOTATION}" in capsys.readouterr().out
    assert {card.published for card in ledger().values()} == {date(2022, 4, 1)}
    assert main(["check"]) == 0
    before = Path("content/ledger.toml").read_bytes()
    assert main(["release", "--date", "2022-05-01"]) == 0
    assert Path("content/ledger.toml").read_bytes() == before


def test_a_card_is_taken_off_the_site_by_its_id_alone(capsys):
    main(["release", "--date", "2022-04-01"])
    path = Path("content/annotations/2022-03-11-courier-gate-fails.toml")
    annotations = path.read_text("utf-8")
    assert annotations.count('at = "I fix gates"') == 1
    path.write_text(annotations.replace('at = "I fix gates"', 'at = "I fix gates"\nhide = true'), "utf-8")
    assert main(["check"]) == 1
    assert f"release --withdraw {QUOTATION}" in capsys.readouterr().err
    assert (
        main(["release", "--date", "2022-04-02", "--withdraw", "2022-03-11-courier-gate-fails--i-fix"]) == 1
    )
    assert f"did you mean {QUOTATION}" in capsys.readouterr().err
    assert main(["release", "--date", "2022-04-02", "--withdraw", QUOTATION]) == 0
    assert ledger()[QUOTATION].withdrawn == date(2022, 4, 2)
    assert main(["check"]) == 0
    with Path("content/corrections.toml").open("a", encoding="utf-8") as log:
        log.write(f'\n[[correction]]\ncard = "{QUOTATION}"\non = 2022-04-02\ntext = "Not his words."\n')
    timeline = produce(Path("content")).timeline
    (gone,) = timeline.withdrawals
    assert (gone.kind, gone.ids, gone.withdrawn_on) == ("quotation", (QUOTATION,), date(2022, 4, 2))
    assert (gone.day, gone.source) == (date(2022, 3, 11), "2022-03-11-courier-gate-fails")
    assert QUOTATION in [made.card for made in timeline.corrections]
    capsys.readouterr()
    path.write_text(
        annotations.replace('at = "I fix gates"', f'at = "I fix gates"\nid = "{QUOTATION}"'), "utf-8"
    )
    assert main(["check"]) == 1
    assert "of a card that was withdrawn on 2022-04-02" in capsys.readouterr().err


def test_a_card_that_is_still_found_is_not_withdrawn(capsys):
    main(["release", "--date", "2022-04-01"])
    before = Path("content/ledger.toml").read_bytes()
    assert main(["release", "--withdraw", QUOTATION]) == 1
    told = capsys.readouterr().err
    assert "annotations/2022-03-11-courier-gate-fails.toml:" in told
    assert "write hide = true into this entry first" in told
    plain = next(
        one for one in produce(Path("content")).timeline.quotes if one.id.endswith("i-never-saw-it-if-i")
    )
    assert main(["release", "--withdraw", plain.id]) == 1
    told = capsys.readouterr().err
    assert Path("content/ledger.toml").read_bytes() == before
    snippet = "\n".join(line.strip() for line in told[told.index("[[quotation]]") :].splitlines())
    with Path(f"content/annotations/{plain.source}.toml").open("a", encoding="utf-8") as annotations:
        annotations.write(f"\n{snippet}\n")
    assert main(["release", "--withdraw", plain.id]) == 0
    assert f"withdrawn: {plain.id}" in capsys.readouterr().out
    assert main(["check"]) == 0


def test_an_editors_event_is_withdrawn_by_an_old_id_once_its_file_is_deleted(capsys):
    main(["release", "--date", "2022-04-01"])
    event = next(one for one in produce(Path("content")).timeline.events if "crane" in one.id)
    path = Path("content/ledger.toml")
    path.write_text(
        path.read_text("utf-8").replace(
            f'id = "{event.id}"\n', f'id = "{event.id}"\naliases = ["2022-03-01--old"]\n'
        ),
        "utf-8",
    )
    assert main(["release", "--withdraw", "2022-03-01--old"]) == 1
    told = capsys.readouterr().err
    assert "delete the file first" in told
    assert "was withdrawn" not in told
    Path(told.splitlines()[1].partition(": ")[0]).unlink()
    assert main(["release", "--withdraw", "2022-03-01--old"]) == 0
    assert f"withdrawn: {event.id}" in capsys.readouterr().out


def test_a_release_does_not_go_before_the_last_one(capsys):
    assert main(["release", "--date", "2022-04-01"]) == 0
    assert main(["release", "--date", "2022-03-31"]) == 1
    assert "a release on 2022-03-31" in capsys.readouterr().err


def test_a_correction_is_not_made_after_its_release(capsys):
    with Path("content/corrections.toml").open("a", encoding="utf-8") as log:
        log.write(f'\n[[correction]]\ncard = "{QUOTATION}"\non = 2022-06-02\ntext = "Not his words."\n')
    assert main(["release", "--date", "2022-06-01"]) == 1
    assert "a correction of 2022-06-02" in capsys.readouterr().err
    assert main(["release", "--date", "2022-06-02"]) == 0


def test_a_card_hidden_and_corrected_but_not_yet_withdrawn_is_one_fault(capsys):
    main(["release", "--date", "2022-04-01"])
    path = Path("content/annotations/2022-03-11-courier-gate-fails.toml")
    hidden = path.read_text("utf-8").replace('at = "I fix gates"', 'at = "I fix gates"\nhide = true')
    path.write_text(hidden, "utf-8")
    with Path("content/corrections.toml").open("a", encoding="utf-8") as log:
        log.write(f'\n[[correction]]\ncard = "{QUOTATION}"\non = 2022-04-02\ntext = "Not his words."\n')
    assert main(["check"]) == 1
    assert "1 fault in the content" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    [["build", "--output", "content/out"], ["review", "--report", "content", "--theme", str(THEME)]],
)
def test_nothing_is_written_among_the_editors_files(command, capsys):
    before = sorted(Path("content").rglob("*"))
    assert main(command) == 1
    assert "a folder inside content" in capsys.readouterr().err
    assert sorted(Path("content").rglob("*")) == before


def test_the_day_of_a_release_is_reproducible(monkeypatch):
    moment = datetime(2022, 4, 1, 23, 59, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
    assert today() == date(2022, 4, 1)
