"""Very many documents: by several processes, and by a Dask cluster that loses a worker."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "annotated_timeline.cli", "parse", "--jsonl"]


def documents(count: int) -> bytes:
    lines = []
    for number in range(count):
        text = (
            f"The ferry sank on March {number % 28 + 1}. “Nobody slept for {number} hours,” said Ada Lund. "
            * 3
        )
        lines.append(json.dumps({"id": f"d{number}", "text": text, "published": "2031-04-02"}))
        if number % 50 == 7:
            lines += ["", "{no json"]
    return "\n".join(lines).encode()


def answers(given: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *options], input=given, capture_output=True, check=False)


def test_several_processes_answer_as_one_does() -> None:
    given = documents(150)
    one, two = answers(given, "--jobs", "1"), answers(given, "--jobs", "2")
    assert one.stderr == two.stderr == b""
    assert one.returncode == two.returncode == 1
    assert len(one.stdout.splitlines()) == 153
    assert two.stdout == one.stdout


def test_a_cluster_takes_documents_not_files() -> None:
    done = subprocess.run(
        [*COMMAND[:-1], "--dask", "tcp://127.0.0.1:1", "ferry.txt"], capture_output=True, check=False
    )
    assert done.returncode == 2
    assert b"give --jsonl" in done.stderr


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler on this machine, and its two workers."""
    dask = str(Path(sys.executable).with_name("dask"))
    found = tmp_path / "scheduler.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": tmp_path}
    at = ["--scheduler-file", str(found), "--no-dashboard"]
    started = [subprocess.Popen([dask, "scheduler", *at, "--host", "127.0.0.1", "--port", "0"], **quiet)]
    while not found.exists():
        assert started[0].poll() is None, "the scheduler did not start"
        time.sleep(0.05)
    worker = [dask, "worker", *at, "--no-nanny", "--nthreads", "1", "--host", "127.0.0.1"]
    started += [subprocess.Popen(worker, **quiet) for _ in range(2)]
    yield json.loads(found.read_text())["address"], started[1:]
    for process in started:
        process.kill()
        process.wait()


def test_a_cluster_answers_as_one_process_does_though_a_worker_dies(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path
) -> None:
    address, workers = cluster
    given = documents(900)
    (tmp_path / "given.jsonl").write_bytes(given)
    expected = answers(given, "--jobs", "2").stdout
    with (
        (tmp_path / "given.jsonl").open("rb") as stdin,
        subprocess.Popen([*COMMAND, "--dask", address], stdin=stdin, stdout=subprocess.PIPE) as process,
    ):
        assert process.stdout is not None
        first = process.stdout.readline()  # now both workers have their hands full
        os.kill(workers[0].pid, 9)
        rest = process.stdout.read()
    assert process.returncode == 1
    assert first + rest == expected
