"""A site's products made and written: what is in stock is taken, the rest is made.

Where there is much to make, several processes do. They are forked when the timeline stands, so that nothing
of it need be copied to them. Who makes which file depends on who is free; the files do not.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from annotated_timeline.processes import aside, inherited, unswept
from annotated_timeline.progress import shown
from annotated_timeline.publishing import catalogue
from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.product import Work
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.stock import Stock
from annotated_timeline.publishing.stock_file import Made
from annotated_timeline.publishing.template_compiler import load_ahead

#: Pages, with what goes with them, that one process makes in one go.
_BATCH = 8
#: With fewer pages to make than this, starting processes takes longer than they save.
_WORTH_IT = 40
#: A laborious work takes as long as one page for about so many cards.
_CARDS_A_PAGE = 60
#: Processes that are busy while one makes the laborious works and one begins with the pages.
_BOTH = 2


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
    bench = _Bench(site, tree, stock, jobs)
    with unswept():  # pages leave none of the garbage that has to be searched for
        long = [work for work in catalogue.laborious(site) if not stock.take(work, tree)]
        if (stock.is_new and jobs > _BOTH) or not bench.is_worth_it(long):
            bench.finish(long, bench.listed())
        else:  # cards that the first pages show are inherited by who makes the others
            with aside(partial(bench.make, long)) as made_long:
                left = bench.begun(bench.listed(), made_long.busy)
                bench.lay(made_long.result())
            bench.finish((), left)
    tree.close(stock.paths())
    stock.keep()


class _Bench:
    """Where works are made, be it in this process or in others."""

    def __init__(self, site: Site, tree: OutputTree, stock: Stock, jobs: int) -> None:
        self._site, self._tree, self._stock, self._jobs = site, tree, stock, jobs

    def listed(self) -> Sequence[Work]:
        """The pages that are not in stock."""
        return [work for work in catalogue.listed(self._site) if not self._stock.take(work, self._tree)]

    def is_worth_it(self, long: Sequence[Work], short: Sequence[Work] = ()) -> bool:
        """Whether other processes make these works sooner, started for it."""
        timeline = self._site.timeline
        pages = len(short) + len(long) * (len(timeline.events) + len(timeline.quotes)) // _CARDS_A_PAGE
        return self._jobs > 1 and pages >= _WORTH_IT

    def finish(self, long: Sequence[Work], short: Sequence[Work]) -> None:
        """Make these works, by several processes if it is worth it."""
        batches = [
            *([work] for work in long),
            *(short[at : at + _BATCH] for at in range(0, len(short), _BATCH)),
        ]
        finished: Iterator[_Done] = map(self.make, batches)
        if self.is_worth_it(long, short):
            load_ahead(self._site.environment)
            finished = inherited(self.make, batches, self._jobs)
        for done in shown(finished, "Pages", len(batches)):
            self.lay(done)

    def begun(self, short: Sequence[Work], busy: Callable[[], bool]) -> Sequence[Work]:
        """Make these works here as long as others are `busy`; those that are left."""
        for at in shown(range(0, len(short), _BATCH), "Pages", len(short) // _BATCH):
            if not busy():
                return short[at:]
            self.lay(self.make(short[at : at + _BATCH]))
        return ()

    def make(self, works: Sequence[Work]) -> _Done:
        """Make works one after another."""
        tree = self._tree.uncounted()
        made = tuple((work.name, self._stock.make(work, tree)) for work in works)
        return _Done(made, tree.written, tree.kept)

    def lay(self, done: _Done) -> None:
        """Count what was made, and lay it into stock."""
        self._tree.written += done.written
        self._tree.kept += done.kept
        for name, made in done.made:
            self._stock.add(name, made)
