"""Writes the table of confidences: how often each rule names the right speaker, by the sort of speaker.

Usage: ``python -m bench.calibrate`` prints the table that ``parsing/confidence_table.py`` holds; ``--write``
writes it there. All labelled articles are counted: where the errors of an article have been mended, its
counts flatter a rule, and those whose errors nobody looked at correct that.

A share counted on few quotations is drawn towards the share of the coarser group, as if that group had
added a few quotations of its own (a Beta prior): a rule towards all rules, a sort towards its rule,
fragments towards their sort. What is written lies below the share by two standard errors: a rule seldom
seen working is not trusted like one seen often.
"""

import argparse
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from annotated_timeline.parsing import confidence_table
from annotated_timeline.parsing.confidence import Ground
from bench.labelled import FOLDER, documents, scorer
from bench.quotation_scores import judged_grounds

#: So many quotations the coarser group adds to a finer one.
_WEIGHT = 15
#: A finer group of fewer quotations is left out: the coarser one speaks for it.
_FEWEST = 8
#: A confidence lies below the counted share by so many standard errors.
_CAUTION = 2
_TABLE = Path(confidence_table.__file__)
_HEAD = '''"""How often each rule names the right speaker; written by ``python -m bench.calibrate --write``.

A key is a rule, then perhaps the sort of speaker, then perhaps "fragment"; the finest one there counts.
"""

SHARES: dict[tuple[str, ...], float] = {
'''

Key = tuple[str, ...]


def main() -> int:
    """Count, print and perhaps write the table; exit status 1 without labelled texts."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true", help="write the table into the parser")
    arguments = options.parse_args()
    if not FOLDER.is_dir():
        print("No labelled texts beside this repository (../shared/dev): nothing to count.")
        return 1
    lines = [f"    {_written(key)}: {share:.3f},\n" for key, share in _shares(_counts())]
    table = _HEAD + "".join(lines) + "}\n"
    print(table)
    if arguments.write:
        _TABLE.write_text(table, encoding="utf-8")
    return 0


def _written(key: Key) -> str:
    """A key as the table prints it."""
    return f"({', '.join(map(json.dumps, key))}{',' if len(key) == 1 else ''})"


def _counts() -> dict[Key, tuple[int, int]]:
    """Right and all findings of each key."""
    right: dict[Key, int] = defaultdict(int)
    everything: dict[Key, int] = defaultdict(int)
    for ground, is_right in judged_grounds(documents("quotes.jsonl.gz"), scorer("score_quotes")):
        for key in _keys(ground):
            right[key] += is_right
            everything[key] += 1
    return {key: (right[key], everything[key]) for key in everything}


def _keys(ground: Ground) -> Iterator[Key]:
    yield ()
    yield (ground.rule,)
    yield (ground.rule, ground.sort)
    if ground.fragment:
        yield (ground.rule, ground.sort, "fragment")


def _shares(counts: dict[Key, tuple[int, int]]) -> list[tuple[Key, float]]:
    shares: dict[Key, float] = {}
    for key in sorted(counts, key=lambda key: (len(key), key)):
        right, everything = counts[key]
        coarser = shares.get(key[:-1], 0.5) if key else 0.5
        shares[key] = (right + _WEIGHT * coarser) / (everything + _WEIGHT)
    cautious = {key: _lower_bound(share, counts[key][1]) for key, share in shares.items()}
    return [(key, share) for key, share in cautious.items() if len(key) < 2 or counts[key][1] >= _FEWEST]


def _lower_bound(share: float, count: int) -> float:
    """What the share is at least, by the spread that counting so many leaves (normal approximation)."""
    return max(0.0, share - _CAUTION * math.sqrt(share * (1 - share) / (count + _WEIGHT)))


if __name__ == "__main__":
    sys.exit(main())
