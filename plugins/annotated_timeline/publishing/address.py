"""Addresses of the site: where each thing lives, and how one page links to another.

An address is a path below the site's root without a leading slash: ``events/ID/`` is a folder with an
``index.html`` in it, ``timeline.json`` a file, the empty one the front page. Links between pages are relative
and name ``index.html``, so that the site reads the same at a domain's root, in a sub-folder and from ``file://``.
"""

from posixpath import relpath

TIMELINE = ""
ALL = "all/"
DAYS = "days/"
PEOPLE = "people/"
PLACES = "places/"
SOURCES = "sources/"
AS_OF = "as-of/"
CORRECTIONS = "corrections/"
NOT_FOUND = "404.html"
CARD = "card.png"
SEARCH = "search/"
EMBED = "embed/"
OEMBED = "oembed/"
EMBED_SCRIPT = "embed.js"
EMBED_HELP = "embedding/"
JSON = "timeline.json"
SCHEMA = "schema/timeline.schema.json"
TIMELINEJS = "timelinejs.json"
CSV = "timeline.csv"
ICALENDAR = "timeline.ics"
ANNOTATIONS = "annotations.jsonld"
ATOM = "feeds/timeline.atom.xml"
CORRECTIONS_ATOM = "feeds/corrections.atom.xml"
JSON_FEED = "feeds/timeline.json"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"


def event(id_: str) -> str:
    """The address of an event's page."""
    return f"events/{id_}/"


def quote(id_: str) -> str:
    """The address of a quotation's page."""
    return f"quotes/{id_}/"


def person(id_: str) -> str:
    """The address of a person's page."""
    return f"{PEOPLE}{id_}/"


def place(id_: str) -> str:
    """The address of a place's page."""
    return f"{PLACES}{id_}/"


def source(id_: str) -> str:
    """The address of a source's page."""
    return f"{SOURCES}{id_}/"


def source_text(id_: str) -> str:
    """The address of a source's text as it was parsed, where it may be published."""
    return f"{source(id_)}text.txt"


def day(iso_day: str) -> str:
    """The address of a day's page, from ``YYYY-MM-DD``."""
    return f"{DAYS}{iso_day}/"


def volume(number: int) -> str:
    """The address of a part of a long timeline for print, counted from 1."""
    return f"{ALL}{number}/"


def month(iso_month: str) -> str:
    """The address of a month's page, from ``YYYY-MM``."""
    return f"months/{iso_month}/"


def embed(address: str = "") -> str:
    """The address of the embedded form of what lives at `address`."""
    return f"{EMBED}{address}"


def oembed(page: str) -> str:
    """The address of a page's oEmbed file; ``oembed/index.json`` is the front page's."""
    return f"{OEMBED}{page.removesuffix('/') or 'index'}.json"


def file_of(address: str) -> str:
    """The file below the output folder that an address names."""
    return f"{address}index.html" if address == "" or address.endswith("/") else address


def as_of(iso_day: str) -> str:
    """The address of the timeline as it was known on a day, from ``YYYY-MM-DD``."""
    return f"{AS_OF}{iso_day}/"


def root(here: str) -> str:
    """The relative way from the page at address `here` to the site's root: "", "../", "../../"."""
    return "../" * here.count("/")


def link_from(way: str, target: str, fragment: str = "") -> str:
    """The link to the address `target` from a page whose way to the site's root is `way`."""
    path = f"{way}{file_of(target)}"
    return f"{path}#{fragment}" if fragment else path


def link(here: str, target: str, fragment: str = "") -> str:
    """The relative link from the page at address `here` to the address `target`."""
    folder = here if here.endswith("/") else here.rpartition("/")[0]
    path = relpath(file_of(target), folder or ".")
    return f"{path}#{fragment}" if fragment else path
