"""A site is published whole or not at all: killed, out of space, forbidden, raced, or failing at any call."""

import ctypes
import errno
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.tools import command
from tests.tools.command import COMMAND, ROOT

from annotated_timeline.publishing import delivery
from annotated_timeline.publishing.delivery import staged
from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.product import Product

HARBOUR = ROOT / "tests" / "sites" / "harbour" / "content"
FILES = 120


def products(edition: int) -> list[Product]:
    """The files of one edition of a site; half of them are the same in each edition."""
    return [
        Product(f"days/{number}/index.html", f"{number} {edition if number % 2 else ''}".encode() * 500)
        for number in range(FILES)
    ]


def publish(output: Path, edition: int) -> None:
    with staged(output) as stage:
        OutputTree(stage, output if output.is_dir() else None).write(products(edition))


def digest(folder: Path) -> str:
    """One digest of the names and bytes of all files."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            whole.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return whole.hexdigest()


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """The digests that a whole site may have."""
    folder = tmp_path_factory.mktemp("editions")
    whole = {}
    for edition in (1, 2):
        publish(folder / str(edition), edition)
        whole[digest(folder / str(edition))] = edition
    return whole


def leftovers(output: Path) -> list[str]:
    return [path.name for path in output.parent.iterdir() if path.name.startswith(f".{output.name}.building")]


def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path, editions: dict[str, int]) -> None:
    output = tmp_path / "site"
    publish(output, 1)
    begun = time.monotonic()
    publish(output, 2)
    lasts = time.monotonic() - begun
    chance = random.Random(11)
    survivors: dict[int, int] = {1: 0, 2: 0}
    for kill in range(50):
        child = os.fork()
        if child == 0:
            publish(output, 1 + kill % 2)
            os._exit(0)
        time.sleep(chance.random() * lasts * 2)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        survivors[editions[digest(output)]] += 1
    publish(output, 1)
    assert editions[digest(output)] == 1
    assert leftovers(output) == []
    assert all(survivors.values()), f"no kill came in time, or none too late: {survivors}"


def test_a_site_moved_aside_by_a_killed_build_comes_back(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publish(output, 1)
    before = digest(output)
    output.rename(tmp_path / ".site.building-killed-old")
    with pytest.raises(RuntimeError), staged(output):
        raise RuntimeError("the next build fails as well")
    assert digest(output) == before
    assert leftovers(output) == []


def test_the_site_before_is_kept_as_links_to_what_did_not_change(tmp_path: Path) -> None:
    output, before = tmp_path / "site", tmp_path / ".site.before"
    for edition in (1, 2):
        publish(output, edition)
    assert before.stat().st_mode & 0o777 == 0o700
    kept = [path for path in before.rglob("index.html") if path.samefile(output / path.relative_to(before))]
    assert len(kept) == FILES / 2


def test_what_is_edited_in_the_site_is_edited_in_no_later_one(
    tmp_path: Path, editions: dict[str, int]
) -> None:
    output = tmp_path / "site"
    for edition in (1, 2):
        publish(output, edition)
    with (output / "days/0/index.html").open("r+") as page:
        page.write("by hand")
    (output / "days/2/index.html").unlink()
    (output / "days/4/index.html").write_text("by hand")
    (output / "days/6/note.txt").write_text("by hand")
    for edition in (2, 1, 2):
        publish(output, edition)
        assert editions[digest(output)] == edition


def test_what_somebody_put_into_the_kept_folders_is_not_published(
    tmp_path: Path, editions: dict[str, int]
) -> None:
    output = tmp_path / "site"
    outside = tmp_path / "letters"
    outside.mkdir()
    (outside / "private.txt").write_text("not for the site")
    for edition in (1, 2):
        publish(output, edition)
    (tmp_path / ".site.before" / "days" / "stray.html").write_text("stray")
    (tmp_path / ".site.before" / "letters").symlink_to(outside)
    publish(output, 1)
    assert editions[digest(output)] == 1
    assert not (output / "letters").exists()
    assert (outside / "private.txt").read_text() == "not for the site"


def test_folders_of_pages_that_are_gone_disappear(tmp_path: Path) -> None:
    output = tmp_path / "site"
    for edition in (1, 2):
        publish(output, edition)
    for _ in range(3):
        with staged(output) as stage:
            OutputTree(stage, output).write(products(1)[:5])
    assert len(list((output / "days").iterdir())) == 5


CALLS = {
    os: ("link", "open", "rename", "fdopen", "scandir"),
    Path: ("mkdir", "rename", "chmod", "unlink", "rmdir"),
    delivery: ("mkdtemp", "_exchange"),
}
POINTS = [(owner, name, at) for owner, names in CALLS.items() for name in names for at in (0, 1, 7)]


@pytest.mark.parametrize(("owner", "name", "at"), POINTS, ids=lambda one: getattr(one, "__name__", str(one)))
def test_a_call_that_fails_loses_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    editions: dict[str, int],
    owner: object,
    name: str,
    at: int,
) -> None:
    output = tmp_path / "site"
    publish(output, 1)
    real, seen = getattr(owner, name), 0

    def fails(*args: object, **options: object) -> object:
        nonlocal seen
        seen += 1
        if seen == at + 1:
            raise OSError(errno.EIO, "Input/output error")
        return real(*args, **options)

    with monkeypatch.context() as patched:
        patched.setattr(owner, name, fails)
        try:
            publish(output, 2)
            told = False
        except OSError:
            told = True
    assert editions[digest(output)] == (1 if told else 2)
    publish(output, 2)
    assert editions[digest(output)] == 2
    assert leftovers(output) == []


def test_where_folders_cannot_change_places_a_failing_rename_is_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, editions: dict[str, int]
) -> None:
    output = tmp_path / "site"
    publish(output, 1)
    real = Path.rename

    def fails(path: Path, target: Path) -> Path:
        if target == output and not path.name.endswith("-old"):
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, target)

    monkeypatch.setattr(delivery, "_exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(OSError, match="No space"):
        publish(output, 2)
    assert editions[digest(output)] == 1
    assert leftovers(output) == []


def build(
    output: Path, before: Callable[[], None] | None = None, *more: str
) -> subprocess.CompletedProcess[str]:
    options = ("--content", HARBOUR, "--output", output, *more)
    return command.build(*options, timeout=120, preexec_fn=before)


def is_told_plainly(done: subprocess.CompletedProcess[str], output: Path) -> None:
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "hint:" in done.stderr
    assert f"Nothing was published; {output} is as it was." in done.stderr


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A site that is served, with its digest; it must be the same at the end."""
    output = tmp_path / "folder" / "site"
    assert build(output).returncode == 0
    before = digest(output)
    yield output, before
    assert digest(output) == before
    assert leftovers(output) == []


