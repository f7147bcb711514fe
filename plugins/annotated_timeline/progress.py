"""A bar on the terminal while something takes longer than a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

_T = TypeVar("_T")

#: Seconds that pass in silence.
_PATIENCE = 1.0


def shown(
    things: Iterable[_T], label: str, total: int | None = None, stream: TextIO | None = None
) -> Iterator[_T]:
    """The same things; `stream` (standard error), if a terminal, shows how many of `total` have passed."""
    stream = stream or sys.stderr
    if not stream.isatty():
        yield from things
        return
    # Imported here, as nobody looks at most builds.
    from rich.console import Console
    from rich.progress import Progress

    quiet_until = time.monotonic() + _PATIENCE
    with Progress(console=Console(file=stream), transient=True, auto_refresh=False) as bar:
        task = bar.add_task(label, total=total, visible=False)
        for thing in things:
            yield thing
            if time.monotonic() >= quiet_until:
                bar.update(task, advance=0, visible=True)
            bar.advance(task)
            bar.refresh()
