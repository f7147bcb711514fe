from pathlib import Path

import pytest

from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.product import Product


def test_products_stand_below_the_root(tmp_path: Path) -> None:
    OutputTree(tmp_path).write([Product("a/b.html", b"one"), Product("c.txt", b"two")])
    assert (tmp_path / "a/b.html").read_bytes() == b"one"
    assert (tmp_path / "c.txt").read_bytes() == b"two"


def test_a_file_that_did_not_change_is_taken_over_and_keeps_its_time(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    OutputTree(old).write([Product("same.html", b"same"), Product("other.html", b"before")])
    tree = OutputTree(new, previous=old)
    tree.write([Product("same.html", b"same"), Product("other.html", b"after!")])
    assert (new / "same.html").stat().st_mtime_ns == (old / "same.html").stat().st_mtime_ns
    assert (new / "other.html").read_bytes() == b"after!"
    assert (old / "other.html").read_bytes() == b"before"
    assert (tree.written, tree.kept) == (1, 1)


def test_writing_into_a_linked_tree_leaves_the_previous_one_alone(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    OutputTree(old).write([Product("page.html", b"first")])
    OutputTree(new, previous=old).write([Product("page.html", b"first")])
    OutputTree(new).write([Product("page.html", b"second")])
    assert (old / "page.html").read_bytes() == b"first"


def test_two_products_at_one_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="two products"):
        OutputTree(tmp_path).write([Product("a", b""), Product("a", b"")])


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b"])
def test_nothing_is_written_outside_the_root(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not below"):
        OutputTree(tmp_path / "root").write([Product(path, b"")])
    assert not [file for file in tmp_path.rglob("*") if file.is_file()]
