"""All or nothing: a site is built beside the one that is served and takes its place when it is whole."""

import ctypes
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h: both names change places in one step


@contextmanager
def staged(output: Path) -> Iterator[Path]:
    """A fresh folder beside `output` that takes its place when the block ends, and goes if it raises.

    One delivery at a time: a second one on the same output waits for the first. What a killed build left
    behind is removed.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    with (output.parent / f".{output.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for leftover in output.parent.glob(f".{output.name}.building-*"):
            shutil.rmtree(leftover)
        stage = Path(mkdtemp(prefix=f".{output.name}.building-", dir=output.parent))
        stage.chmod(0o755)
        try:
            yield stage
            _swap(stage, output)
        finally:
            shutil.rmtree(stage, ignore_errors=True)


def _swap(stage: Path, output: Path) -> None:
    """Put `stage` where `output` is; what was there is left at `stage`."""
    if not output.exists():
        stage.rename(output)
    elif not _exchange(stage, output):
        old = stage.with_name(f"{stage.name}-old")
        output.rename(old)
        stage.rename(output)
        old.rename(stage)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step; False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0
