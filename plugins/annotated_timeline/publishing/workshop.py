"""A site's products made and written: what is in stock is taken, the rest is made.

Where there is much to make, several processes do. They are forked when the timeline stands, so that nothing
of it need be copied to them. Who makes which file depends on who is free; the files do not.
"""

import gc
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import ClassVar

from annotated_timeline.processes import end_with
from annotated_timeline.progress import shown
from annotated_timeline.publishing import catalogue
from annotated_timeline.publishing.output_tree import OutputTree, check_apart
from annotated_timeline.publishing.product import Work
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.stock import Stock
from annotated_timeline.publishing.stock_file import Made
from annotated_timeline.publishing.template_compiler import load_ahead

#: Works of one file that one process makes in one go.
_BATCH = 24
#: With fewer files to make than this, starting processes takes longer than they save.
_WORTH_IT = 120
#: A laborious work takes as long as one page for about so many cards.
_CARDS_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class _Done:
    """What became of a batch: what its works made, how many files were written and how many taken over."""

    made: tuple[Made, ...]
    written: int
    kept: int


def write(site: Site, tree: OutputTree, jobs: int, stock: Stock | None = None) -> None:
    """Write every product of `site` into `tree`: out of `stock`, else made by up to `jobs` processes.

    Raises ValueError where two products have one path, BrokenProcessPool where a process is lost (for want of
    memory, say), and whatever a product raises.
    """
    stock = stock or Stock(site)
    long = [work for work in catalogue.laborious(site) if not stock.take(work, tree)]
    short = [work for work in catalogue.listed(site) if not stock.take(work, tree)]
    batches = [*([work] for work in long), *(short[at : at + _BATCH] for at in range(0, len(short), _BATCH))]
    cards = len(site.timeline.events) + len(site.timeline.quotes)
    worth_it = len(short) + len(long) * cards // _CARDS_A_PAGE >= _WORTH_IT
    bench = _Bench(batches, tree, stock)
    if jobs > 1 and worth_it:
        load_ahead(site.environment)
        finished = _in_processes(bench, jobs)
    else:
        finished = _here(bench)
    for batch, done in zip(batches, shown(finished, "Pages", len(batches)), strict=True):
        tree.written += done.written
        tree.kept += done.kept
        for work, made in zip(batch, done.made, strict=True):
            stock.add(work.name, made)
    check_apart(stock.paths())
    stock.keep()


class _Bench:
    """Batches of works, to be made one by one; `tree` says where."""

    def __init__(self, batches: Sequence[Sequence[Work]], tree: OutputTree, stock: Stock) -> None:
        self.batches = batches
        self._tree, self._stock = tree, stock

    def make(self, number: int) -> _Done:
        """Make the batch of this number."""
        tree = OutputTree(self._tree.root, self._tree.previous)
        made = tuple(self._stock.make(work, tree) for work in self.batches[number])
        return _Done(made, tree.written, tree.kept)


def _here(bench: _Bench) -> Iterable[_Done]:
    return map(bench.make, range(len(bench.batches)))


def _in_processes(bench: _Bench, jobs: int) -> Iterable[_Done]:
    gc.collect()
    gc.freeze()  # what stands now is never collected, so the processes do not copy it to look at it
    hands = ProcessPoolExecutor(jobs, get_context("fork"), _Hand.begin, (bench, os.getpid()))
    try:
        yield from hands.map(_Hand.make, range(len(bench.batches)))
    finally:
        hands.shutdown(cancel_futures=True)
        gc.unfreeze()


class _Hand:
    """One process; the bench it works at was there when it was forked."""

    bench: ClassVar[_Bench]

    @classmethod
    def begin(cls, bench: _Bench, parent: int) -> None:
        end_with(parent)
        cls.bench = bench

    @classmethod
    def make(cls, number: int) -> _Done:
        return cls.bench.make(number)
