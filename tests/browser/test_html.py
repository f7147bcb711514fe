"""What a browser is given: valid HTML and CSS, links that lead somewhere, pages that weigh little."""

import gzip
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

ROOT = Path(__file__).parents[2]
CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SITES = ("flagship", "small", "long")
#: The checker reads the pages as files, where it takes 'self' for nothing.
NOT_FAULTS = ".*(violates Content Security Policy).*"
KILO = 1000
NO_JAVA = "The Nu HTML checker needs Java 17 or newer: apt-get install openjdk-17-jre-headless"


def sample(site: Path, most: int) -> Iterator[Path]:
    """The first pages of each folder: every page of a small site, some of each kind of a large one."""
    by_folder: defaultdict[Path, list[Path]] = defaultdict(list)
    for page in sorted(site.rglob("*.html")):
        by_folder[page.parent.parent].append(page)
    for pages in by_folder.values():
        yield from pages[:most]


@pytest.mark.parametrize(("site", "most"), [("flagship", 1000), ("small", 1000), ("long", 5)])
def test_the_nu_checker_has_nothing_to_say(site: str, most: int, sites: Path) -> None:
    assert shutil.which("java"), NO_JAVA
    assert CHECKER.is_file(), "The Nu HTML checker is missing: make setup-test"
    pages = [str(page) for page in sample(sites / site, most)]
    command = ["java", "-Xss4m", "-jar", str(CHECKER), "--Werror", "--filterpattern", NOT_FAULTS, *pages]
    report = subprocess.run(command, capture_output=True, text=True, check=False)
    assert report.stderr.replace(str(sites), "") == ""
    assert report.returncode == 0


def test_the_nu_checker_accepts_the_styles() -> None:
    assert shutil.which("java"), NO_JAVA
    styles = [str(file) for file in sorted((ROOT / "theme" / "static").rglob("*.css"))]
    report = subprocess.run(
        ["java", "-jar", str(CHECKER), "--css", *styles], capture_output=True, text=True, check=False
    )
    assert report.stderr == ""


class Links(HTMLParser):
    """The addresses that a page names and the fragments that lead into it."""

    ATTRIBUTES = frozenset({"href", "src", "action", "poster", "data"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name == "id" and value:
                self.ids.append(value)
            elif name in self.ATTRIBUTES and value is not None:
                self.targets.append(value)


@pytest.fixture(scope="module")
def links(sites: Path) -> dict[str, dict[Path, Links]]:
    """The links of every page of every site."""
    return {
        site: {page: Links(page.read_text("utf-8")) for page in sorted((sites / site).rglob("*.html"))}
        for site in SITES
    }


@pytest.mark.parametrize("site", SITES)
def test_every_link_within_the_site_leads_to_a_file_and_a_fragment(
    site: str, sites: Path, links: dict[str, dict[Path, Links]]
) -> None:
    root, pages = sites / site, links[site]
    ids = {page: set(found.ids) for page, found in pages.items()}
    own = own_address(root)
    wrong = []
    for page, named in pages.items():
        for target in set(named.targets):
            found = resolved(page, target, root, own)
            if found is None:
                continue
            file, fragment = found
            if not file.is_file():
                wrong.append(f"{page.relative_to(root)}: no {target}")
            elif fragment and file in ids and fragment not in ids[file]:
                wrong.append(f"{page.relative_to(root)}: no place {fragment} in {target}")
    assert wrong[:10] == []


def own_address(root: Path) -> str:
    """The address that the site believes to be published at, by its canonical link."""
    found = re.search(r'rel="canonical" href="([^"]+)"', (root / "index.html").read_text("utf-8"))
    assert found
    return found[1].rstrip("/")


def resolved(page: Path, target: str, root: Path, own: str) -> tuple[Path, str] | None:
    """The file and the fragment that a link leads to; None where it leads off the site."""
    if target.startswith(own):
        target = target.removeprefix(own) or "/"
    elif target.startswith("/") and not target.startswith("//"):
        target = target.removeprefix(urlsplit(own).path)
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return None
    path, fragment = unquote(parts.path), unquote(parts.fragment).partition(":~:")[0]
    if not path:
        return page, fragment
    file = root / path.removeprefix("/") if path.startswith("/") else page.parent / path
    file = Path(str(file) + "/index.html") if path.endswith("/") else file
    return file.resolve(), fragment


@pytest.mark.parametrize("site", SITES)
def test_no_page_has_one_id_twice(site: str, links: dict[str, dict[Path, Links]]) -> None:
    for page, found in links[site].items():
        assert len(found.ids) == len(set(found.ids)), page


@pytest.mark.parametrize("site", SITES)
def test_pages_weigh_little(site: str, sites: Path) -> None:
    heavy = {}
    for page in sorted((sites / site).rglob("*.html")):
        address = page.relative_to(sites / site).as_posix()
        weight = compressed(page)
        if weight > (150 if address == "all/index.html" else 60) * KILO:
            heavy[address] = weight
    assert heavy == {}


def test_styles_and_scripts_weigh_little(sites: Path) -> None:
    """All that the pages for readers name in their heads and headers, together."""
    weights: defaultdict[str, int] = defaultdict(int)
    page = sites / "flagship" / "index.html"
    for target in set(Links(page.read_text("utf-8")).targets):
        kind = Path(urlsplit(target).path).suffix
        if kind in (".css", ".js"):
            weights[kind] += compressed(page.parent / target)
    assert 0 < weights[".css"] <= 12 * KILO
    assert 0 < weights[".js"] <= 10 * KILO


def compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))
