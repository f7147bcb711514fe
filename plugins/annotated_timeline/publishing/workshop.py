"""A site's products made and written: what is in stock is taken, the rest is made.

Where there is much to make, several processes do. They are forked when the timeline stands, so that nothing
of it need be copied to them. Who makes which file depends on who is free; the files do not.
"""

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial

from annotated_timeline.processes import aside, frozen, inherited
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
    """What became of some works, by name: what they made, how many files were written or taken over."""

    made: tuple[tuple[str, Made], ...]
    written: int
    kept: int


def write(site: Site, tree: OutputTree, jobs: int, stock: Stock | None = None) -> None:
    """Write every product of `site` into `tree`: out of `stock`, else made by up to `jobs` processes.

    Raises ValueError where two products have one path, BrokenProcessPool where a process is lost (for want of
    memory, say), and whatever a product raises.
    """
    stock = stock or Stock(site)
    bench = _Bench(tree, stock)
    cards = len(site.timeline.events) + len(site.timeline.quotes)
    with frozen():
        long = [work for work in catalogue.laborious(site) if not stock.take(work, tree)]
        make_long = partial(bench.make, long)
        much = jobs > 1 and len(long) * cards // _CARDS_A_PAGE >= _WORTH_IT
        with aside(make_long) if much else nullcontext(make_long) as made_long:
            short = [work for work in catalogue.listed(site) if not stock.take(work, tree)]
            batches = [short[at : at + _BATCH] for at in range(0, len(short), _BATCH)]
            if jobs > 1 and len(short) >= _WORTH_IT:
                load_ahead(site.environment)
                finished: Iterator[_Done] = inherited(bench.make, batches, jobs)
            else:
                finished = iter(map(bench.make, batches))
            for done in shown(finished, "Pages", len(batches)):
                _lay(done, tree, stock)
            _lay(made_long(), tree, stock)
    check_apart(stock.paths())
    stock.keep()


def _lay(done: _Done, tree: OutputTree, stock: Stock) -> None:
    tree.written += done.written
    tree.kept += done.kept
    for name, made in done.made:
        stock.add(name, made)


class _Bench:
    """Where works are made, be it in this process or in another."""

    def __init__(self, tree: OutputTree, stock: Stock) -> None:
        self._tree, self._stock = tree, stock

    def make(self, works: Sequence[Work]) -> _Done:
        """Make works one after another."""
        tree = OutputTree(self._tree.root, self._tree.previous)
        made = tuple((work.name, self._stock.make(work, tree)) for work in works)
        return _Done(made, tree.written, tree.kept)
