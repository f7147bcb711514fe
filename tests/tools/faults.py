"""Writes ``docs/faults.md`` out of the sites that must fail: ``python -m tests.tools.faults``."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
SITES = ROOT / "tests" / "sites_invalid"
PAGE = ROOT / "docs" / "faults.md"

_HEAD = """# Faults

What a build, `make check` or `annotated-timeline parse` says of files that are not right: the file and the
line, what was found, what was expected, and a hint. All faults are told at once, and nothing is published
until they are gone.

Each of these is a site in `tests/sites_invalid/` that must fail with just this report. This page is written
out of them (`python -m tests.tools.faults`), and a test holds it to them.
"""


def page() -> str:
    """The page as it should be: a section for each invalid site, in the order of their names."""
    sections = [_section(site) for site in sorted(SITES.iterdir()) if (site / "expected.txt").is_file()]
    return "\n".join([_HEAD, *sections])


def _section(site: Path) -> str:
    title = site.name.replace("_", " ").capitalize()
    report = (site / "expected.txt").read_text("utf-8").rstrip("\n").split("\n")
    return f"## {title}\n\n```text\n" + "\n".join(report[1:]) + "\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
