"""Hugo and plain Pelican, writing the same list of files as a site of ours from prepared data.

The peers get what we work out: the cards as records, and for each page its title and the cards on it. Their
templates have a frame and two sorts of entries (card and line) that are as long as ours are on average. Files
that are no pages (exports, the search index, the theme) they copy, so they are spared what those cost us.
"""

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

_ENTRY = re.compile(rb'<(?:article|figure|li|p)[^>]* data-(?:event|quote)="([^"]+)"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_HEAD_AND_FOOT = 4_200  # bytes of a page of ours without entries
#: An entry of more bytes than this is a card, one of fewer a line.
_CARD = 900


@dataclass(frozen=True, slots=True)
class Prepared:
    """The pages, the records of the cards, and the average bytes of both sorts of entries."""

    pages: list[dict[str, object]]
    cards: dict[str, dict[str, str]]
    card_bytes: int
    line_bytes: int
    copied: list[str]


def prepare(site: Path) -> Prepared:
    """What peers are told of a site of ours that stands in the folder `site`."""
    timeline = json.loads((site / "timeline.json").read_text("utf-8"))
    cards = {
        one["id"]: {"title": one["title"], "text": one["text"], "date": one["date"], "by": one["origin"]}
        for one in timeline["events"]
    }
    cards |= {
        one["id"]: {
            "title": one["speaker"],
            "text": one["text"],
            "date": one["said_on"] or one["reported_on"],
            "by": one["source"],
        }
        for one in timeline["quotes"]
    }
    pages, copied = [], []
    sizes: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        name = file.relative_to(site).as_posix()
        if file.suffix != ".html" and not name.startswith("oembed/"):
            copied.append(name)
            continue
        data = file.read_bytes()
        found = [card for card in map(bytes.decode, _ENTRY.findall(data)) if card in cards]
        each = (len(data) - _HEAD_AND_FOOT) // len(found) if found else 0
        sizes[each > _CARD].append((max(0, len(data) - _HEAD_AND_FOOT), len(found)))
        title = _TITLE.search(data.decode())
        pages.append(
            {
                "path": name,
                "title": title.group(1) if title else name,
                "sort": "oembed" if name.startswith("oembed/") else "card" if each > _CARD else "line",
                "cards": found,
            }
        )
    return Prepared(pages, cards, _average(sizes[True]), _average(sizes[False]), copied)


def _average(sizes: list[tuple[int, int]]) -> int:
    with_entries = [(size, count) for size, count in sizes if count]
    return sum(size for size, _ in with_entries) // max(1, sum(count for _, count in with_entries))


def _frame(title: str, entries: str) -> str:
    navigation = "".join(
        f'<li><a href="/{name}/index.html">{name}</a></li>\n' for name in ("days", "people", "places")
    )
    head = (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta name="description" content="{title}">\n<link rel="stylesheet" href="/theme/site.css">\n'
        f"</head>\n<body>\n<nav><ul>\n{navigation}</ul></nav>\n<main>\n<h1>{title}</h1>\n{entries}</main>\n"
    )
    return f"{head}{_filler(_HEAD_AND_FOOT - len(head))}</body>\n</html>\n"


def _entry(size: int, title: str, text: str, date: str, by: str, link: str) -> str:
    body = (
        f'<article class="entry"><h3><a href="{link}">{title}</a></h3>\n'
        f'<p><time datetime="{date}">{date}</time> {by}</p>\n<p>{text}</p>\n'
    )
    return f"{body}{_filler(size - len(body) - 120)}</article>\n"


def _filler(size: int) -> str:
    """Markup that does not change from entry to entry, about `size` characters of it."""
    piece = '<span class="part">the same on every one</span>\n'
    return piece * max(0, size // len(piece))


def write_hugo(prepared: Prepared, ours: Path, folder: Path) -> None:
    """A site for Hugo: one content adapter that adds every page, and three layouts."""
    _start_anew(folder)
    for name in ("content", "layouts/_default", "layouts/partials", "data", "assets"):
        (folder / name).mkdir(parents=True)
    (folder / "hugo.toml").write_text(
        'baseURL = "http://localhost:8000/"\ntitle = "Bench"\n'
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "home", "section", "404"]\n'
    )
    (folder / "data" / "cards.json").write_text(json.dumps(prepared.cards))
    (folder / "assets" / "pages.json").write_text(json.dumps(prepared.pages))
    (folder / "content" / "_content.gotmpl").write_text(
        '{{ range $i, $p := resources.Get "pages.json" | transform.Unmarshal }}'
        '{{ $.AddPage (dict "path" (printf "p%d" $i) "title" $p.title "url" (printf "/%s" $p.path)'
        ' "type" "_default" "layout" $p.sort "params" (dict "cards" $p.cards)) }}{{ end }}\n'
    )
    for sort, size in (("card", prepared.card_bytes), ("line", prepared.line_bytes)):
        each = _entry(size, "{{ .title }}", "{{ .text }}", "{{ .date }}", "{{ .by }}", "/{{ .by }}/")
        (folder / "layouts" / "partials" / f"{sort}.html").write_text(each)
        entries = (
            '{{ range .Params.cards }}{{ partialCached "'
            + sort
            + '.html" (index hugo.Data.cards .) . }}{{ end }}'
        )
        (folder / "layouts" / "_default" / f"{sort}.html").write_text(_frame("{{ .Title }}", entries))
    (folder / "layouts" / "_default" / "oembed.html").write_text(_oembed("{{ .Title }}"))
    _copy(prepared, ours, folder / "static")


def write_pelican(prepared: Prepared, ours: Path, folder: Path) -> None:
    """A site for plain Pelican: a page in Markdown for each page, and three templates."""
    _start_anew(folder)
    for name in ("content/pages", "theme/templates", "theme/static"):
        (folder / name).mkdir(parents=True)
    for number, page in enumerate(prepared.pages):
        cards = page["cards"]
        assert isinstance(cards, list)
        (folder / "content" / "pages" / f"{number:06}.md").write_text(
            f"Title: {page['title']}\nSlug: p{number}\nSave_as: {page['path']}\nTemplate: {page['sort']}\n"
            f"Cards: {' '.join(cards)}\n\nA page.\n"
        )
    (folder / "cards.json").write_text(json.dumps(prepared.cards))
    (folder / "pelicanconf.py").write_text(
        "import json\nfrom pathlib import Path\n"
        "PATH, OUTPUT_PATH, THEME, TIMEZONE = 'content', 'output', 'theme', 'UTC'\n"
        "SITEURL = 'http://localhost:8000'\n"
        "PLUGINS, DIRECT_TEMPLATES, ARTICLE_PATHS, STATIC_PATHS = [], [], [], ['copied']\n"
        "EXTRA_PATH_METADATA = {}\nPAGE_PATHS = ['pages']\nFEED_ALL_ATOM = CATEGORY_FEED_ATOM = None\n"
        "TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\n"
        "TAG_SAVE_AS = CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = ''\n"
        "JINJA_GLOBALS = {'cards': json.loads(Path('cards.json').read_text())}\n"
    )
    for sort, size in (("card", prepared.card_bytes), ("line", prepared.line_bytes)):
        each = _entry(
            size, "{{ c.title|e }}", "{{ c.text|e }}", "{{ c.date }}", "{{ c.by|e }}", "/{{ c.by }}/"
        )
        entries = "{% for id in page.cards.split() %}{% set c = cards[id] %}" + each + "{% endfor %}"
        (folder / "theme" / "templates" / f"{sort}.html").write_text(_frame("{{ page.title }}", entries))
    (folder / "theme" / "templates" / "oembed.html").write_text(_oembed("{{ page.title }}"))
    _copy(prepared, ours, folder / "content" / "copied")


def _oembed(title: str) -> str:
    text = json.dumps(
        {"type": "rich", "version": "1.0", "title": title, "html": "x" * 380, "width": 600}, indent=1
    )
    return f"{text}\n"


def _start_anew(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _copy(prepared: Prepared, ours: Path, target: Path) -> None:
    for name in prepared.copied:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ours / name, target / name)