def another_edition(folder: Path) -> Path:
    """A copy of the content whose title, and so every page, is another."""
    shutil.copytree(HARBOUR, folder)
    subject = folder / "timeline.toml"
    subject.write_text(subject.read_text("utf-8").replace("The flood", "A flood"), "utf-8")
    return folder


def test_a_limit_on_what_may_be_written_is_told_and_changes_nothing(
    served: tuple[Path, str], tmp_path: Path
) -> None:
    output, _ = served

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, 9_000))

    changed = another_edition(tmp_path / "content")
    is_told_plainly(build(output, little_room, "--content", str(changed)), output)


#: Builds twice on a disk of its own, which has room for the first edition and not for the second beside it.
ON_A_SMALL_DISK = """
mount -t tmpfs -o size="$1" none "$2" || exit 99
files() { find "$2/site" -type f -exec sha256sum {} + | sort | sha256sum; }
"$3" build --output "$2/site" --content "$4" || exit 98
before=$(files "$@")
"$3" build --output "$2/site" --content "$5"
status=$?
test "$before" = "$(files "$@")" || exit 97
exit $status
"""


def test_a_full_disk_is_told_and_changes_nothing(tmp_path: Path) -> None:
    assert build(tmp_path / "measured").returncode == 0
    pages = [-(-path.stat().st_size // 4096) for path in (tmp_path / "measured").rglob("*") if path.is_file()]
    room = f"{sum(pages) * 4096 * 4 // 3}"
    disk = tmp_path / "disk"
    disk.mkdir()
    contents = [str(HARBOUR), str(another_edition(tmp_path / "content"))]
    own_disk = ["unshare", "--map-root-user", "--mount", "sh", "-c", ON_A_SMALL_DISK, "sh"]
    done = subprocess.run(
        [*own_disk, room, str(disk), COMMAND, *contents],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if "unshare" in done.stderr or done.returncode == 99:
        pytest.skip(f"this machine lets nobody have a disk of their own: {done.stderr.strip()}")
    is_told_plainly(done, disk / "site")
    assert "no space left" in done.stderr.lower()


def test_two_builds_at_once_publish_one_edition_after_the_other(tmp_path: Path) -> None:
    contents = [HARBOUR, another_edition(tmp_path / "content")]
    whole = set()
    for number, content in enumerate(contents):
        assert build(tmp_path / str(number), None, "--content", str(content)).returncode == 0
        whole.add(digest(tmp_path / str(number)))
    output = tmp_path / "site"
    for _ in range(3):
        racing = [
            subprocess.Popen(
                [COMMAND, "build", "--output", str(output), "--content", str(content)],
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
            for content in contents
        ]
        assert [(one.communicate(timeout=120)[1], one.returncode) for one in racing] == [(b"", 0)] * 2
        assert digest(output) in whole
        assert leftovers(output) == []


def test_a_file_in_the_place_of_the_site_is_told(tmp_path: Path) -> None:
    output = tmp_path / "site"
    output.write_text("not a folder")
    is_told_plainly(build(output), output)
    assert output.read_text() == "not a folder"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    is_told_plainly(build(blocked / "site"), blocked / "site")


def without_roots_right_to_write_everywhere() -> None:
    """Take from a process that is about to start what makes root an exception (capabilities(7))."""
    drop_from_bounding_set, dac_override = 24, 1
    ctypes.CDLL(None).prctl(drop_from_bounding_set, dac_override, 0, 0, 0)


def test_a_folder_without_the_right_to_write_is_told(served: tuple[Path, str]) -> None:
    output, _ = served
    output.parent.chmod(0o555)
    try:
        is_told_plainly(build(output, without_roots_right_to_write_everywhere), output)
    finally:
        output.parent.chmod(0o755)


def test_a_killed_build_of_several_processes_leaves_none_of_them_behind(tmp_path: Path) -> None:
    output = tmp_path / "site"
    building = [COMMAND, "build", "--output", str(output), "--jobs", "3"]
    begun = subprocess.Popen(building, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    end = time.monotonic() + 60
    while not list(tmp_path.glob(".site.building-*/*/*/index.html")):
        assert begun.poll() is None, "the build was over before it could be killed"
        assert time.monotonic() < end
        time.sleep(0.001)
    begun.kill()
    begun.wait()
    assert not output.exists()
    assert build(output).returncode == 0  # it would wait for ever for the lock of a process that was left
    assert leftovers(output) == []


def test_files_can_be_read_by_the_web_server_whatever_the_umask(tmp_path: Path) -> None:
    assert build(tmp_path / "site", lambda: os.umask(0o077) and None).returncode == 0
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "site").rglob("*")}
    assert modes == {0o644, 0o755}
