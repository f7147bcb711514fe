"""What the elements of a page are for: blocks, things that are no text, and kinds of furniture."""

import re
from collections import defaultdict
from collections.abc import Mapping

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from annotated_timeline.errors import SourceFault, SourceFaults
from annotated_timeline.model.source import FurnitureKind
from annotated_timeline.reading.limits import MAX_HTML_DEPTH

#: Elements that begin and end a paragraph of text.
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
#: Elements whose inside nobody reads as text on the page.
NOT_TEXT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "picture",
        "map",
        "textarea",
        "noframes",
        "datalist",
    ]
)
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BY_TAG: Mapping[str, FurnitureKind] = {
    "nav": "banner",
    "footer": "banner",
    "form": "banner",
    "button": "banner",
    "select": "banner",
    "search": "banner",
    "dialog": "promo",
    "aside": "promo",
    "figcaption": "caption",
    "h1": "headline",
    "address": "byline",
    "time": "byline",
}
_BY_ROLE: Mapping[str, FurnitureKind] = {
    "navigation": "banner",
    "banner": "banner",
    "contentinfo": "banner",
    "search": "banner",
    "complementary": "promo",
    "dialog": "promo",
}


def _named(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\A|[\s_-])(?:{words})(?:\Z|[\s_-])", re.IGNORECASE)


#: Words of classes and ids, the surest first.
_BY_NAME: tuple[tuple[re.Pattern[str], FurnitureKind], ...] = (
    (_named("cookies?|consent|gdpr|onetrust|ccpa"), "cookie"),
    (_named("caption|figcaption|wp-caption-text|photo-?credit|image-?credit"), "caption"),
    (_named("explainer|fact-?box|info-?box|faq|backgrounder"), "explainer"),
    (_named("bio|author-?info|author-?bio|about-?the-?author"), "bio"),
    (_named("byline|bylines|dateline-?published|pub-?date|publish-?date|timestamp|author"), "byline"),
    (_named("dek|deck|standfirst|subhead|sub-?headline|subtitle"), "headline"),
    (
        _named(
            "newsletter|promo|related|recommend(?:ed|ations)?|subscribe|sign-?up|advert|advertisement|ad|sponsored|outbrain"
            "|taboola|trending|most-?read|most-?popular"
        ),
        "promo",
    ),
    (_named("player|audio-?player|video-?player"), "player"),
    (_named("copyright|credits?"), "credit"),
    (_named("share|sharing|social|breadcrumbs?|masthead|navbar|menu|skip-?link|toolbar"), "banner"),
)
#: Furniture told by a class's name is small; a larger element of that name holds the article.
_LARGEST_NAMED = 1_500
#: An ``article`` element with less than this share of the page's text is a teaser of another one.
_ARTICLE_SHARE = 0.4


def text_sizes(soup: BeautifulSoup, shown_path: str) -> Mapping[int, int]:
    """The characters of text in each element, by its `id()`; raises SourceFaults if nested too deep."""
    sizes: dict[int, int] = defaultdict(int)
    order: list[Tag] = []
    waiting: list[tuple[Tag, int]] = [(soup, 0)]
    while waiting:
        tag, depth = waiting.pop()
        if depth > MAX_HTML_DEPTH:
            found = f"elements inside one another, more than {MAX_HTML_DEPTH} deep"
            hint = "save the article's own part of the page"
            fault = SourceFault(shown_path, tag.sourceline, found, f"at most {MAX_HTML_DEPTH}", hint)
            raise SourceFaults([fault])
        order.append(tag)
        if tag.name in NOT_TEXT:
            continue
        for child in tag.children:
            if isinstance(child, Tag):
                waiting.append((child, depth + 1))
            elif isinstance(child, NavigableString):
                sizes[id(tag)] += len(child.strip())
    for tag in reversed(order):
        if tag.parent is not None:
            sizes[id(tag.parent)] += sizes[id(tag)]
    return sizes


def article_of(soup: BeautifulSoup, sizes: Mapping[int, int]) -> Tag | None:
    """The element that holds the article, where the page has one that holds enough of its text."""
    enough = sizes[id(soup)] * _ARTICLE_SHARE
    for candidates in (soup.find_all("article"), soup.find_all("main"), soup.find_all(role="main")):
        tags = [tag for tag in candidates if isinstance(tag, Tag) and sizes[id(tag)] >= enough]
        if tags:
            return max(tags, key=lambda tag: sizes[id(tag)])
    return None


def is_hidden(tag: Tag) -> bool:
    """Whether the page hides the element from every reader."""
    return tag.has_attr("hidden") or bool(_HIDING_STYLE.search(_attribute(tag, "style")))


def furniture_kind(tag: Tag, size: int, page_size: int, *, in_paragraph: bool) -> FurnitureKind | None:
    """The kind of furniture that an element is by its name, role or class; None for the article's own."""
    if tag.name in {"html", "body", "main", "article"} or (in_paragraph and tag.name == "time"):
        return None
    named = (size <= _LARGEST_NAMED and tag.name not in {"p", "a"}) or (tag.name == "p" and size <= 300)
    names = f"{_attribute(tag, 'class')} {_attribute(tag, 'id')} {_attribute(tag, 'itemprop')}"
    if named and names.strip():
        for pattern, kind in _BY_NAME:
            if pattern.search(names):
                return kind
    if size > page_size / 2 and tag.name != "nav":
        return None
    return _BY_TAG.get(tag.name) or _BY_ROLE.get(_attribute(tag, "role"))


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name)
    return value if isinstance(value, str) else " ".join(value or ())
