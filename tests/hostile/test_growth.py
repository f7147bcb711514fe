"""No regular expression, where it is tried, and no step of parsing takes more than linear time."""

import ast
import importlib
import pkgutil
import re
import re._parser as sre
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import annotated_timeline
from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse
from annotated_timeline.publishing.clean import markdown
from annotated_timeline.reading.furniture.marking import mark_furniture

#: Four times the text may take this many times as long: linear is 4, quadratic 16.
MOST = 9
#: CPU seconds below which nothing is said of growth; a shared machine's noise is less.
QUICK = 0.004
LENGTHS = (500, 2_000)
#: A text so short takes no time at all, unless every character of it doubles the time.
SHORT = 22
MOST_FOR_SHORT = 0.05
PIECES = (
    *(" ", "\n", "\t ", "a", "A", "1", ".", ",", "-", "'", '"', "“", "”", "‘", "’", "(", "<", "&", "\\", "é"),
    *(
        "a ",
        "A ",
        "Aa ",
        "A. ",
        "a.",
        "1,",
        "1 ",
        "12:",
        ", ",
        "-a",
        "a-",
        "a'",
        "“a",
        "a” ",
        " \n",
        "\n\n",
        "a\n",
    ),
    *(
        "Mr. Aa ",
        "said ",
        "and ",
        "the ",
        "of the ",
        "Aug. 1, ",
        "2021-",
        "last ",
        "U.S. ",
        "https://a.",
        "&#1;",
    ),
)


def modules() -> Iterator[object]:
    for found in pkgutil.walk_packages(annotated_timeline.__path__, "annotated_timeline."):
        if "dask" not in found.name:  # its library is no part of a test's environment
            yield importlib.import_module(found.name)


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern that stands in a module or in a collection there, by where it stands."""
    found: dict[str, re.Pattern[str]] = {}

    def collect(name: str, value: object, depth: int = 0) -> None:
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
            found.setdefault(name, value)
        elif depth < 3 and isinstance(value, dict):
            for key, one in value.items():
                collect(f"{name}[{str(key)[:20]}]", one, depth + 1)
        elif depth < 3 and isinstance(value, list | tuple | set | frozenset):
            for number, one in enumerate(value):
                collect(f"{name}[{number}]", one, depth + 1)

    for module in modules():
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern | dict | list | tuple | frozenset):
                collect(f"{module.__name__.removeprefix('annotated_timeline.')}.{name}", value)
    return found | in_place()


def in_place() -> dict[str, re.Pattern[str]]:
    """Every pattern that is written where it is used, as in ``re.search("…", text)``."""
    found = {}
    root = Path(annotated_timeline.__file__).parent
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="re")), args=[ast.Constant(value=str(source)), *_]
                ):
                    found[f"{path.relative_to(root)}:{node.lineno}"] = re.compile(source)
    return found


def literals(pattern: re.Pattern[str]) -> set[str]:
    """Runs of letters that the pattern itself is made of."""
    runs: set[str] = set()

    def walk(parts: object) -> None:
        run = ""
        for operation, value in parts:
            if operation is sre.LITERAL:
                run += chr(value)
                continue
            runs.add(run)
            run = ""
            for inner in value if isinstance(value, tuple | list) else (value,):
                for one in inner if isinstance(inner, list) else (inner,):
                    if isinstance(one, sre.SubPattern):
                        walk(one)
        runs.add(run)

    walk(sre.parse(pattern.pattern, pattern.flags))
    return {run for run in sorted(runs, key=len)[-6:] if run}


def seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def growth(work: Callable[[str], object], make: Callable[[int], str], times: int = 1) -> float:
    """How many times as long four times the text takes; 0 where it is quick, the best of three tries."""
    small, large = (make(times * length) for length in LENGTHS)
    least = float("inf")
    for _ in range(3):
        late = seconds(lambda: work(large))
        if late < QUICK:
            return 0.0
        least = min(least, late / max(seconds(lambda: work(small)), 1e-6))
        if least <= MOST:
            break
    return least


def test_every_pattern_of_the_package_is_seen() -> None:
    assert len(patterns()) > 80


def test_a_pattern_written_where_it_is_used_is_seen_too() -> None:
    assert len(in_place()) > 30


def test_no_pattern_takes_twice_as_long_for_each_character() -> None:
    """Tried where a search begins anywhere, and behind a word of each pattern's own."""
    slow = []
    for name, pattern in patterns().items():
        for piece in {*PIECES, *literals(pattern)}:
            text = piece * (SHORT // len(piece) or 1)
            if seconds(lambda pattern=pattern, text=text: pattern.search(f"{text}\0")) > MOST_FOR_SHORT:
                slow.append(f"{name} on {piece!r}")
    assert slow == []


def test_no_pattern_takes_more_than_linear_time_where_it_is_tried() -> None:
    slow = []
    for name, pattern in patterns().items():
        for piece in {*PIECES, *literals(pattern)}:
            times = growth(
                pattern.fullmatch, lambda length, piece=piece: piece * (length // len(piece)) + "\0"
            )
            if times > MOST:
                slow.append(f"{name}: {times:.0f} times on {piece!r}")
    assert slow == []


WORKS: dict[str, Callable[[str], object]] = {
    "furniture": mark_furniture,
    "Markdown": markdown,
    "parsing": lambda text: parse(Source("x", text, None, "article")),
}
PARAGRAPHS = {
    "paragraphs": "“It is shut,” said Ada Quill on Monday. She left last week.\n\n",
    "lines": "Ada Quill said so on May 3.\n",
    "marks in paragraphs": "“a “b “c\n\n",
    "names in paragraphs": "Aa Bb Cc Dd Ee.\n\n",
    "dates in paragraphs": "May 3, 2021, and June 4.\n\n",
}


@pytest.mark.parametrize("work", WORKS)
@pytest.mark.parametrize("piece", PARAGRAPHS)
def test_four_times_the_text_takes_about_four_times_as_long(work: str, piece: str) -> None:
    unit = PARAGRAPHS[piece]
    assert growth(WORKS[work], lambda length: unit * (length // len(unit)), 40) <= MOST


@pytest.mark.parametrize("shape", ["{}", "“{}” she said", "Ada Quill, {}, said Monday"])
def test_nor_does_one_line_of_the_same_crumb_over_and_over(shape: str) -> None:
    slow = [
        (piece, times)
        for piece in PIECES
        if (
            times := growth(
                WORKS["parsing"],
                lambda length, piece=piece: shape.format(piece * (length // len(piece))),
                10,
            )
        )
        > MOST
    ]
    assert slow == []
