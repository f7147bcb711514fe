"""The one place where Markdown becomes HTML, and where foreign HTML and addresses are made harmless."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

import nh3
from markdown import Markdown
from markupsafe import Markup

#: The elements that Markdown may make.
TAGS = {
    "p",
    "br",
    "hr",
    "a",
    "em",
    "strong",
    "b",
    "i",
    "s",
    "del",
    "ins",
    "sub",
    "sup",
    "code",
    "pre",
    "kbd",
    "q",
    "cite",
    "blockquote",
    "abbr",
    "time",
    "ol",
    "ul",
    "li",
    "dl",
    "dt",
    "dd",
    "h2",
    "h3",
    "h4",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "caption",
    "figure",
    "figcaption",
    "img",
    "span",
    "div",
    "bdi",
    "bdo",
    "mark",
}
_ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href", "hreflang"},
    "img": {"src", "alt", "width", "height"},
    "blockquote": {"cite"},
    "q": {"cite"},
    "time": {"datetime"},
    "ol": {"start", "type"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ins": {"cite", "datetime"},
    "del": {"cite", "datetime"},
}
#: The one folder whose pictures a page may show; a page's links to it are relative by then.
_OWN_PICTURE = re.compile(r"(?:\.\./)*images/(?!.*\.\.)[^\\]*")


def _kept_attribute(tag: str, attribute: str, value: str) -> str | None:
    """The value of an attribute; None, which drops it, for pictures from elsewhere."""
    if (tag, attribute) == ("img", "src") and not _OWN_PICTURE.fullmatch(value):
        return None
    return value


_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=_ATTRIBUTES,
    attribute_filter=_kept_attribute,
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener noreferrer",
    clean_content_tags={"script", "style"},
    strip_comments=True,
)


def clean(html: str) -> Markup:
    """HTML with everything taken out that could run, load or restyle; safe to print."""
    return Markup(_CLEANER.clean(html))


@lru_cache(maxsize=4096)
def markdown(text: str) -> Markup:
    """An editor's Markdown as clean HTML."""
    return clean(Markdown(extensions=["tables", "sane_lists"]).convert(text))


def safe_url(url: str | None) -> str:
    """`url` if it is a plain web address (http or https, no login, no control characters), else ``""``."""
    if not url or any(character <= " " or character == "\x7f" for character in url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in {"http", "https"} and parts.hostname and "@" not in parts.netloc else ""
