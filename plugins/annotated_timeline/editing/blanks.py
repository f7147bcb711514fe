"""New files for editors to fill in: what is known is written, the rest stands there as comments."""

from collections.abc import Mapping
from datetime import date

from annotated_timeline.editing.toml_text import toml_text

_OPTIONAL_SOURCE_KEYS = """\
# authors = ["…"]
# via = "who passed the text on"
# modified = 2021-08-10
# dateline = "where it was written"
# archive_url = "https://…"
"""
_PEOPLE = """\
# Who speaks and acts. `side` is an id of timeline.toml; roles may not overlap.
#
# [[person]]
# id = "ines-tarrow"
# name = "Ines Tarrow"
# kind = "person"            # or "organisation"
# aliases = ["Ms. Tarrow"]
# side = "others"
# [[person.role]]
# title = "engineer"
# since = "2018-09"          # a period needs its citation
# citation = { publisher = "…", title = "…", url = "https://…" }
"""
_PLACES = """\
# Places that have a page.
#
# [[place]]
# id = "fish-quay"
# name = "Fish Quay"
# aliases = []
# country = "…"
"""
_SIDES = """\

[rights]
words_per_quotation = 40
share = 0.2                  # of the original's words, or …
words = 120                  # … this many, whichever is more

[[side]]
id = "others"
label = "Others"
shape = "ring"               # circle, square, diamond, triangle or ring
"""
_SOURCES = """\
One text a source: `STEM.txt` or `STEM.html`, and `STEM.toml` beside it with what is known of it.
`annotated-timeline new source STEM` writes both.
"""
_ABOUT = """\
Title: About
Slug: about
Summary: What this timeline is.

{description}
"""


def source_metadata(
    known: Mapping[str, str | None], published: date, words: int | None, full_text: bool
) -> str:
    """The ``.toml`` of a new source: `known` texts by key, the day, and the optional keys.

    Keys of which nothing is known are comments.
    """
    lines = [f"{key} = {toml_text(value)}" for key, value in known.items() if value]
    lines.append(f"published = {published.isoformat()}")
    length = "# words = 800" if words is None else f"words = {words}"
    lines.append(f"{length}  # length of the original; the rights guard counts with it")
    lines.append(f"{'' if full_text else '# '}full_text = true  # the text may be published whole")
    return "\n".join([*lines, _OPTIONAL_SOURCE_KEYS])


def timeline_files(title: str, description: str, opens: date, closes: date) -> dict[str, str]:
    """The files of a new subject, by their path in its folder."""
    head = [
        f"title = {toml_text(title)}",
        f"description = {toml_text(description)}",
        f"opens = {opens.isoformat()}",
        f"closes = {closes.isoformat()}",
        'language = "en"',
        _SIDES,
    ]
    return {
        "timeline.toml": "\n".join(head),
        "people.toml": _PEOPLE,
        "places.toml": _PLACES,
        "sources/README.md": _SOURCES,
        "pages/about.md": _ABOUT.format(description=description),
    }
