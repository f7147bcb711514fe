"""A search built from an invented timeline, and node to search it."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing import assets, search
from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.site import Site

_SCRIPT = Path(__file__).with_name("in_node.js")


class Node:
    """A node process that searches the site in a folder."""

    def __init__(self, site: Path) -> None:
        self.process = subprocess.Popen(
            ["node", str(_SCRIPT), str(site)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __call__(self, do: str, **request: Any) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"do": do, **request}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            raise AssertionError(answer["error"])
        return answer["ok"]

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


def site_of(timeline: Timeline) -> Site:
    """A site with only the template that the search needs."""
    environment = Environment(loader=DictLoader({"search.html": "{{ page.title }}"}), autoescape=True)
    return Site(timeline, "https://example.org", environment)


def write_site(timeline: Timeline, folder: Path) -> Path:
    """The search of `timeline` with its scripts, written to `folder`."""
    site = site_of(timeline)
    OutputTree(folder).write([*search.products(site), *assets.products(site)])
    return folder


@pytest.fixture(scope="session")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Timeline], Node]]:
    """Starts node on the search of a timeline."""
    nodes: list[Node] = []

    def start(timeline: Timeline) -> Node:
        nodes.append(Node(write_site(timeline, tmp_path_factory.mktemp("site"))))
        return nodes[-1]

    yield start
    for node in nodes:
        node.close()


@pytest.fixture(scope="session")
def node(searched: Callable[[Timeline], Node]) -> Node:
    """Node on the search of 300 invented cards."""
    from bench.corpus import timeline

    return searched(timeline(300))
