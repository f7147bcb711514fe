"""A page as the furniture rules see it: blocks of lines, and which of them are furniture already."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotated_timeline.model.source import Furniture, FurnitureKind, Metadata
from annotated_timeline.model.span import Span

#: Furniture is short; a block longer than this (code points) is the article's.
_LONGEST_BLOCK = 1_500
#: The first block of so many words with a full stop is taken for the article's first.
_BODY_WORDS = 20
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\Z")
_BETWEEN_MARKS = re.compile(r"[\"“]([^\"“”]*)")
#: So many words between marks are somebody's words, most likely, and not a title or a name.
_FEWEST_QUOTED = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it."""

    span: Span
    text: str

    @property
    def ends_a_sentence(self) -> bool:
        """Whether it closes with a full stop, a question mark or an exclamation mark."""
        return bool(_SENTENCE_END.search(self.text[-4:]))

    @property
    def word_count(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def quotes_somebody(self) -> bool:
        """Whether it holds three words or more after an opening quotation mark."""
        return any(len(words.split()) >= _FEWEST_QUOTED for words in _BETWEEN_MARKS.findall(self.text))

    def marked(self, kind: FurnitureKind) -> Furniture:
        """The line as furniture."""
        return Furniture(self.span, kind)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without a blank line between them; usually one paragraph. `number` counts from 0."""

    number: int
    lines: tuple[Line, ...]

    @property
    def whole(self) -> Line:
        """The block as one line, for texts that are broken at a fixed width."""
        if len(self.lines) == 1:
            return self.lines[0]
        span = Span(self.lines[0].span.start, self.lines[-1].span.end)
        return Line(span, " ".join(line.text for line in self.lines))

    @property
    def is_short(self) -> bool:
        """Whether it may be furniture at all."""
        return self.lines[-1].span.end - self.lines[0].span.start <= _LONGEST_BLOCK


class Page:
    """The blocks of a text, and the furniture found so far; `metadata` is None for a bare document."""

    def __init__(self, text: str, metadata: Metadata | None) -> None:
        self.text = text
        self.metadata = metadata
        self.blocks = tuple(_blocks(text))
        self.body_start = next((b.number for b in self.blocks if _opens_the_body(b.whole)), len(self.blocks))
        self.found: list[Furniture] = []
        self._starts = [line.span.start for block in self.blocks for line in block.lines]
        self._taken: set[int] = set()

    def take(self, items: Iterable[Furniture]) -> None:
        """Keep `items`; the lines that they touch are no longer free."""
        for item in items:
            self.found.append(item)
            first = max(0, bisect_right(self._starts, item.span.start) - 1)
            self._taken.update(self._starts[first : bisect_left(self._starts, item.span.end)])

    def is_free(self, block: Block) -> bool:
        """Whether no line of `block` is furniture yet."""
        return not any(line.span.start in self._taken for line in block.lines)

    def free_blocks(self, start: int = 0, stop: int | None = None) -> Iterator[Block]:
        """The short blocks of which nothing is taken, in the order of the text."""
        return (block for block in self.blocks[start:stop] if block.is_short and self.is_free(block))

    def free_lines(self, start: int = 0, stop: int | None = None) -> Iterator[Line]:
        """The lines of short blocks that are not taken."""
        for block in self.blocks[start:stop]:
            if block.is_short:
                yield from (line for line in block.lines if line.span.start not in self._taken)

    def tail(self, size: int) -> list[Block]:
        """The last `size` blocks of which nothing is taken, in the order of the text."""
        kept: list[Block] = []
        for block in reversed(self.blocks):
            if len(kept) == size:
                break
            if self.is_free(block):
                kept.append(block)
        return kept[::-1]


def _blocks(text: str) -> Iterator[Block]:
    lines: list[Line] = []
    number = offset = 0
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = offset + len(raw) - len(raw.lstrip())
            lines.append(Line(Span(start, start + len(bare)), bare))
        elif lines:
            yield Block(number, tuple(lines))
            lines, number = [], number + 1
        offset += len(raw) + 1
    if lines:
        yield Block(number, tuple(lines))


def _opens_the_body(line: Line) -> bool:
    return line.ends_a_sentence and line.word_count >= _BODY_WORDS
