"""One page of every kind of a site."""

from pathlib import Path

INDEXES = (
    "",
    "all/",
    "days/",
    "people/",
    "places/",
    "sources/",
    "as-of/",
    "search/",
    "corrections/",
    "about/",
    "method/",
)
MANY = ("months", "days", "events", "quotes", "people", "places", "sources", "as-of")


def one_of_each(site: Path) -> list[str]:
    """Addresses below the site: every single page, and the largest of each kind that there are many of.

    The page for what is not there links to the root of its host, so it is one of them only where the site was
    published for the folder that it is in.
    """
    missing = (site / "404.html").read_text("utf-8")
    addresses = [*INDEXES, *(["404.html"] if f'href="/{site.name}/' in missing else [])]
    for kind in MANY:
        pages = sorted((site / kind).glob("*/index.html"), key=lambda page: (page.stat().st_size, page))
        if pages:
            addresses.append(f"{kind}/{pages[-1].parent.name}/")
    return addresses
