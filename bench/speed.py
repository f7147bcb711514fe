"""How fast and how small: our site against Hugo, plain Pelican and the floor, in one run; see docs/speed.md.

    python -m bench.speed --peers VENV [--quick]

Times are medians; the ratios are what counts, as both sides of each met the same machine.
"""

import argparse
import json
import os
import shutil
import sys
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from bench import invented, peers
from bench.measuring import Cost, Task, compared, cost_of, peak_memory

ROOT = Path(__file__).parents[1]
WORK = ROOT / ".build" / "bench"
HERE = Path(sys.executable).parent
#: Sites that were measured, until all of one size are.
ASIDE = WORK / "aside"
#: Bytes of the stream for ``parse --jsonl``.
STREAM = 100_000_000


def main() -> None:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--peers", type=Path, required=True, help="where bench/requirements.lock is installed"
    )
    parser.add_argument("--quick", action="store_true", help="one run each, no 5,000 events, 10 MB not 100")
    args = parser.parse_args()
    runs = 1 if args.quick else 5
    WORK.mkdir(parents=True, exist_ok=True)
    started = compared({"start-up of a build": _empty_build()}, runs)["start-up of a build"]
    told("start-up of a build (no events)", "", started)
    # The program itself: the package's command is a script that starts Python first.
    hugo = next(args.peers.resolve().glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    sizes = (100, 1000) if args.quick else (100, 1000, 5000)
    ours = {size: _site(size, hugo, runs) for size in sizes}
    if 5000 in ours:
        told("growth from 1,000 to 5,000", f"{ours[5000].wall / ours[1000].wall:.2f} times (limit 5.2)")
    _memory(max(ours))
    _one_change(runs, started)
    _flagship(runs, started)
    _streams(STREAM // 10 if args.quick else STREAM)


def told(what: str, result: str, cost: Cost | None = None) -> None:
    """Print one row of the table."""
    figures = f"{cost.wall:9.2f} s {cost.cpu:9.2f} s" if cost else " " * 23
    print(f"{what:46}{figures}  {result}", flush=True)


def _ours() -> str:
    return str(HERE / "annotated-timeline")


def _content(size: int) -> Path:
    folder = WORK / f"content-{size}"
    shutil.rmtree(folder, ignore_errors=True)
    invented.write_content(folder, size)
    return folder


def _build(content: Path, output: Path, *, cold: bool, jobs: int | None = None) -> Task:
    command = [_ours(), "build", "--content", str(content), "--output", str(output)]
    command += ["--jobs", str(jobs)] if jobs else []
    return Task(command, ROOT, partial(_forget, output) if cold else _nothing)


def _nothing() -> None:
    """Leave everything as it is."""


def _forget(output: Path) -> None:
    """Take away what an earlier build left: the site and all that is kept for the next one."""
    _put_aside(output)
    shutil.rmtree(ROOT / ".cache", ignore_errors=True)


def _put_aside(folder: Path) -> None:
    """Move a folder to where it is removed later.

    ext4 makes files slowly for half a minute after thousands were removed; whoever came next would pay.
    """
    if folder.exists():
        ASIDE.mkdir(parents=True, exist_ok=True)
        folder.rename(mkdtemp(dir=ASIDE))


def _empty_build() -> Task:
    return _build(_content(0), WORK / "site-0", cold=False)


def _site(size: int, hugo: Path, runs: int) -> Cost:
    """A cold build of ours and of the peers; what ours costs."""
    content, site = _content(size), WORK / f"site-{size}"
    ours = _build(content, site, cold=True)
    ours.before()
    cost_of(ours)
    prepared = peers.prepare(site)
    peers.write_hugo(prepared, site, WORK / "hugo")
    peers.write_pelican(prepared, site, WORK / "pelican")
    tasks = {
        "ours": ours,
        "ours, one process": _build(content, site, cold=True, jobs=1),
        "Hugo": Task([str(hugo), "--quiet"], WORK / "hugo", partial(_put_aside, WORK / "hugo" / "public")),
        "floor": Task(
            [sys.executable, "-m", "bench.floor", str(site), str(WORK / "floor")],
            ROOT,
            partial(_put_aside, WORK / "floor"),
        ),
    }
    if size <= 1000:
        pelican = [str(HERE / "pelican"), "-s", "pelicanconf.py", "-q"]
        before = partial(_put_aside, WORK / "pelican" / "output")
        tasks["plain Pelican"] = Task(pelican, WORK / "pelican", before)
    costs = compared(tasks, runs)
    shutil.rmtree(ASIDE, ignore_errors=True)
    files = sum(path.is_file() for path in site.rglob("*"))
    peer = costs["Hugo"]
    for name, cost in costs.items():
        ratio = (
            f"{cost.wall / peer.wall:5.2f} times Hugo by the clock, {cost.cpu / peer.cpu:5.2f} by processor"
        )
        told(f"{size:,} events ({files:,} files) cold: {name}", ratio, cost)
    return costs["ours"]


def _memory(size: int) -> None:
    content = WORK / f"content-{size}"
    peak = peak_memory(_build(content, WORK / "site-memory", cold=True))
    told(f"{size:,} events: peak memory, all processes", f"{peak:.0f} MB (limit 300 at 5,000)")
    shutil.rmtree(WORK / "site-memory", ignore_errors=True)


def _one_change(runs: int, started: Cost) -> None:
    """A build after one source of 1,000 events changed."""
    content, site = _content(1000), WORK / "site-change"
    task = _build(content, site, cold=True)
    task.before()
    cost_of(task)
    source = min((content / "sources").glob("*.txt"))
    count = iter(range(10**6))

    def change() -> None:
        text = source.read_text("utf-8").rpartition("\n\nOn Jan. 2")[0] or source.read_text("utf-8")
        new = f"On Jan. 2, the pump crew closed gate {next(count)} at Bolweir."
        source.write_text(f"{text}\n\n{new}\n", "utf-8")

    rebuild = Task(task.command, ROOT, change)
    before = _times(site)
    cost = compared({"rebuild": rebuild}, runs)["rebuild"]
    written = sum(before.get(path) != stamp for path, stamp in _times(site).items())
    limit = max(0.8, 2 * started.wall)
    told(
        "1,000 events, one source changed", f"limit {limit:.2f} s; {written} of {len(before)} files new", cost
    )


def _times(site: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


def _flagship(runs: int, started: Cost) -> None:
    site = WORK / "site-flagship"
    cold = compared({"cold": _build(ROOT / "content", site, cold=True)}, runs)["cold"]
    warm = compared({"warm": _build(ROOT / "content", site, cold=False)}, runs)["warm"]
    told("the flagship, cold", "limit 3 s", cold)
    told("the flagship, warm", f"{warm.wall - started.wall:.2f} s above start-up (limit 1 s)", warm)


def _streams(size: int) -> None:
    """``parse --jsonl``: bytes a second, what the second core adds, and memory."""
    stream = WORK / "stream.jsonl"
    _write_stream(stream, size)
    tasks = {
        jobs: Task([_ours(), "parse", "--jsonl", "--jobs", str(jobs)], ROOT, stdin=stream)
        for jobs in (1, os.cpu_count() or 1)
    }
    costs = {jobs: cost_of(task) for jobs, task in tasks.items()}
    for jobs, cost in costs.items():
        faster = costs[1].wall / cost.wall
        rate = f"{size / 1e6 / cost.wall:.2f} MB a second, {faster:.2f} times one process"
        told(f"parse --jsonl, {size / 1e6:.0f} MB, {jobs} processes", rate, cost)
    peak = peak_memory(tasks[max(tasks)])
    told("parse --jsonl: peak memory, all processes", f"{peak:.0f} MB (limit 200)")


def _write_stream(stream: Path, size: int) -> None:
    texts = [path.read_text("utf-8") for path in sorted((WORK / "content-1000" / "sources").glob("*.txt"))]
    with stream.open("w", encoding="utf-8") as out:
        number = 0
        while out.tell() < size:
            document = {"id": f"d{number}", "text": texts[number % len(texts)], "published": "2031-06-30"}
            out.write(json.dumps(document, ensure_ascii=False) + "\n")
            number += 1


if __name__ == "__main__":
    main()
