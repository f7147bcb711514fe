"""Several processes make the same site that one makes, and say so when they cannot."""

import os
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from jinja2 import Environment
from tests.publishing import kelderwick

from annotated_timeline.publishing import catalogue, workshop
from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site


@pytest.fixture(autouse=True)
def _always_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop, "_WORTH_IT", 0)


@pytest.fixture
def site(environment: Environment) -> Site:
    return Site(kelderwick.TIMELINE, "https://kelderwick.example/flood", environment)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def add_product(monkeypatch: pytest.MonkeyPatch, product: Product) -> None:
    monkeypatch.setattr(catalogue, "LISTING", (*catalogue.LISTING, lambda _: [product]))


@pytest.mark.parametrize("jobs", [2, 3])
def test_several_processes_make_the_same_files_as_one(site: Site, tmp_path: Path, jobs: int) -> None:
    one, two = OutputTree(tmp_path / "one"), OutputTree(tmp_path / "two")
    workshop.write(site, one, jobs=1)
    workshop.write(site, two, jobs=jobs)
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert (two.written, two.kept) == (one.written, 0)
    assert one.written == len(files(tmp_path / "one"))


def test_processes_take_over_what_did_not_change(site: Site, tmp_path: Path) -> None:
    workshop.write(site, OutputTree(tmp_path / "before"), jobs=1)
    tree = OutputTree(tmp_path / "after", previous=tmp_path / "before")
    workshop.write(site, tree, jobs=2)
    assert tree.written == 0
    assert tree.kept == len(files(tmp_path / "after"))


def test_two_products_at_one_path_are_refused_whoever_made_them(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_product(monkeypatch, Product("index.html", b"another front page"))
    with pytest.raises(ValueError, match=r"two products want to be 'index\.html'"):
        workshop.write(site, OutputTree(tmp_path), jobs=2)


def test_what_a_product_raises_in_a_process_is_raised_here(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def burnt() -> bytes:
        raise LookupError("the oven")

    add_product(monkeypatch, Product("bread.html", burnt))
    with pytest.raises(LookupError, match="the oven"):
        workshop.write(site, OutputTree(tmp_path), jobs=2)


def test_a_process_of_several_that_is_lost_ends_the_build(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_product(monkeypatch, Product("bread.html", lambda: os._exit(9)))
    with pytest.raises(BrokenProcessPool):
        workshop.write(site, OutputTree(tmp_path), jobs=3)


def test_a_process_that_is_lost_over_laborious_work_ends_the_build(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "LABORIOUS", {"bread.html": lambda _: os._exit(9)})
    with pytest.raises(BrokenProcessPool):
        workshop.write(site, OutputTree(tmp_path), jobs=2)
