"""Headlines: the source's title where the text repeats it, and the lines between it and the byline."""

import re
from collections.abc import Iterator

from annotated_timeline.model.source import Furniture
from annotated_timeline.reading.furniture.bylines import is_byline
from annotated_timeline.reading.furniture.page import Block, Page

#: A title stands among the first blocks of its page.
_HEAD = 12
#: A deck (the sentence under a headline) is no longer than this, in words.
_LONGEST_DECK = 45
_NOT_LETTERS = re.compile(r"[\W_]+")


def find(page: Page) -> Iterator[Furniture]:
    """The lines that repeat the title, and the deck where a byline follows it."""
    title = _letters(page.metadata.title) if page.metadata else ""
    if not title:
        return
    for block in page.free_blocks(0, _HEAD):
        for line in (*block.lines, block.whole):
            if _letters(line.text) == title:
                yield line.marked("headline")
                yield from _deck(page, block)
                return


def _deck(page: Page, headline: Block) -> Iterator[Furniture]:
    following = page.blocks[headline.number + 1 : headline.number + 3]
    if len(following) < 2 or not any(is_byline(line) for line in following[1].lines):
        return
    deck = following[0].whole
    if deck.word_count <= _LONGEST_DECK and not deck.quotes_somebody:
        yield deck.marked("headline")


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()
