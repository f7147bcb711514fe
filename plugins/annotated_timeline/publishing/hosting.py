"""Files that hosts read: response headers for those that know ``_headers``, and a plain sign for GitHub Pages."""

from collections.abc import Iterator

from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

#: The folders whose pages may be shown in somebody else's frame, as the first part of a path.
_FRAMED = ("embed",)
_EVERYWHERE = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
)
#: Policies of several rules that match one path are all enforced, so no rule for all pages may forbid frames.
_NOT_FRAMED = ("Content-Security-Policy: frame-ancestors 'none'", "Cross-Origin-Opener-Policy: same-origin")


def products(site: Site) -> Iterator[Product]:
    """``/_headers`` (Netlify, Cloudflare Pages) and ``/.nojekyll``, without which GitHub Pages drops files."""
    yield Product("_headers", headers(site.url).encode())
    yield Product(".nojekyll", b"")


def headers(url: str) -> str:
    """The headers of a site published at `url`, folder by folder."""
    lines = ["/*", *(f"  {header}" for header in _EVERYWHERE)]
    if url.startswith("https://"):
        lines.append("  Strict-Transport-Security: max-age=31536000")
    for path in _PAGES:
        lines += [path, *(f"  {header}" for header in _NOT_FRAMED)]
    return "\n".join([*lines, ""])
