"""Whatever is edited, a build that takes from stock makes the very site that a build from nothing makes."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import Environment
from tests.publishing import invented, kelderwick
from tests.publishing.edits import added, edits

from annotated_timeline.model.timeline import Correction, DayNote, Publication, Timeline
from annotated_timeline.publishing import catalogue, stock_file, workshop
from annotated_timeline.publishing.delivery import staged
from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.product import Work
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.stock import Stock
from annotated_timeline.publishing.stock_file import Contents, Looks, Made

URL = "https://kelderwick.example/flood"
TIMELINE = replace(
    kelderwick.TIMELINE,
    publications=(Publication(kelderwick.GATE.id, date(2022, 3, 12), date(2022, 3, 14)),),
)
EVERY_EDIT = dict([*edits(TIMELINE), *added(TIMELINE)])


class Watched(Stock):
    """A stock that tells which works had to be made."""

    def __init__(self, site: Site, file: Path, stamp: bytes) -> None:
        super().__init__(site, file, stamp)
        self.made: list[str] = []

    def make(self, work: Work, tree: OutputTree) -> Made:
        self.made.append(work.name)
        return super().make(work, tree)


@dataclass
class Shop:
    """A folder that one site is built into again and again."""

    folder: Path
    environment: Environment
    stamp: bytes | None = None
    made: list[str] = field(default_factory=list)

    @property
    def output(self) -> Path:
        return self.folder / "site"

    @property
    def file(self) -> Path:
        return self.folder / "stock"

    def build(self, timeline: Timeline, jobs: int = 1) -> None:
        site = Site(timeline, URL, self.environment)
        stock = Watched(site, self.file, self.stamp or b"stamp")
        with staged(self.output) as stage:
            workshop.write(site, OutputTree(stage, self.output), jobs, stock)
        self.made = stock.made

    def files(self) -> Mapping[str, bytes]:
        found = {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in self.output.rglob("*")
            if path.is_file()
        }
        del found[".annotated-timeline"]
        return found


def from_nothing(timeline: Timeline, environment: Environment) -> Mapping[str, bytes]:
    site = Site(timeline, URL, environment)
    return {product.path: product.content for product in catalogue.products(site)}


@pytest.fixture
def shop(tmp_path: Path, environment: Environment) -> Shop:
    return Shop(tmp_path, environment)


def test_nothing_is_made_again_where_nothing_changed(shop: Shop) -> None:
    shop.build(TIMELINE)
    assert len(shop.made) > 60
    shop.build(TIMELINE)
    assert shop.made == []
    assert shop.files() == from_nothing(TIMELINE, shop.environment)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.sampled_from(sorted(EVERY_EDIT)), min_size=1, max_size=3))
def test_after_any_edit_the_site_is_the_one_made_from_nothing(shop: Shop, names: list[str]) -> None:
    for name in names:
        timeline = EVERY_EDIT[name]
        try:
            expected = from_nothing(timeline, shop.environment)
        except (LookupError, ValueError):
            continue  # no timeline that editing makes
        shop.build(timeline)
        assert shop.files() == expected, name


def test_a_small_edit_of_a_long_timeline_makes_few_files(shop: Shop) -> None:
    timeline = invented.long(150)
    shop.build(timeline)
    everything = len(shop.made)
    first, *others = timeline.events
    shop.build(replace(timeline, events=(replace(first, note="A *note*."), *others)))
    assert 0 < len(shop.made) < everything / 10
    noted = replace(timeline, notes=(DayNote(timeline.subject.opens, "A quiet day."),))
    shop.build(noted)
    shop.build(replace(noted, notes=(DayNote(timeline.subject.opens, "A very quiet day."),)))
    assert 0 < len(shop.made) < 10


def test_every_work_of_a_site_can_be_taken_from_stock(site: Site) -> None:
    stock = Stock(site, Path("unused"))
    works = [*catalogue.laborious(site), *catalogue.listed(site)]
    assert [work.name for work in works if stock._given(work) is None] == []


@pytest.mark.parametrize("worth_it", [0, 60])
def test_several_processes_lay_the_same_stock(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, worth_it: int
) -> None:
    monkeypatch.setattr(workshop, "_WORTH_IT", worth_it)
    monkeypatch.setattr(workshop, "_CARDS_A_PAGE", 1)
    shop.build(TIMELINE, jobs=2)
    shop.build(TIMELINE)
    assert shop.made == []
    edited = EVERY_EDIT["events[2].title"]
    shop.build(edited, jobs=2)
    assert shop.files() == from_nothing(edited, shop.environment)
    shop.build(edited)
    assert shop.made == []


def test_a_file_that_somebody_edited_or_deleted_is_made_again(shop: Shop) -> None:
    shop.build(TIMELINE)
    expected = shop.files()
    (shop.output / "index.html").write_text("by hand")
    (shop.output / "people/index.html").unlink()
    (shop.output / "places/index.html").unlink()
    (shop.output / "places/index.html").symlink_to(shop.output / "index.html")
    (shop.output / "search/meta.js").write_bytes(b"")
    shop.build(TIMELINE)
    assert shop.files() == expected
    assert set(shop.made) == {"index.html", "people/index.html", "places/index.html", "search index"}


def test_a_site_that_is_gone_is_made_again(shop: Shop) -> None:
    shop.build(TIMELINE)
    expected = shop.files()
    shutil.rmtree(shop.output)
    shop.build(TIMELINE)
    assert shop.files() == expected


def test_the_stock_of_a_build_that_was_never_published_does_no_harm(shop: Shop) -> None:
    shop.build(TIMELINE)
    expected = shop.files()
    site = Site(EVERY_EDIT["subject.title"], URL, shop.environment)
    stage = OutputTree(shop.folder / "never published", shop.output)
    workshop.write(site, stage, 1, Stock(site, shop.file, b"stamp"))
    shutil.rmtree(stage.root)
    shop.build(TIMELINE)
    assert shop.files() == expected
    shop.build(EVERY_EDIT["subject.title"])
    assert shop.files() == from_nothing(EVERY_EDIT["subject.title"], shop.environment)


def test_a_stock_that_is_older_than_the_site_does_no_harm(shop: Shop) -> None:
    shop.build(TIMELINE)
    old = shop.file.read_bytes()
    shop.build(EVERY_EDIT["events[2].title"])
    shop.file.write_bytes(old)
    shop.build(TIMELINE)
    assert shop.files() == from_nothing(TIMELINE, shop.environment)


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: b"", lambda data: b"?" + data[1:]])
def test_a_damaged_stock_counts_as_none(shop: Shop, damage) -> None:
    shop.build(TIMELINE)
    everything = len(shop.made)
    shop.file.write_bytes(damage(shop.file.read_bytes()))
    shop.build(TIMELINE)
    assert len(shop.made) == everything
    assert shop.files() == from_nothing(TIMELINE, shop.environment)


def test_another_fingerprint_makes_the_stock_void(shop: Shop) -> None:
    shop.build(TIMELINE)
    everything = len(shop.made)
    shop.stamp = b"another theme"
    shop.build(TIMELINE)
    assert len(shop.made) == everything


def test_a_correction_and_a_renamed_card_reach_every_page_that_tells_them(shop: Shop) -> None:
    shop.build(TIMELINE)
    renamed = replace(TIMELINE.events[0], id="1987--built", aliases=(TIMELINE.events[0].id,))
    made = Correction(renamed.id, date(2022, 3, 22), "It had another name.")
    timeline = replace(
        TIMELINE, events=(renamed, *TIMELINE.events[1:]), corrections=(*TIMELINE.corrections, made)
    )
    shop.build(timeline)
    assert shop.files() == from_nothing(timeline, shop.environment)


def test_the_stocks_of_the_last_sites_are_kept_and_no_others(tmp_path: Path) -> None:
    files = [stock_file.path(tmp_path, tmp_path / f"site-{number}") for number in range(12)]
    for number, file in enumerate(files):
        stock_file.write(file, b"stamp", Contents({}, Looks([("boats", f"{number}")]), [b"seen"]))
        os.utime(file, ns=(number, number))
    stock_file.write(files[11], b"stamp", Contents())
    assert sorted(tmp_path.iterdir()) == sorted(files[4:])
    found = stock_file.read(files[4], b"stamp")
    assert found is not None
    assert (found.looks.all, found.seen) == ([("boats", "4")], [b"seen"])
