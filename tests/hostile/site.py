"""A content folder in which each of the hostile inputs stands in every field that holds a text.

``write(folder, texts, polyglot)`` makes one; text number N has the ids that ``Ids(N)`` tells, so
that a test can find each field of it on the finished site.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from annotated_timeline.editing.toml_text import toml_text

INPUTS = Path(__file__).with_name("inputs.toml")
#: Entries are spread over the days of one month, notes over the same days.
FIRST_DAY = date(2023, 5, 1)
DAYS = 28
#: Words around an input in running text; an annotation finds the input between them.
BEFORE, AFTER = "The first board reads", "in chalk"
MISSED_BEFORE, MISSED_AFTER = "A second board reads", "in paint"
#: How many pages of content/pages the inputs share: every page of a site links to each of them.
PAGES = 9


@dataclass(frozen=True, slots=True)
class Ids:
    """What the entries of one input are called, and its day."""

    number: int

    @property
    def source(self) -> str:
        return f"h{self.number:03}"

    @property
    def day(self) -> date:
        return FIRST_DAY + timedelta(days=self.number % DAYS)

    @property
    def event(self) -> str:
        return f"{self.day.isoformat()}--e{self.number:03}"

    @property
    def missed(self) -> str:
        return f"{self.day.isoformat()}--m{self.number:03}"

    @property
    def paraphrase(self) -> str:
        return f"{self.source}--paraphrase"

    @property
    def person(self) -> str:
        return f"p{self.number:03}"

    @property
    def place(self) -> str:
        return f"l{self.number:03}"

    def name(self, text: str) -> str:
        """The input as a name that nobody else has."""
        return f"{text} {self.number}"

    @property
    def page(self) -> str:
        return f"page-{self.number % PAGES}"


def named_inputs() -> dict[str, str]:
    """The hostile texts of ``inputs.toml`` by name, in its order."""
    groups = tomllib.loads(INPUTS.read_text("utf-8"))
    return {f"{group}-{name}": text for group, texts in groups.items() for name, text in texts.items()}


def write(folder: Path, texts: Sequence[str], polyglot: str) -> None:
    """The content folder of a site; `polyglot` stands in the fields of which a site has only one."""
    for name in ("sources", "annotations", "events", "notes", "pages"):
        (folder / name).mkdir(parents=True)
    put(folder / "timeline.toml", subject(polyglot))
    entries = [(Ids(number), text) for number, text in enumerate(texts)]
    for ids, text in entries:
        put(folder / "sources" / f"{ids.source}.toml", metadata(ids, text))
        put(folder / "sources" / f"{ids.source}.txt", article(text))
        put(folder / "annotations" / f"{ids.source}.toml", annotations(ids, text))
        put(folder / "events" / f"{ids.event}.md", event(ids, text))
    put(folder / "people.toml", "\n".join(person(ids, text) for ids, text in entries))
    put(folder / "places.toml", "\n".join(place(ids, text) for ids, text in entries))
    put(folder / "corrections.toml", "\n".join(correction(ids, text) for ids, text in entries))
    notes: dict[str, list[str]] = {}
    pages: dict[str, list[str]] = {}
    for ids, text in entries:
        notes.setdefault(ids.day.isoformat(), []).append(text)
        if "{" not in text and "|filename|" not in text:  # Pelican's own links have a test of their own
            pages.setdefault(ids.page, []).append(text)
    for day, some in notes.items():
        put(folder / "notes" / f"{day}.md", "\n\n".join(some))
    for slug, some in pages.items():
        head = f"Title: {some[0]}\nSlug: {slug}\nSummary: {some[-1]}\n"
        put(folder / "pages" / f"{slug}.md", "\n\n".join((head, *some)))


def put(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


def table(values: Mapping[str, object]) -> str:
    return "".join(f"{key} = {_value(value)}\n" for key, value in values.items())


def _value(value: object) -> str:
    if isinstance(value, str):
        return toml_text(value)
    if isinstance(value, list):
        return f"[{', '.join(_value(one) for one in value)}]"
    return "true" if value is True else str(value)


def subject(text: str) -> str:
    last = FIRST_DAY + timedelta(days=DAYS)
    values = {"title": text, "description": text, "opens": FIRST_DAY, "closes": last, "language": "en"}
    side = {"id": "side", "label": text, "shape": "square"}
    return table(values) + "[[side]]\n" + table(side)


def metadata(ids: Ids, text: str) -> str:
    address = f"https://example.org/{ids.source}?q=%22%3E%3Cscript%3E&x=1"
    values = {
        "title": text,
        "publisher": text,
        "authors": [text, f"{text} junior"],
        "published": ids.day,
        "kind": "article",
        "wording": "verbatim",
        "via": text,
        "dateline": text,
        "url": address,
        "archive_url": address,
        "words": 40,
        "full_text": True,
    }
    original = {"title": text, "publisher": text, "url": address}
    wording = {"speaker": text, "words": text}
    return table(values) + "[original]\n" + table(original) + "[[original_wording]]\n" + table(wording)


def article(text: str) -> str:
    return (
        f"{BEFORE} {text} {AFTER}.\n\n{MISSED_BEFORE} {text} {MISSED_AFTER}.\n\n"
        f"“It says {text} there,” Mara Quill said on Monday.\n\n{text}\n\nThe ford was closed on Sunday.\n"
    )


def annotations(ids: Ids, text: str) -> str:
    missed = {
        "at": f"{MISSED_BEFORE} {text} {MISSED_AFTER}",
        "date": ids.day.isoformat(),
        "title": text,
        "note": text,
        "id": ids.missed,
        "people": [ids.person],
        "places": [ids.place],
    }
    paraphrase = {
        "at": text,
        "prefix": BEFORE,
        "suffix": AFTER,
        "speaker": ids.person,
        "role": text,
        "note": text,
        "event": ids.event,
        "id": ids.paraphrase,
    }
    return "[[missed]]\n" + table(missed) + "[[paraphrase]]\n" + table(paraphrase)


def event(ids: Ids, text: str) -> str:
    values = {
        "title": text,
        "date": ids.day.isoformat(),
        "places": [ids.place],
        "people": [ids.person],
        "local_time": text,
    }
    citation = {"publisher": text, "title": text, "url": "https://example.org/?a=1&b=%27%22"}
    claim = {"text": text, "date": ids.day.isoformat(), "citations": [text]}
    heads = table(values) + "[[citation]]\n" + table(citation) + "[[claim]]\n" + table(claim)
    return f"+++\n{heads}+++\n{text}\n"


def person(ids: Ids, text: str) -> str:
    values = {
        "id": ids.person,
        "name": ids.name(text),
        "aliases": [f"{ids.name(text)} alias"],
        "side": "side",
        "note": text,
    }
    role = {"title": text, "since": "2020"}
    cited = {"publisher": text, "title": text, "url": "https://example.org/role"}
    return (
        "[[person]]\n"
        + table(values)
        + "[[person.role]]\n"
        + table(role)
        + "[person.role.citation]\n"
        + table(cited)
    )


def place(ids: Ids, text: str) -> str:
    return "[[place]]\n" + table(
        {"id": ids.place, "name": ids.name(text), "aliases": [f"{ids.name(text)} alias"], "country": text}
    )


def correction(ids: Ids, text: str) -> str:
    return "[[correction]]\n" + table({"card": ids.event, "on": FIRST_DAY + timedelta(days=60), "text": text})
