"""A little HTML, as editors of other tools write it, as Markdown."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

#: Characters that Python-Markdown takes for markup anywhere in a line.
_MARKUP = re.compile(r"([\\`*_\[\]])")
#: What is markup only where a line begins with it.
_LINE_START = re.compile(r"^(\s*)(#|>|[+-](?=\s|-|$)|=+(?=\s*$)|\d+\.(?=\s))", re.MULTILINE)
#: What would be HTML, or the bars of a table.
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"})
_BLOCKS = {"p", "div", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "li"}
_AROUND = {"em": "*", "i": "*", "strong": "**", "b": "**"}
_GONE = {"script", "style", "img", "iframe", "video", "audio", "object", "embed", "svg"}
#: Elements whose words are kept while what they did to them has no place in Markdown.
_UNWRAPPED = {"html", "body", "span", "br", "a", *_BLOCKS, *_AROUND}
_BLANK = re.compile(r"\n(?:[^\S\n]*\n)+[^\S\n]*")


def html_to_markdown(html: str) -> tuple[str, tuple[str, ...]]:
    """HTML as Markdown that reads the same, and the names of the elements that are lost, sorted.

    Plain text is HTML as well; its blank lines part paragraphs.
    """
    page = BeautifulSoup(html, "html.parser")
    names = {tag.name for tag in page.find_all(True)}
    lost = tuple(sorted(name for name in names if name not in _UNWRAPPED))
    return "\n\n".join(_blocks(page)), lost


def links(html: str) -> tuple[tuple[str, str], ...]:
    """The address and the words of each link, in order."""
    page = BeautifulSoup(html, "html.parser")
    return tuple((str(link["href"]).strip(), link.get_text(" ", strip=True)) for link in page("a", href=True))


def _blocks(parent: Tag) -> Iterator[str]:
    """The blocks in an element; text and inline elements between them are paragraphs."""
    inline: list[PageElement] = []
    for child in parent.children:
        if isinstance(child, Tag) and child.name in _BLOCKS:
            yield from _paragraphs(inline)
            inline = []
            yield from _block(child)
        else:
            inline.append(child)
    yield from _paragraphs(inline)


def _block(tag: Tag) -> Iterator[str]:
    if tag.name == "blockquote":
        yield "\n".join(f"> {line}".rstrip() for line in "\n\n".join(_blocks(tag)).split("\n"))
    elif tag.name in ("ul", "ol"):
        items = [item for item in tag.children if isinstance(item, Tag)]
        marks = [f"{number}." if tag.name == "ol" else "-" for number in range(1, len(items) + 1)]
        yield "\n".join(f"{mark} {' '.join(_blocks(item))}" for mark, item in zip(marks, items, strict=True))
    else:
        yield from _blocks(tag)


def _paragraphs(children: list[PageElement]) -> Iterator[str]:
    text = "".join(map(_inline, children))
    for paragraph in _BLANK.split(text):
        lines = [" ".join(line.split()) for line in paragraph.strip().split("\n")]
        if any(lines):
            yield _LINE_START.sub(_escaped_start, "\n".join(line for line in lines if line))


def _escaped_start(found: re.Match[str]) -> str:
    space, mark = found.groups()
    if mark[0] == "=":
        return f"{space}&#61;{mark[1:]}"
    return f"{space}{mark[:-1]}\\{mark[-1]}"


def _inline(node: PageElement) -> str:
    if isinstance(node, Tag):
        return _inline_tag(node)
    if isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
        return _MARKUP.sub(r"\\\1", str(node).translate(_ENTITIES))
    return ""


def _inline_tag(tag: Tag) -> str:
    if tag.name in _GONE:
        return ""
    if tag.name == "br":
        return "\n"
    inner = "".join(map(_inline, tag.children))
    words = inner.strip()
    if tag.name == "a" and words and _plain_address(str(tag.get("href", ""))):
        return inner.replace(words, f"[{words}]({tag['href']})")
    if tag.name in _AROUND and words:
        return inner.replace(words, f"{_AROUND[tag.name]}{words}{_AROUND[tag.name]}")
    return inner


def _plain_address(url: str) -> bool:
    """Whether a link's address can stand in Markdown as it is."""
    return re.fullmatch(r"https?://[^\s()<>\\\"]+", url) is not None
