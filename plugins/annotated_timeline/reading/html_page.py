"""An HTML page to readable text: blocks as paragraphs, and the furniture that the markup itself tells.

Nothing that a reader of the page can read is left out. What is no text (scripts, styles, templates,
pictures), what is hidden, and what stands in for a missing feature (``noscript``, the inside of a player) is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from annotated_timeline.errors import SourceFault, SourceFaults
from annotated_timeline.model.source import Furniture, FurnitureKind
from annotated_timeline.model.span import Span
from annotated_timeline.reading.html_roles import (
    BLOCKS,
    NOT_TEXT,
    article_of,
    furniture_kind,
    is_hidden,
    text_sizes,
)
from annotated_timeline.reading.limits import MAX_HTML_TAGS

#: What HTML collapses to one blank (https://infra.spec.whatwg.org/#ascii-whitespace); no-break spaces stay.
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_EMPTY_LINES = re.compile(r"\n{3,}")
_MARKS = ("“”", "‘’")
_ATTRIBUTION = frozenset({"cite", "footer", "figcaption"})


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """The text of a page, with blank lines between its blocks, and the furniture in it."""

    text: str
    furniture: tuple[Furniture, ...]


def read_html(markup: str, shown_path: str) -> HtmlPage:
    """The readable text of `markup`; raises SourceFaults where it has too many tags or nests them too deep.

    A ``<q>`` gets the marks a browser draws around it; the paragraphs of a ``<blockquote>`` that has none get
    quotation marks as newspapers set them: one before each, one after the last.
    """
    if (count := markup.count("<")) > MAX_HTML_TAGS:
        found, hint = f"{count:,} tags", "save the article's own part of the page"
        raise SourceFaults([SourceFault(shown_path, None, found, f"at most {MAX_HTML_TAGS:,}", hint)])
    soup = BeautifulSoup(_without_open_ends(markup), "html.parser")
    walk = _Walk(soup, shown_path)
    return _joined(_with_quotation_marks(walk.paragraphs()))


def _without_open_ends(markup: str) -> str:
    """`markup` with what never closes made plain text.

    The standard library looks for the end of such a tag, comment or section up to the end of the page,
    and begins anew at the next one: minutes for a page of a few hundred kilobytes.
    """
    # To HTML both are bogus comments that end at the next ">"; only the second is that to the parser.
    markup = markup.replace("<![", "<?[")
    comments_end = markup.rfind("-->") + 1
    markup = markup[:comments_end] + markup[comments_end:].replace("<!--", "&lt;!--")
    tags_end = markup.rfind(">") + 1
    return markup[:tags_end] + markup[tags_end:].replace("<", "&lt;")


@dataclass(frozen=True, slots=True)
class _Context:
    """What an element's text inherits from the elements around it."""

    kind: FurnitureKind | None = None
    inside_article: bool = False
    in_paragraph: bool = False
    blockquote: int | None = None
    quote_depth: int = 0
    keeps_blanks: bool = False


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    kind: FurnitureKind | None
    blockquote: int | None


