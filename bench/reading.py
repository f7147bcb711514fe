"""How fast a built site is for its readers, in a real Chromium on this machine.

    python -m bench.reading OUTPUT … [--pages PAGE …] [--lighthouse FOLDER]

For each page: bytes as sent with gzip, requests, elements, first and largest paint, and blocking time (what
tasks take beyond 50 ms). Medians of five loads from a local server; figures of a busy machine mean little.
With Lighthouse also its scores (performance, accessibility, best practices, SEO) and its blocking time.
"""

import argparse
import gzip
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright
from tests.tools import chromium

from bench import audit

_LOADS = 5
_COLUMNS = ("kB", "requests", "elements", "FCP ms", "LCP ms", "blocked ms")
_FIGURES = ("requests", "elements", "fcp", "lcp", "blocked")
_WATCH = """
window.seen = {lcp: 0, blocked: 0};
new PerformanceObserver(list => { for (const one of list.getEntries()) seen.lcp = one.startTime; })
  .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => { for (const one of list.getEntries()) seen.blocked += one.duration - 50; })
  .observe({type: 'longtask', buffered: true});
"""
_READ = """() => ({...seen,
  fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  elements: document.querySelectorAll('*').length})"""


class _Zipped(SimpleHTTPRequestHandler):
    """Serves text with gzip, as every host does."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def _serving(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Zipped, directory=site)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def measure(browser: Browser, address: str) -> dict[str, float]:
    """Medians of several loads of one page."""
    loads = []
    for _ in range(_LOADS):
        with browser.new_context(viewport={"width": 412, "height": 823}) as context:
            context.add_init_script(_WATCH)
            page = context.new_page()
            sizes: list[int] = []
            page.on("response", lambda got, sizes=sizes: sizes.append(int(got.headers["content-length"])))
            page.goto(address, wait_until="networkidle")
            loads.append({**page.evaluate(_READ), "requests": len(sizes), "bytes": sum(sizes)})
    return {name: statistics.median(load[name] for load in loads) for name in loads[0]}


def pages_of(site: Path) -> list[str]:
    """The front page, and the largest page of each kind."""
    kinds = ("days", "events", "quotes", "people", "sources")
    pages = [max(site.glob(f"{kind}/*/index.html"), key=_size, default=None) for kind in kinds]
    return ["", *(f"{page.parent.relative_to(site).as_posix()}/" for page in pages if page), "all/"]


def _size(file: Path) -> tuple[int, str]:
    return file.stat().st_size, file.as_posix()


def main() -> None:
    """Print a line for each page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("output", type=Path, nargs="+", help="folders of built sites")
    parser.add_argument("--pages", nargs="*", help="addresses; the largest of each kind if left out")
    parser.add_argument("--lighthouse", type=Path, help="where bench/lighthouse is installed")
    args = parser.parse_args()
    executable = chromium.find()
    assert executable, chromium.ADVICE
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-gpu"]
        )
        for site in args.output:
            print(f"\n{site.name:<44}" + "".join(f"{name:>12}" for name in _COLUMNS), end="")
            print(audit.COLUMNS if args.lighthouse else "")
            with _serving(site) as base:
                for page in args.pages or pages_of(site):
                    report(page, measure(browser, base + page))
                    print(audit.judge(args.lighthouse, base + page) if args.lighthouse else "", flush=True)
        browser.close()


def report(page: str, got: dict[str, float]) -> None:
    """Print the figures of a page, and leave the line open."""
    figures = (got["bytes"] / 1000, *(got[name] for name in _FIGURES))
    name = f"/{page}" if len(page) < 42 else f"/{page[:40]}…"
    print(f"{name:<44}" + "".join(f"{figure:>12.0f}" for figure in figures), end="", flush=True)


if __name__ == "__main__":
    main()
