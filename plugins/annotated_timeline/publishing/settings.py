"""The settings of our own among Pelican's; Pelican takes any name in silence, so names are checked here."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlsplit

from annotated_timeline.errors import SourceFault, SourceFaults
from annotated_timeline.publishing.filters import safe_url

PREFIX = "TIMELINE_"
#: Every setting that begins with the prefix; ``docs/publishing.md`` says what each is.
KNOWN = (
    "TIMELINE_SOURCES",
    "TIMELINE_PUBLIC",
    "TIMELINE_PREVIOUS_OUTPUT",
    "TIMELINE_CACHE",
    "TIMELINE_JOBS",
    "TIMELINE_REPORT",
)
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


def check(settings: Mapping[str, Any]) -> None:
    """Raise SourceFaults where a setting of ours is misspelt or missing, or SITEURL is no web address."""
    faults = [_unknown(name) for name in settings if name.startswith(PREFIX) and name not in KNOWN]
    faults += [_missing(name) for name in KNOWN if name not in settings]
    if not _is_address(settings["SITEURL"], bool(settings.get("TIMELINE_PUBLIC"))):
        hint = "make publish SITEURL=https://example.org/timeline"
        found = f"SITEURL = {settings['SITEURL']!r}"
        faults.append(
            SourceFault("pelicanconf.py", None, found, "a web address, http or https, without ? and #", hint)
        )
    if faults:
        raise SourceFaults(faults)


def _is_address(url: str, public: bool) -> bool:
    """Whether pages can stand below `url`; a public site's is not that of the machine it is built on."""
    if not safe_url(url) or "?" in url or "#" in url:
        return False
    return not public or urlsplit(url).hostname not in _THIS_MACHINE


def _unknown(name: str) -> SourceFault:
    near = get_close_matches(name, KNOWN, n=1)
    hint = f"did you mean {near[0]}?" if near else "see docs/publishing.md"
    return SourceFault(
        "pelicanconf.py", None, f"the unknown setting {name}", f"one of {', '.join(KNOWN)}", hint
    )


def _missing(name: str) -> SourceFault:
    hint = "start from the pelicanconf.py that comes with the project"
    return SourceFault("pelicanconf.py", None, f"no {name}", f"{name} = …", hint)
