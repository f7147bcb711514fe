"""For all tests: no deadline for one example, the one Chromium, and the one site of hostile inputs."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from tests.hostile import site
from tests.tools import chromium
from tests.tools.command import build

# How long one example may take says nothing about the product on a shared machine.
settings.register_profile("no deadlines", deadline=None)
settings.load_profile("no deadlines")

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once: a second one in the same process would be refused."""
    executable = chromium.find()
    assert executable, chromium.ADVICE
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield started
        started.close()


@dataclass(frozen=True, slots=True)
class HostileSite:
    """The site of the hostile inputs: their texts by name, its content and its finished pages."""

    inputs: dict[str, str]
    content: Path
    output: Path

    @property
    def entries(self) -> list[tuple[str, str, site.Ids]]:
        """Name, text and ids of each input."""
        return [(name, text, site.Ids(number)) for number, (name, text) in enumerate(self.inputs.items())]


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> HostileSite:
    """All inputs built into one site; where that fails, each is built alone to name the culprits."""
    folder = tmp_path_factory.mktemp("hostile")
    inputs = site.named_inputs()
    polyglot = inputs["harmless-polyglot"]
    site.write(folder / "content", list(inputs.values()), polyglot)
    together = build("--content", folder / "content", "--output", folder / "output")
    if together.returncode != 0:
        culprits = _culprits(folder, list(inputs.items()), polyglot)
        pytest.fail(f"the inputs do not build: {together.stderr[-2000:]}\neach alone: {culprits}")
    return HostileSite(inputs, folder / "content", folder / "output")


def _culprits(folder: Path, inputs: list[tuple[str, str]], polyglot: str) -> dict[str, str]:
    """The inputs that do not build alone, with what was told of them; found by building halves."""
    part = folder / f"{inputs[0][0]}-{len(inputs)}"
    site.write(part / "content", [text for _, text in inputs], polyglot)
    done = build("--content", part / "content", "--output", part / "output")
    if done.returncode == 0:
        return {}
    if len(inputs) == 1:
        return {inputs[0][0]: done.stderr[-500:]}
    half = len(inputs) // 2
    return _culprits(folder, inputs[:half], polyglot) | _culprits(folder, inputs[half:], polyglot)
