"""Find the Chromium that the browser tests drive; run as a program, install one if need be."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ADVICE = (
    "No Chromium was found. Set CHROMIUM to the path of one, or install one: as root on Debian "
    "`apt-get install chromium`, elsewhere `.venv/bin/python -m playwright install chromium`."
)


def find() -> str | None:
    """The path of a Chromium: CHROMIUM, one on the PATH, Playwright's own; None if there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if path := shutil.which(name):
            return path
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Debian's package as root, else the build that Playwright brings."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        command = [
            "apt-get",
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "chromium",
            "fonts-noto-core",
        ]
    else:
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


def main() -> int:
    """Make sure there is one; 1 and the advice where that cannot be done."""
    if find() is None:
        install()
    if find() is None:
        print(ADVICE, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
