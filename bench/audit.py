"""Lighthouse's judgement of pages: performance, accessibility, best practices, SEO.

Lighthouse (npm) is installed by `make bench` alone, in a folder of its own, from the lock file in
``bench/lighthouse``.
"""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.tools import chromium

_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Scores of 0 to 100 in the order of the categories, and how long the page kept its reader waiting."""

    scores: tuple[int, ...]
    blocked: float

    def __str__(self) -> str:
        return f"{' / '.join(map(str, self.scores)):>24}{self.blocked:>12.0f}"


#: The names of what a judgement shows.
COLUMNS = f"{'Lighthouse p/a/b/s':>24}{'TBT ms':>12}"


def judge(lighthouse: Path, address: str) -> Judgement:
    """What Lighthouse, installed in the folder `lighthouse`, says of the page at a web address.

    It acts a phone on a slow line, with a processor a quarter as fast as the one it runs on. Raises
    CalledProcessError with its messages where it fails.
    """
    command = ["node", str(lighthouse / "node_modules" / "lighthouse" / "cli" / "index.js"), address]
    command += ["--quiet", "--no-enable-error-reporting", f"--chrome-flags={_FLAGS}"]
    command += ["--output=json", "--output-path=stdout"]
    environment = {**os.environ, "CHROME_PATH": chromium.find() or ""}
    found = json.loads(subprocess.run(command, env=environment, check=True, capture_output=True).stdout)
    scores = tuple(round(found["categories"][name]["score"] * 100) for name in _CATEGORIES)
    return Judgement(scores, found["audits"]["total-blocking-time"]["numericValue"])
