"""A site's products made and written, by several processes where there is much to do.

The processes are forked when the timeline stands, so that nothing of it need be copied to them. Who makes
which file depends on who is free; the files do not.
"""

import gc
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from annotated_timeline.processes import end_with
from annotated_timeline.progress import shown
from annotated_timeline.publishing import catalogue
from annotated_timeline.publishing.output_tree import OutputTree, check_apart
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.template_compiler import load_ahead

Batch = Callable[[], Iterable[Product]]

#: Pages made in one go by one process.
_BATCH = 24
#: With fewer cards than this, starting processes takes longer than they save.
_WORTH_IT = 60


@dataclass(frozen=True, slots=True)
class _Done:
    """What became of a batch: the paths of its products, how many were written and how many taken over."""

    paths: tuple[str, ...]
    written: int
    kept: int


def write(site: Site, tree: OutputTree, jobs: int) -> None:
    """Write every product of `site` into `tree` with up to `jobs` processes.

    Raises ValueError where two products have one path, BrokenProcessPool where a process is lost (for want of
    memory, say), and whatever a product raises.
    """
    cards = len(site.timeline.events) + len(site.timeline.quotes)
    if jobs < 2 or cards < _WORTH_IT:
        tree.write(catalogue.products(site))
        return
    paths: list[str] = []
    load_ahead(site.environment)
    for done in _in_processes(tuple(catalogue.batches(site, _BATCH)), tree, jobs):
        paths += done.paths
        tree.written += done.written
        tree.kept += done.kept
    check_apart(paths)


def _in_processes(batches: Sequence[Batch], tree: OutputTree, jobs: int) -> Iterable[_Done]:
    gc.collect()
    gc.freeze()  # what stands now is never collected, so the processes do not copy it to look at it
    hands = ProcessPoolExecutor(jobs, get_context("fork"), _Worker.begin, (batches, tree, os.getpid()))
    try:
        yield from shown(hands.map(_Worker.make, range(len(batches))), "Pages", len(batches))
    finally:
        hands.shutdown(cancel_futures=True)
        gc.unfreeze()


class _Worker:
    """One process; what it works on was there when it was forked."""

    batches: Sequence[Batch]
    tree: OutputTree

    @classmethod
    def begin(cls, batches: Sequence[Batch], tree: OutputTree, parent: int) -> None:
        end_with(parent)
        cls.batches, cls.tree = batches, tree

    @classmethod
    def make(cls, number: int) -> _Done:
        tree = cls.tree
        written, kept = tree.written, tree.kept
        paths = []
        for product in cls.batches[number]():
            tree.put(product)
            paths.append(product.path)
        return _Done(tuple(paths), tree.written - written, tree.kept - kept)
