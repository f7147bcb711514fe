"""Commands measured as a whole: wall clock, processor time, and the memory of all their processes."""

import os
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the wall clock, and of processors (user and system, child processes included)."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Task:
    """A command, where it runs, its standard input, and what is to be done before each run."""

    command: Sequence[str]
    folder: Path
    before: Callable[[], object] = lambda: None
    stdin: Path | None = None
    environment: Mapping[str, str] | None = None


def compared(tasks: Mapping[str, Task], runs: int) -> dict[str, Cost]:
    """The median cost of each task; they take turns, so that what else the machine does meets all of them."""
    costs: dict[str, list[Cost]] = {name: [] for name in tasks}
    for _ in range(runs):
        for name, task in tasks.items():
            task.before()
            costs[name].append(cost_of(task))
    return {
        name: Cost(median(one.wall for one in found), median(one.cpu for one in found))
        for name, found in costs.items()
    }


def cost_of(task: Task) -> Cost:
    """What one run costs; raises CalledProcessError with its messages where it fails."""
    started = time.perf_counter()
    process = _start(task)
    messages = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, task.command, stderr=messages)
    return Cost(wall, used.ru_utime + used.ru_stime)


def peak_memory(task: Task) -> float:
    """The most megabytes that the processes of one run held together (each shared page counted once)."""
    task.before()
    process = _start(task)
    peak = 0.0
    done = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.05):
            peak = max(peak, sum(map(_proportional_kilobytes, _with_children(process.pid))) / 1000)

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, messages = process.communicate()
    done.set()
    watcher.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, task.command, stderr=messages)
    return peak


def _start(task: Task) -> subprocess.Popen[bytes]:
    stdin = task.stdin.open("rb") if task.stdin else subprocess.DEVNULL
    return subprocess.Popen(
        task.command,
        cwd=task.folder,
        stdin=stdin,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **(task.environment or {})},
    )


def _with_children(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(one for child in children for one in _with_children(int(child)))]


def _proportional_kilobytes(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
