"""The search against Pagefind and a stock lunr index, on the same invented cards in one run.

    python -m bench.search [--cards 3000] [--queries 100] [--only ours,stock,pagefind]

Prints what each takes to build (its files written), how many brotli bytes its index has and a reader fetches
up to the first result, how long a query takes in Chromium (the best of five times, all files there), and how
often the card that was meant comes first (MRR at 10).
Needs Chromium (the path in the environment variable CHROMIUM, or on PATH) and the tools of `make setup-test`.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import quantiles
from typing import Any

from jinja2 import DictLoader, Environment
from lunr import lunr
from playwright.sync_api import Browser, Request, sync_playwright

from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing import assets, search
from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.search.cards import Card, cards_of
from annotated_timeline.publishing.search.index import BOOSTS
from annotated_timeline.publishing.search.normaliser import fold, tokens
from annotated_timeline.publishing.site import Site
from bench import corpus

_HERE = Path(__file__).parent
_PAGE = """<!doctype html><meta charset="utf-8"><title>{{ page.title }}</title>
<form role="search"><input id="search-words" name="q"></form>
<script src="../theme/search/loader.js" defer></script>"""


@dataclass(frozen=True, slots=True)
class Query:
    """A query and the address of the card that was meant by it."""

    kind: str
    text: str
    meant: str


@dataclass(frozen=True, slots=True)
class Engine:
    """A way to search: the page to open, and JavaScript for it.

    `first` does a whole first search from a cold page and returns when its first result is there; `ready`
    gives a function from a query to the addresses it finds, best first.
    """

    name: str
    page: str
    first: str
    ready: str


OURS = Engine(
    "annotated timeline",
    "search/index.html",
    """async (query) => {
      const input = document.querySelector("input");
      input.value = query;
      input.focus();
      const told = () => document.querySelector("a.found[href]") ||
        /Nothing/.test(document.querySelector(".search-status")?.textContent);
      while (!told()) await new Promise((go) => setTimeout(go, 5));
    }""",
    """async () => {
      document.querySelector("input").focus();
      while (!window.timelineSearch.begin) await new Promise((go) => setTimeout(go, 5));
      const index = await timelineSearch.open();
      return { ask: (query) => timelineSearch.run(query, index),
               addresses: async (found) => Promise.all(found.slice(0, 10).map(async ({ card }) =>
                 (await index.card(card)).file.replace("index.html", ""))) };
    }""",
)
STOCK = Engine(
    "lunr, stock",
    "stock/index.html",
    """async (query) => {
      const index = lunr.Index.load(await (await fetch("index.json")).json());
      index.search(query);
    }""",
    """async () => {
      const index = lunr.Index.load(await (await fetch("index.json")).json());
      return { ask: async (query) => { try { return index.search(query); } catch { return []; } },
               addresses: async (found) => found.slice(0, 10).map(({ ref }) => ref) };
    }""",
)
PAGEFIND = Engine(
    "Pagefind",
    "pagefind/index.html",
    """async (query) => {
      const pagefind = await import("/pagefind/pagefind.js");
      const { results } = await pagefind.search(query);
      if (results.length) await results[0].data();
    }""",
    """async () => {
      const pagefind = await import("/pagefind/pagefind.js");
      await pagefind.init();
      return { ask: async (query) => (await pagefind.search(query)).results,
               addresses: async (found) => Promise.all(found.slice(0, 10).map(async (result) =>
                 (await result.data()).url.slice(1))) };
    }""",
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cards", type=int, default=3000)
    parser.add_argument("--queries", type=int, default=100, help="of each kind")
    parser.add_argument("--only", default="ours,stock,pagefind")
    args = parser.parse_args()
    chosen = {
        "ours": (OURS, build_ours),
        "stock": (STOCK, build_stock),
        "pagefind": (PAGEFIND, build_pagefind),
    }
    timeline = corpus.timeline(args.cards)
    site = Site(timeline, "https://example.org", Environment(loader=DictLoader({"search.html": _PAGE})))
    cards = cards_of(site)
    queries = known_items(timeline, cards, args.queries)
    print(f"{len(cards)} cards, {len(queries)} queries, brotli quality 11")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder)
        with served(root) as base, opened(playwright.chromium) as browser:
            for name in args.only.split(","):
                engine, build = chosen[name]
                started = _processor_time()
                files = build(site, cards, root)
                seconds = _processor_time() - started
                report(engine, seconds, files, measure(engine, browser, base, root, queries))


def _processor_time() -> float:
    """Seconds that this process and the finished ones it started have taken of processors."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def report(engine: Engine, seconds: float, files: Sequence[Path], measured: dict[str, Any]) -> None:
    """Print the figures of one engine."""
    times = quantiles(measured["times"], n=100)
    print(f"\n{engine.name}")
    print(f"  build                {seconds:.2f} s of processor time")
    print(f"  index                {sum(brotli(files)) / 1000:.0f} kB in {len(files)} files")
    for part, size in measured["parts"].items():
        print(f"    of it {part:<14} {size / 1000:.0f} kB")
    print(f"  before focus         {measured['before'] / 1000:.1f} kB")
    for kind, first in measured["first"].items():
        middle, most = first[len(first) // 2] / 1000, first[-1] / 1000
        print(f"  first, {kind:<13} median {middle:.1f} kB, most {most:.1f} kB")
    print(f"  a query              p50 {times[49]:.2f} ms, p99 {times[98]:.2f} ms")
    for kind, rank in measured["ranks"].items():
        print(f"  MRR@10 {kind:<13} {rank:.3f}")


# --- what is asked -------------------------------------------------------------------------------------


def known_items(timeline: Timeline, cards: Sequence[Card], count: int) -> list[Query]:
    """Queries whose right answer is known: words of one card, and names that are written with accents.

    The words are three of the eight rarest of five letters or more: what one remembers of a text.
    """
    dice = random.Random(11)
    texts = [card for card in cards if card.kind in ("event", "quotation")]
    words = {card.address: set(tokens(f"{card.title} {card.text}")) for card in texts}
    common = Counter(word for some in words.values() for word in some)
    queries = []
    for kind in ("exact", "typo", "prefix"):
        for _ in range(count):
            card = dice.choice(texts)
            long = (word for word in words[card.address] if len(word) > 4)
            rare = sorted(long, key=lambda word: (common[word], word))[:8]
            queries.append(Query(kind, " ".join(_spelt(kind, dice.sample(rare, 3), dice)), card.address))
    accented = [card for card in cards if card.kind == "person" and fold(card.title) != card.title.lower()]
    for _ in range(count):
        card = dice.choice(accented)
        queries.append(Query("ascii name", fold(card.title), card.address))
    return queries


def _spelt(kind: str, words: list[str], dice: random.Random) -> list[str]:
    """Three words: as they are, with one letter wrong in one of them, or with the last cut short."""
    if kind == "typo":
        at = dice.randrange(len(words))
        words[at] = _wrong(words[at], dice)
    if kind == "prefix":
        words[-1] = words[-1][: max(3, len(words[-1]) * 3 // 5)]
    return words


def _wrong(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word) - 1)
    letter = dice.choice("abcdefghijklmnopqrstuvwxyz".replace(word[at], ""))
    return dice.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


# --- what is built -------------------------------------------------------------------------------------


def build_ours(site: Site, cards: Sequence[Card], root: Path) -> list[Path]:
    """The search as the site has it; the files of the index."""
    OutputTree(root).write([*search.products(site), *assets.products(site)])
    return sorted(
        path for path in (root / "search").rglob("*.js") if path.name not in ("lunr.js", "search.js")
    )


def build_stock(site: Site, cards: Sequence[Card], root: Path) -> list[Path]:
    """What lunr.py makes of the same fields by itself, as JSON, with lunr.js to read it."""
    folder = root / "stock"
    folder.mkdir()
    documents = [{"ref": card.address, **words_of(site, card)} for card in cards]
    fields = [{"field_name": field, "boost": boost} for field, boost in BOOSTS.items()]
    index = lunr(ref="ref", fields=fields, documents=documents)
    (folder / "index.json").write_text(
        json.dumps(index.serialize(), ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    shutil.copy(_HERE.parent / "node_modules" / "lunr" / "lunr.min.js", folder / "lunr.js")
    (folder / "index.html").write_text('<!doctype html><meta charset="utf-8"><script src="lunr.js"></script>')
    return [folder / "index.json"]


def build_pagefind(site: Site, cards: Sequence[Card], root: Path) -> list[Path]:
    """Pagefind's index of the same cards; it has no fields besides title and content."""
    folder = root / "pagefind"
    records = [
        {
            "url": f"/{card.address}",
            "content": " ".join(words_of(site, card).values()),
            "language": "en",
            "meta": {"title": card.title, "detail": card.detail},
        }
        for card in cards
    ]
    subprocess.run(
        ["node", str(_HERE / "pagefind_index.mjs"), str(folder)],
        input=json.dumps(records),
        text=True,
        check=True,
    )
    (folder / "index.html").write_text('<!doctype html><meta charset="utf-8">')
    parts = ("fragment", "index", "filter")  # the rest are its scripts and ready-made boxes
    loose = [path for path in folder.iterdir() if path.suffix in (".json", ".pf_meta")]
    return sorted([*loose, *(path for part in parts for path in (folder / part).glob("*"))])


def words_of(site: Site, card: Card) -> dict[str, str]:
    """The text of a card's fields before any normalising, for engines that do it themselves."""
    words = {field: " ".join(terms) for field, terms in card.fields.items()}
    return {**words, "title": card.title if card.kind != "quotation" else "", "text": card.text}


# --- how it does ---------------------------------------------------------------------------------------


@contextmanager
def served(root: Path) -> Iterator[str]:
    """A web server over `root`; pages may measure time finely (cross-origin isolation)."""

    class Handler(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Cross-Origin-Opener-Policy", "same-origin")
            self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
            super().end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the parent's
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing of pages that were closed before they had all they asked for."""

    server = Server(("127.0.0.1", 0), partial(Handler, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@contextmanager
def opened(chromium: Any) -> Iterator[Browser]:
    """Chromium as it is installed here."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    browser = chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-quic"])
    yield browser
    browser.close()


def measure(
    engine: Engine, browser: Browser, base: str, root: Path, queries: Sequence[Query]
) -> dict[str, Any]:
    """Bytes, times and ranks of an engine whose files stand in `root`."""
    sample = [query.text for query in queries[:: max(len(queries) // 20, 1)]]
    before, word = fetched_bytes(engine, browser, base, root, [max(text.split(), key=len) for text in sample])
    _, whole = fetched_bytes(engine, browser, base, root, sample)
    page = browser.new_page()
    page.goto(f"{base}/{engine.page}")
    answers = page.evaluate(
        f"""async (queries) => {{
          const {{ ask, addresses }} = await ({engine.ready})();
          const found = [];
          for (const query of queries) found.push(await addresses(await ask(query)));
          const times = queries.map(() => Infinity);
          for (let turn = 0; turn < 5; turn++)
            for (const [place, query] of queries.entries()) {{
              const start = performance.now();
              await ask(query);
              times[place] = Math.min(times[place], performance.now() - start);
            }}
          return {{ found, times }};
        }}""",
        [query.text for query in queries],
    )
    page.close()
    ranks: dict[str, list[float]] = {}
    for query, found in zip(queries, answers["found"], strict=True):
        place = found.index(query.meant) + 1 if query.meant in found else None
        ranks.setdefault(query.kind, []).append(1 / place if place else 0)
    return {
        "before": before,
        "first": {"one word": sorted(word), "whole query": sorted(whole)},
        "times": answers["times"],
        "ranks": {kind: sum(values) / len(values) for kind, values in ranks.items()},
        "parts": parts(root) if engine is OURS else {},
    }


def fetched_bytes(
    engine: Engine, browser: Browser, base: str, root: Path, queries: Sequence[str]
) -> tuple[int, list[int]]:
    """Brotli bytes that a fresh page fetches before the box is used, and then up to the first result."""
    before = 0
    after = []
    for query in queries:
        context = browser.new_context()
        page = context.new_page()
        urls: list[str] = []
        page.on("request", partial(_note, urls))
        page.goto(f"{base}/{engine.page}")
        page.wait_for_load_state("networkidle")
        before = sum(brotli(_files(urls[1:], base, root)))
        urls.clear()
        page.evaluate(f"async (query) => {{ await ({engine.first})(query); }}", query)
        after.append(before + sum(brotli(_files(urls, base, root))))
        context.close()
    return before, after


def _note(urls: list[str], request: Request) -> None:
    urls.append(request.url)


def _files(urls: Sequence[str], base: str, root: Path) -> list[Path]:
    paths = [root / url.removeprefix(f"{base}/").partition("?")[0] for url in dict.fromkeys(urls)]
    return [path for path in paths if path.is_file()]


def parts(root: Path) -> dict[str, int]:
    """Brotli bytes of the parts of our index, and of the scripts."""
    folder = root / "search"
    groups: dict[str, Callable[[], list[Path]]] = {
        "meta": lambda: [folder / "meta.js"],
        "words": lambda: sorted((folder / "words").iterdir()),
        "postings": lambda: sorted((folder / "postings").iterdir()),
        "cards": lambda: sorted((folder / "cards").iterdir()),
        "scripts, lunr.js": lambda: [folder / "search.js", folder / "lunr.js"],
    }
    return {name: sum(brotli(files())) for name, files in groups.items()}


_sizes: dict[Path, int] = {}


def brotli(files: Sequence[Path]) -> list[int]:
    """The size of each file as a web server would send it."""
    unknown = [path for path in files if path not in _sizes]
    if unknown:
        result = subprocess.run(
            ["node", str(_HERE / "brotli_sizes.mjs")],
            input="\n".join(map(str, unknown)),
            text=True,
            check=True,
            capture_output=True,
        )
        _sizes.update(zip(unknown, map(int, result.stdout.split()), strict=True))
    return [_sizes[path] for path in files]


if __name__ == "__main__":
    main()
