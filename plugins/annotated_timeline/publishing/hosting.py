"""Files that hosts read: response headers for those that know ``_headers``, a sign for GitHub Pages."""

from collections.abc import Iterator

from annotated_timeline.publishing import address
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

_EVERYWHERE = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
)
#: Policies of several rules that match one path are all enforced, so no rule for all pages may forbid frames.
_NOT_FRAMED = ("Content-Security-Policy: frame-ancestors 'none'", "Cross-Origin-Opener-Policy: same-origin")

_FOLDERS = (
    address.ALL,
    "months/",
    address.DAYS,
    "events/",
    "quotes/",
    address.PEOPLE,
    address.PLACES,
    address.SOURCES,
    address.AS_OF,
    address.SEARCH,
    address.CORRECTIONS,
    address.EMBED_HELP,
)
#: Data that pages of other sites may read by script.
_SHARED = (
    address.JSON,
    address.SCHEMA,
    address.TIMELINEJS,
    address.CSV,
    address.ICALENDAR,
    address.ANNOTATIONS,
    "feeds/*",
    "oembed/*",
)


def products(site: Site) -> Iterator[Product]:
    """``/_headers`` (Netlify, Cloudflare Pages); ``/.nojekyll``, without which GitHub Pages drops files."""
    yield Product("_headers", headers(site).encode())
    yield Product(".nojekyll", b"")


def headers(site: Site) -> str:
    """The headers of a site, folder by folder; what lies under ``/embed/`` may be framed by anybody."""
    lines = ["/*", *(f"  {header}" for header in _EVERYWHERE)]
    if site.url.startswith("https://"):
        lines.append("  Strict-Transport-Security: max-age=31536000")
    plain = (f"{page.slug}/" for page in site.pages)
    for folder in ("", *_FOLDERS, *plain):
        lines += [f"/{folder}*" if folder else "/", *(f"  {header}" for header in _NOT_FRAMED)]
    for data in _SHARED:
        lines += [f"/{data}", "  Access-Control-Allow-Origin: *"]
    return "\n".join([*lines, ""])
