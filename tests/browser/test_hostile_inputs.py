"""The site of the hostile inputs in a real Chromium: nothing runs, nothing is asked for, everything reads."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.conftest import HostileSite
from tests.hostile import site as hostile_site
from tests.tools.command import build
from tests.tools.web import serving_folder

from annotated_timeline.publishing import address
from annotated_timeline.publishing.clean import TAGS

pytestmark = pytest.mark.browser

STRUCTURE = Path(__file__).with_name("structure.js").read_text("utf-8")
#: Where editors' Markdown stands: there, and only there, may a text bring elements of its own.
MARKDOWN = [".event-text", ".note", ".embed-text", ".embed-note", ".prose:not(:has([data-copy]))"]
#: What honest texts look like; every sort of quotation, date and speaker gives the shapes a page may have.
HONEST = (
    "plain words of number {}",
    "“the ford is shut, number {}”",
    "the ford “shut on May 3, 2023,” number {}",
    "Mayor Ada Quill said in 2019 that “number {} is shut”",
    "a “word” and a “second {}”",
    "“We know it,” said the mayor of Sarn. “It is {} feet deep, and it will be deeper tomorrow.”",
)
TRIPWIRE = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy needed: ${event.violatedDirective} ${event.blockedURI}`));
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the hostile site and its honest twin."""
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="module")
def base(hostile: HostileSite, served: Path) -> Iterator[str]:
    """The address of that folder; ends with a slash."""
    folder = served
    (folder / "hostile").symlink_to(hostile.output)
    texts = [one.format(number) for number in range(3) for one in HONEST]
    hostile_site.write(folder / "content", texts, "An honest title")
    build("--content", folder / "content", "--output", folder / "honest").check_returncode()
    with serving_folder(folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser, base: str) -> Iterator[Page]:
    """A window whose `tripped` list gets everything that a harmless page would not do."""
    context = browser.new_context()
    context.add_init_script(TRIPWIRE)
    opened = context.new_page()
    tripped: list[str] = []
    opened.tripped = tripped
    opened.on("dialog", lambda dialog: (tripped.append(f"dialog {dialog.message}"), dialog.dismiss()))
    opened.on("console", lambda message: tripped.append(f"{message.type}: {message.text}"))
    opened.on("pageerror", lambda error: tripped.append(f"error: {error}"))
    opened.on("popup", lambda popup: tripped.append(f"window {popup.url}"))
    opened.on("download", lambda download: tripped.append(f"download {download.url}"))
    context.on(
        "request",
        lambda request: None if request.url.startswith(base) else tripped.append(f"request {request.url}"),
    )
    yield opened
    context.close()


def told(page: Page, address: str, root: Path, paths: Iterable[str]) -> dict:
    """What pages of the site in the folder `root`, served at `address`, are made of."""
    page.goto(f"{address}robots.txt")
    shapes: set[str] = set()
    wrong: list[str] = []
    texts: dict[str, dict[str, str]] = {}
    rest = iter(paths)
    while some := [(path, (root / path).read_text("utf-8")) for path in islice(rest, 200)]:
        found = page.evaluate(STRUCTURE, {"pages": some, "markdown": MARKDOWN, "tags": [*TAGS, "h1"]})
        shapes.update(found["shapes"])
        wrong += found["wrong"]
        texts |= found["texts"]
    return {"shapes": shapes, "wrong": wrong, "texts": texts}


def pages_of(ids: hostile_site.Ids) -> list[str]:
    """Pages that tell of one input alone: three, and of every third input all there are."""
    at = [address.event(ids.event), address.quote(ids.paraphrase), address.source(ids.source)]
    if ids.number % 3 == 0:
        at += [address.event(ids.missed), address.person(ids.person), address.place(ids.place)]
        at += [address.embed(address.event(ids.event)), address.embed(address.quote(ids.paraphrase))]
    return [address.file_of(one) for one in at]


