"""Everything that decides what a file looks like besides the timeline: code, theme, settings, libraries."""

import sys
from functools import partial
from hashlib import blake2b
from pathlib import Path

from annotated_timeline.publishing.digests import Digests
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.template_cache import digest_of_theme

_ROOT = Path(__file__).parents[3]
_THEME = _ROOT / "theme"
#: What npm installed.
_PACKAGES = _ROOT / "package-lock.json"
#: Where filters, tests and globals of templates may come from, for their code to be known here.
_KNOWN = frozenset({"_operator", "annotated_timeline", "builtins", "jinja2", "markupsafe", "pelican"})


def fingerprint(site: Site) -> bytes | None:
    """A digest; None where templates may call code of somebody else's, which may do anything."""
    environment = site.environment
    called = [dict(some) for some in (environment.filters, environment.tests, environment.globals)]
    if any(_module(one) not in _KNOWN for some in called for one in some.values()):
        return None
    pages = [(page.slug, page.title) for page in site.pages]
    seen = blake2b(digest_of_theme(environment))
    seen.update(Digests().of((site.url, pages, called, _libraries())))
    for file in (_PACKAGES, *sorted(_THEME.rglob("*"))):
        if file.is_file():
            seen.update(repr((file.name, file.read_bytes())).encode())
    return seen.digest()


def _module(thing: object) -> str:
    """The package that a function comes from, or the kind of a value."""
    if isinstance(thing, partial):
        return _module(thing.func)
    owner = thing if hasattr(thing, "__module__") else type(thing)
    return str(owner.__module__).partition(".")[0]


def _libraries() -> list[str]:
    """The libraries that are installed, each with its version."""
    places = [Path(place) for place in sys.path]
    return sorted(one.name for place in places if place.is_dir() for one in place.glob("*.dist-info"))
