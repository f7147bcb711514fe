"""``pages/*.md``: what must hold of the editors' plain pages before Pelican reads them.

Pelican takes a page's address from ``Slug:`` and follows ``{attach}``, ``{static}`` and ``{filename}`` to
files anywhere on the machine; neither may lead out of the content folder.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from annotated_timeline.errors import SourceFault

_KEY = re.compile(r"(?P<key>[A-Za-z0-9_-]+):[ \t]*(?P<value>.*)")
_KEYS = ("title", "slug", "summary")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 100
#: First parts of the site's own addresses (publishing/address.py); a page cannot stand there.
RESERVED = (
    *("all", "as-of", "corrections", "days", "embed", "embedding", "events", "feeds", "images", "index"),
    *("months", "oembed", "people", "places", "quotes", "schema", "search", "sources", "theme"),
)
#: Pelican's links: a word in braces (or, of old, between bars), then a path up to a mark, bracket or blank.
_LINK = re.compile(r"[{|](?P<what>[a-z]+)[|}](?P<path>[^\s\"'()<>]*)")
_FILES = ("attach", "static", "filename")


def page_faults(text: str, file: str) -> Iterator[SourceFault]:
    """What is wrong in the page `text`: its keys, its slug, and each link that leaves the content folder."""
    values = dict(_keys(text))
    for key in _KEYS[:2]:
        if not values.get(key, ("", 1))[0]:
            yield SourceFault(
                file, 1, f"no {key.title()!r}", f"{key.title()}: …, before the first empty line"
            )
    for key, (_, line) in values.items():
        if key not in _KEYS:
            yield SourceFault(file, line, f"the unknown key {key!r}", "one of Title, Slug, Summary")
    slug, line = values.get("slug", ("", 1))
    if slug and (not _SLUG.fullmatch(slug) or len(slug) > _LONGEST_SLUG):
        yield SourceFault(file, line, f"Slug: {slug}", "lower-case letters, digits and single hyphens")
    elif slug in RESERVED:
        yield SourceFault(file, line, f"Slug: {slug}", "another name; the site itself has pages there")
    yield from _links_that_leave(text, file)


def slug_of(text: str) -> str:
    """The slug that a page names, or an empty text."""
    return dict(_keys(text)).get("slug", ("", 1))[0]


def _keys(text: str) -> Iterator[tuple[str, tuple[str, int]]]:
    """The keys that a page opens with, in lower case, each with its value and line."""
    for number, line in enumerate(text.split("\n"), 1):
        found = _KEY.match(line)
        if found:
            yield found["key"].lower(), (found["value"].strip(), number)
        elif not line.startswith(" "):  # an indented line goes on with the value before it
            return


def _links_that_leave(text: str, file: str) -> Iterator[SourceFault]:
    for link in _LINK.finditer(text):
        path = unquote(link["path"]).replace("\\", "/")
        if link["what"] in _FILES and ".." in path.split("/"):
            line = text.count("\n", 0, link.start()) + 1
            hint = "write the path from the content folder, as in {static}/images/map.png"
            yield SourceFault(file, line, f"the link {link.group()!r}", "a path without ..", hint)