class _Walk:
    """One pass over a page's elements, without recursion: depth is the page's choice, not ours."""

    def __init__(self, soup: BeautifulSoup, shown_path: str) -> None:
        self._soup = soup
        self._sizes = text_sizes(soup, shown_path)
        self._article = article_of(soup, self._sizes)
        self._written: list[str] = []
        self._blockquotes = 0

    def paragraphs(self) -> Iterator[_Paragraph]:
        """The page's paragraphs, in order."""
        current = _Context(inside_article=self._article is None)
        waiting: list[tuple[PageElement | str, _Context]] = [(self._soup, current)]
        while waiting:
            node, context = waiting.pop()
            if context != current and _starts_anew(current, context):
                yield from self._flush(current)
            current = context
            if isinstance(node, Tag):
                breaks = self._is_block(node, context)
                if breaks:
                    yield from self._flush(context)
                waiting.extend(reversed(list(self._inside(node, context, breaks=breaks))))
            elif isinstance(node, NavigableString):
                if not isinstance(node, PreformattedString):
                    self._write(str(node), context)
            elif node == _BREAK:
                yield from self._flush(context)
            elif isinstance(node, str):
                self._written.append(node)
        yield from self._flush(current)

    def _is_block(self, tag: Tag, context: _Context) -> bool:
        return tag.name in BLOCKS or self._kind(tag, context) != context.kind

    def _inside(
        self, tag: Tag, context: _Context, *, breaks: bool
    ) -> Iterator[tuple[PageElement | str, _Context]]:
        """What stands in `tag`, with the context it stands in; plain strings are written as they are."""
        if tag.name in NOT_TEXT or is_hidden(tag):
            return
        if tag.name == "br":
            yield "\n", context
            return
        inner = self._context(tag, context)
        around = _MARKS[min(context.quote_depth, 1)] if tag.name == "q" else ""
        if around:
            yield around[0], inner
        for child in tag.children:
            yield child, inner
        if around:
            yield around[1], inner
        if tag.name in {"td", "th"}:
            yield "\t", context
        if breaks:
            yield _BREAK, inner

    def _context(self, tag: Tag, context: _Context) -> _Context:
        blockquote = context.blockquote
        if tag.name == "blockquote":
            self._blockquotes += 1
            blockquote = self._blockquotes
        elif tag.name in _ATTRIBUTION:
            blockquote = None
        return _Context(
            kind=self._kind(tag, context),
            inside_article=context.inside_article or tag is self._article,
            in_paragraph=context.in_paragraph or tag.name in {"p", "li", "blockquote"},
            blockquote=blockquote,
            quote_depth=context.quote_depth + (tag.name == "q"),
            keeps_blanks=context.keeps_blanks or tag.name == "pre",
        )

    def _kind(self, tag: Tag, context: _Context) -> FurnitureKind | None:
        if context.kind not in {None, "banner"} or (context.blockquote and tag.name in _ATTRIBUTION):
            return context.kind
        size = self._sizes.get(id(tag), 0)
        page_size = self._sizes.get(id(self._soup), 0)
        return furniture_kind(tag, size, page_size, in_paragraph=context.in_paragraph) or context.kind

    def _write(self, text: str, context: _Context) -> None:
        if not context.keeps_blanks:
            text = _BLANKS.sub(" ", text)
            if not self._written or self._written[-1][-1:] in " \n\t":
                text = text.lstrip(" ")
        if text:
            self._written.append(text)

    def _flush(self, context: _Context) -> Iterator[_Paragraph]:
        lines = "".join(self._written).split("\n")
        self._written.clear()
        text = _EMPTY_LINES.sub("\n\n", "\n".join(line.strip(" \t\r") for line in lines)).strip("\n")
        if text:
            outside: FurnitureKind | None = None if context.inside_article else "banner"
            yield _Paragraph(text, context.kind or outside, context.blockquote)


#: Stands in the walk where a block ends.
_BREAK = "end of block"


def _starts_anew(before: _Context, after: _Context) -> bool:
    """Whether text in the two contexts cannot share a paragraph."""
    return (before.kind, before.inside_article, before.blockquote) != (
        after.kind,
        after.inside_article,
        after.blockquote,
    )


def _with_quotation_marks(paragraphs: Iterator[_Paragraph]) -> list[_Paragraph]:
    """The paragraphs, those of unmarked block quotations between marks."""
    kept = list(paragraphs)
    quoted: dict[int, list[int]] = {}
    for number, paragraph in enumerate(kept):
        if paragraph.blockquote and not paragraph.kind and paragraph.text[0] not in "—–-―":
            quoted.setdefault(paragraph.blockquote, []).append(number)
    for numbers in quoted.values():
        if any(mark in kept[number].text for number in numbers for mark in '“”"'):
            continue
        for number in numbers:
            kept[number] = replace(kept[number], text=f"“{kept[number].text}")
        kept[numbers[-1]] = replace(kept[numbers[-1]], text=f"{kept[numbers[-1]].text}”")
    return kept


def _joined(paragraphs: list[_Paragraph]) -> HtmlPage:
    parts: list[str] = []
    furniture: list[Furniture] = []
    offset = 0
    for paragraph in paragraphs:
        if paragraph.kind:
            furniture.append(Furniture(Span(offset, offset + len(paragraph.text)), paragraph.kind))
        parts.append(paragraph.text)
        offset += len(paragraph.text) + 2
    return HtmlPage("\n\n".join(parts), tuple(furniture))
