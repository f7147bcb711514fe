"""The whole timeline for print and for the browser's own search, on several pages where it is long."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from annotated_timeline.model.timeline import Part
from annotated_timeline.publishing import address
from annotated_timeline.publishing.lanes import DayOfLanes, lanes
from annotated_timeline.publishing.pages.front import entries
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.steps import steps

#: The most entries on one page: some 150 kB as it is sent.
MOST = 2400

Rows = Mapping[Part, Sequence[DayOfLanes]]


@dataclass(frozen=True, slots=True)
class Volume:
    """Some of the dates of a long timeline, one after another; `number` counts from 1."""

    number: int
    rows: tuple[tuple[Part, DayOfLanes], ...]

    @property
    def address(self) -> str:
        """Where it stands."""
        return address.volume(self.number)

    @property
    def bounds(self) -> tuple[DayOfLanes, DayOfLanes]:
        """Its first and its last date."""
        return self.rows[0][1], self.rows[-1][1]

    @property
    def size(self) -> int:
        """How many entries it has."""
        return entries([row for _, row in self.rows])

    @property
    def parts(self) -> Rows:
        """Its dates by the part of the timeline that they belong to."""
        grouped = groupby(self.rows, key=lambda row: row[0])
        return {part: [row for _, row in some] for part, some in grouped}


def products(site: Site) -> Iterator[Product]:
    """``/all/``; of more than 2,400 entries, those dated to a month stand on ``/all/1/`` and so on."""
    parts: dict[Part, tuple[DayOfLanes, ...]] = {
        part: lanes(site.timeline, part) for part in ("background", "main", "aftermath")
    }
    if entries(*parts.values()) <= MOST:
        yield _page(site, parts)
        return
    found = list(volumes(parts))
    wide = {part: [row for row in rows if row.month is None] for part, rows in parts.items()}
    yield _page(site, wide, found)
    for step in steps(found):
        title = f"Everything, part {step.here.number} of {len(found)}"
        yield site.page(step.here.address, "volume.html", title, volume=step.here, step=step)


def volumes(parts: Rows) -> Iterator[Volume]:
    """The dates of all parts that lie within a month, in volumes of at most 2,400 entries or of one date."""
    number, some, size = 1, list[tuple[Part, DayOfLanes]](), 0
    for part, rows in parts.items():
        for row in rows:
            if row.month is None:
                continue
            if some and size + row.size > MOST:
                yield Volume(number, tuple(some))
                number, some, size = number + 1, [], 0
            some.append((part, row))
            size += row.size
    yield Volume(number, tuple(some))


def _page(site: Site, parts: Rows, found: Sequence[Volume] = ()) -> Product:
    return site.page(
        address.ALL,
        "all.html",
        "Everything, for print",
        description=f"{site.timeline.subject.title}: every event and quotation, for print.",
        parts=parts,
        volumes=found,
    )
