import threading
from pathlib import Path

import pytest

from annotated_timeline.errors import SourceFaults
from annotated_timeline.publishing import delivery
from annotated_timeline.publishing.delivery import staged


def write(folder: Path, text: str) -> None:
    (folder / "index.html").write_text(text)


def folders(parent: Path) -> list[str]:
    return [path.name for path in parent.iterdir() if path.is_dir()]


def test_the_first_site_appears_whole(tmp_path: Path) -> None:
    with staged(tmp_path / "output") as stage:
        write(stage, "one")
        assert not (tmp_path / "output").exists()
    assert (tmp_path / "output/index.html").read_text() == "one"


def build_half(output: Path) -> None:
    with staged(output) as stage:
        write(stage, "half")
        raise RuntimeError("half way")


@pytest.mark.parametrize("atomic", [True, False])
def test_a_new_site_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, atomic: bool
) -> None:
    if not atomic:
        monkeypatch.setattr(delivery, "_exchange", lambda one, other: False)
    output = tmp_path / "output"
    for text in ("one", "two"):
        with staged(output) as stage:
            write(stage, text)
    assert (output / "index.html").read_text() == "two"
    assert sorted(folders(tmp_path)) == [".output.before", "output"]


def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    output = tmp_path / "output"
    with staged(output) as stage:
        write(stage, "one")
    with pytest.raises(RuntimeError, match="half way"):
        build_half(output)
    assert (output / "index.html").read_text() == "one"
    assert folders(tmp_path) == ["output"]


def test_what_a_killed_build_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / ".output.building-killed").mkdir()
    with staged(tmp_path / "output") as stage:
        write(stage, "one")
    assert folders(tmp_path) == ["output"]


def test_two_builds_at_once_wait_for_each_other(tmp_path: Path) -> None:
    output = tmp_path / "output"
    inside: list[str] = []
    started = threading.Event()

    def second() -> None:
        started.set()
        with staged(output) as stage:
            inside.append("second")
            write(stage, "second")

    with staged(output) as stage:
        thread = threading.Thread(target=second)
        thread.start()
        started.wait()
        write(stage, "first")
        inside.append("first")
    thread.join(timeout=20)
    assert inside == ["first", "second"]
    assert (output / "index.html").read_text() == "second"


def test_a_folder_that_no_build_filled_is_left_alone(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "thesis.txt").write_text("years of work")
    with pytest.raises(SourceFaults, match="files that no build put there"):
        build_half(output)
    assert (output / "thesis.txt").read_text() == "years of work"


def test_an_empty_folder_may_become_the_site(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    with staged(output) as stage:
        write(stage, "one")
    assert (output / "index.html").read_text() == "one"
