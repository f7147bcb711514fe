"""All or nothing: a site is built beside the one that is served and takes its place when it is whole."""

import ctypes
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import ENOTDIR
from pathlib import Path
from tempfile import mkdtemp

from annotated_timeline.errors import SourceFault, SourceFaults

#: An empty file that says: this folder is a site of ours, and a new one may take its place.
MARK = ".annotated-timeline"
#: What the site is called that was served, for the moment between two renames.
_OLD = "-old"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h: both names change places in one step


@contextmanager
def staged(output: Path) -> Iterator[Path]:
    """A folder beside `output` that takes its place when the block ends, and goes if it raises.

    It may hold the site before the last one (`site_before`), with links to files at `output`: whoever fills
    it puts new files in their place, never new bytes into them, and removes what is too much. One delivery
    at a time: a second one on the same output waits for the first. What a killed build left behind is
    removed, and a site that it had moved aside is moved back. Files can be read by everybody, as a web
    server has to, whatever the umask. Raises OSError where the folder cannot be written, and SourceFaults
    where it holds files that no build put there: they would be gone.
    """
    if output.exists() and not output.is_dir():
        raise NotADirectoryError(ENOTDIR, "a file where the site should go", str(output))
    _check_ours(output)
    mask = os.umask(0o022)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with (output.parent / f".{output.name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            _tidy(output)
            before = output.parent / f".{output.name}.before"
            stage = Path(mkdtemp(prefix=f".{output.name}.building-", dir=output.parent))
            try:
                with suppress(OSError):
                    before.rename(stage)
                stage.chmod(0o755)
                yield stage
                _mark(stage)
                _swap(stage, output)
                _keep(stage, before)
            finally:
                shutil.rmtree(stage, ignore_errors=True)
    finally:
        os.umask(mask)


def _check_ours(output: Path) -> None:
    if output.is_dir() and not (output / MARK).exists() and any(output.iterdir()):
        hint = "choose another folder for the site, or empty this one yourself"
        expected = "an empty folder, or a site built before"
        raise SourceFaults([SourceFault(str(output), None, "files that no build put there", expected, hint)])


def _mark(stage: Path) -> None:
    mark = stage / MARK
    mark.touch()
    os.utime(mark, (0, 0))  # the same at every build, as all that did not change


def _tidy(output: Path) -> None:
    for leftover in sorted(output.parent.glob(f".{output.name}.building-*")):
        if leftover.name.endswith(_OLD) and not output.exists():
            leftover.rename(output)
        else:
            shutil.rmtree(leftover, ignore_errors=True)


def _swap(stage: Path, output: Path) -> None:
    """Put `stage` where `output` is; what was there is left at `stage`."""
    if not output.exists():
        stage.rename(output)
    elif not _exchange(stage, output):
        old = stage.with_name(f"{stage.name}{_OLD}")
        output.rename(old)
        try:
            stage.rename(output)
        except OSError:
            old.rename(output)
            raise
        old.rename(stage)


def _keep(old: Path, before: Path) -> None:
    """Keep the site that was, if there was one, under the name `before`, for nobody else to read."""
    with suppress(OSError):
        old.chmod(0o700)
        old.rename(before)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step; False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0
