"""The exports counted against each other: each must hold what the timeline holds, no more and no less."""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing import address
from annotated_timeline.publishing.exports.timelinejs import HAPPENED, SAID
from annotated_timeline.publishing.product import Product

EVENTS = "events"
QUOTES = "quotations"
CARDS = "cards"


class CountsDisagree(Exception):
    """An export holds another number of entries than the timeline: a bug, and it stops the build."""


def check(timeline: Timeline, products: Iterable[Product], paths: Iterable[str] = ()) -> None:
    """Count what was written at `paths` (every export if left out), from its bytes.

    Raises CountsDisagree with every difference.
    """
    files = {product.path: product.content for product in products}
    expected = _expected(timeline)
    found = {path: _count(path, files) for path in paths or _COUNTERS}
    wrong = [
        f"{path}: found {_in_words(found[path])}, expected {_in_words(expected[path])}"
        for path in found
        if found[path] != expected[path]
    ]
    if wrong:
        raise CountsDisagree("\n".join(wrong))


def _expected(timeline: Timeline) -> Mapping[str, Counter[str]]:
    events, quotes = len(timeline.events), len(timeline.quotes)
    days = sum(event.date.precision == "day" for event in timeline.events)
    on_sources = sum(bool(event.evidence) for event in timeline.events)
    both = Counter({EVENTS: events, QUOTES: quotes})
    feeds = Counter({CARDS: events + quotes})
    return {
        address.JSON: both,
        address.TIMELINEJS: both,
        address.CSV: both,
        address.ICALENDAR: Counter({EVENTS: days}),
        address.ATOM: feeds,
        address.JSON_FEED: feeds,
        address.ANNOTATIONS: Counter({EVENTS: on_sources, QUOTES: quotes}),
    }


def _count(path: str, files: Mapping[str, bytes]) -> Counter[str]:
    """What a file holds, together with the files that go on from it."""
    stem, _, ending = path.partition(".")
    beside = [name for name in files if name == path or _goes_on(name, stem, ending)]
    return sum((_COUNTERS[path](files[name]) for name in beside), Counter())


def _goes_on(name: str, stem: str, ending: str) -> bool:
    number = name.removeprefix(f"{stem}-").removesuffix(f".{ending}")
    return number.isdecimal() and name == f"{stem}-{number}.{ending}"


def _in_words(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {name}" for name, number in sorted(counts.items())) or "nothing"


def _in_json(content: bytes) -> Counter[str]:
    data = json.loads(content)
    return Counter({EVENTS: len(data["events"]), QUOTES: len(data["quotes"])})


def _in_timelinejs(content: bytes) -> Counter[str]:
    groups = Counter(slide["group"] for slide in json.loads(content)["events"])
    return Counter({EVENTS: groups[HAPPENED], QUOTES: groups[SAID]})


def _in_csv(content: bytes) -> Counter[str]:
    kinds = Counter(row["kind"] for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), "")))
    return Counter({EVENTS: kinds["event"], QUOTES: kinds["quotation"]})


def _in_icalendar(content: bytes) -> Counter[str]:
    return Counter({EVENTS: content.count(b"BEGIN:VEVENT\r\n")})


def _in_atom(content: bytes) -> Counter[str]:
    return Counter({CARDS: content.count(b"<entry>")})


def _in_json_feed(content: bytes) -> Counter[str]:
    return Counter({CARDS: len(json.loads(content)["items"])})


def _in_annotations(content: bytes) -> Counter[str]:
    pages = {item["id"].partition("#")[0] for item in json.loads(content)["first"]["items"]}
    kinds = Counter(page.split("/")[-3] for page in pages)
    return Counter({EVENTS: kinds["events"], QUOTES: kinds["quotes"]})


_COUNTERS: Mapping[str, Callable[[bytes], Counter[str]]] = {
    address.JSON: _in_json,
    address.TIMELINEJS: _in_timelinejs,
    address.CSV: _in_csv,
    address.ICALENDAR: _in_icalendar,
    address.ATOM: _in_atom,
    address.JSON_FEED: _in_json_feed,
    address.ANNOTATIONS: _in_annotations,
}