def pages_of_many(root: Path) -> list[str]:
    """The pages that tell of many."""
    folders = (
        "",
        "all/",
        "people/",
        "places/",
        "sources/",
        "corrections/",
        "embedding/",
        "search/",
        "embed/",
    )
    spread = [path for kind in ("days", "months", "as-of", "embed/days") for path in root.glob(f"{kind}/*/")]
    spread += root.glob("page-*/")
    return [address.file_of(one) for one in folders] + [
        f"{path.relative_to(root).as_posix()}/index.html" for path in sorted(spread)
    ]


def plain(text: str) -> str:
    """White space as a browser shows it."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


@pytest.fixture(scope="module")
def pages(browser: Browser, base: str, hostile: HostileSite, served: Path) -> dict[str, dict]:
    """What the pages of both sites are made of."""
    context = browser.new_context()
    page = context.new_page()
    one_each = [path for _, _, ids in hostile.entries for path in pages_of(ids)]
    honest = served / "honest"
    everything = sorted(path.relative_to(honest).as_posix() for path in honest.rglob("*.html"))
    made = {
        "hostile": told(page, f"{base}hostile/", hostile.output, [*pages_of_many(hostile.output), *one_each]),
        "honest": told(page, f"{base}honest/", honest, everything),
    }
    context.close()
    return made


def test_pages_are_made_of_what_honest_texts_make_them_of(pages: dict[str, dict]) -> None:
    assert pages["hostile"]["shapes"] - pages["honest"]["shapes"] == set()


def test_no_address_in_a_page_loads_or_runs_anything(pages: dict[str, dict]) -> None:
    assert pages["hostile"]["wrong"] == []


def test_a_text_is_shown_as_it_was_written(pages: dict[str, dict], hostile: HostileSite) -> None:
    texts = pages["hostile"]["texts"]
    for name, text, ids in hostile.entries:
        event, said, source = (texts[path] for path in pages_of(ids)[:3])
        assert event["headline"] == plain(text), name
        assert event["title"].startswith(plain(text)), name
        assert said["reported"] == plain(text.strip()), name  # words are found without the blanks around them
        assert source["headline"] == plain(text.strip()), name
        assert plain(f"{hostile_site.BEFORE} {text} {hostile_site.AFTER}") in source["body"], name
        if ids.number % 3 == 0:
            missed, person, place, embedded, embedded_words = (texts[path] for path in pages_of(ids)[3:])
            assert missed["headline"] == plain(text), name
            assert person["headline"] == place["headline"] == plain(ids.name(text)), name
            assert embedded["headline"] == plain(text), name
            assert plain(text) in embedded_words["body"], name


def test_nothing_runs_and_nothing_is_asked_for(page: Page, base: str, hostile: HostileSite) -> None:
    every = [pages_of(ids)[ids.number % 3] for _, _, ids in hostile.entries if ids.number % 2 == 0]
    every += [path for _, _, ids in hostile.entries[::30] for path in pages_of(ids)]
    for path in [*pages_of_many(hostile.output), *every]:
        page.goto(f"{base}hostile/{path}")
        assert page.tripped == [], path


SEARCH = """async (texts) => {
  const input = document.querySelector("form[role=search] input");
  const index = await timelineSearch.open();
  const shapes = new Set();
  let found = 0;
  for (const text of texts) {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await timelineSearch.run(text, index);
    await new Promise((done) => setTimeout(done));
    for (const element of document.querySelectorAll("[data-results] *")) {
      found += element.localName === "a";
      shapes.add(`${element.localName}[${[...element.attributes].map(({ name }) => name)}]`);
      if (element.href && !element.href.startsWith(timelineSearch.root.href)) shapes.add(element.href);
    }
  }
  return [[...shapes].sort(), found];
}"""


def test_results_of_a_hostile_question_are_links_to_our_pages(
    page: Page, base: str, hostile: HostileSite
) -> None:
    page.goto(f"{base}hostile/search/index.html?q=chalk")
    page.wait_for_selector("[data-results] a[href]")
    shapes, found = page.evaluate(SEARCH, list(hostile.inputs.values()))
    assert set(shapes) <= {
        *("section[]", "h2[]", "ol[role]", "li[]", "button[type]", "mark[]"),
        *("a[class]", "a[class,href]", "span[class]"),
    }
    assert found > 1000
    assert page.tripped == []
