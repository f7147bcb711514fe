"""Throws heaps of crumbs of news at the parser until the time is up; prints what breaks it, and its seed.

Usage: ``python -m bench.fuzz [--seconds 60] [--seed N]``. The same seed makes the same texts.
"""

import argparse
import random
import sys
import time
import traceback
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.source import Furniture, FurnitureKind, Kind, Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.document import parse

_CRUMBS = (
    *("“", "”", '"', "‘", "’", "'", "„", "«", "»", "``", "''", "[", "]", "(", ")"),
    *(" ", " ", " ", ", ", ". ", "? ", "! ", ": ", "; ", " — ", "… ", "\n", "\n\n", "\t", "\u00a0"),
    *("Otto Brandt", "Quill", "Mr. ", "Sen. ", "U.S. ", "the port ", "he ", "she ", "they ", "who "),
    *("said", " said ", " told ", "saying ", " called it ", " according to ", " that ", " and ", " as "),
    *("on Monday", "last week", "mid-July", "in 1994", "two years ago", "at 7 p.m.", "the 1990s", "Aug. 31"),
    *("It sank", "a former sailor", "’s ", "NORA QUILL: ", "Q: ", "R-Ohio", "was "),
    *("\u202e", "\u200b", "é", "e\u0301", "漢字", "🙂", "İ"),
)
_KINDS: tuple[Kind, ...] = ("article", "transcript", "account")
_FURNITURE: tuple[FurnitureKind, ...] = ("caption", "explainer", "promo", "headline")
_LONGEST = 120
_SHARE_WITH_FURNITURE = 0.3
_PUBLISHED = (None, date(2021, 8, 31), date(1, 1, 1), date(9999, 12, 31))


def main() -> int:
    """Fuzz until the time is up; exit status 1 at the first text that breaks something."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--seed", type=int, default=0)
    arguments = options.parse_args()
    ends = time.monotonic() + arguments.seconds
    seed = arguments.seed
    while time.monotonic() < ends:
        source = heap(random.Random(seed))
        try:
            assert_sound(parse(source))
        except Exception:
            traceback.print_exc()
            print(f"seed {seed}, {source.kind}, published {source.published}: {source.text!r}")
            return 1
        seed += 1
    print(f"{seed - arguments.seed} texts parsed, seeds {arguments.seed} to {seed - 1}: nothing broke")
    return 0


def heap(chance: random.Random) -> Source:
    """A source of crumbs thrown together, some of it marked as furniture."""
    text = "".join(chance.choices(_CRUMBS, k=chance.randrange(1, _LONGEST)))
    start = chance.randrange(len(text) + 1)
    span = Span(start, min(len(text), start + chance.randrange(1, 40)))
    furniture = (
        (Furniture(span, chance.choice(_FURNITURE)),)
        if chance.random() < 0.3 and span.start < span.end
        else ()
    )
    return Source("heap", text, chance.choice(_PUBLISHED), chance.choice(_KINDS), furniture)


def assert_sound(parsed: ParsedSource) -> None:
    """Whether every offset is exact, every list in order and every id used once; AssertionError if not."""
    text = parsed.source.text
    for item in (*parsed.quotes, *parsed.time_expressions):
        assert item.span.of(text) == item.text, "an item is not the text at its offsets"
    for spans in ([q.span for q in parsed.quotes], [t.span for t in parsed.time_expressions]):
        _assert_apart(spans)
    for items in (parsed.quotes, parsed.events):
        ids = [item.id for item in items]
        assert len(ids) == len(set(ids)), "an id is used twice"


def _assert_apart(spans: Sequence[Span]) -> None:
    for one, other in pairwise(spans):
        assert one.end <= other.start, "two items overlap, or are out of order"


if __name__ == "__main__":
    sys.exit(main())
