"""Biographies of a text's authors, which close the page."""

import re
from collections.abc import Iterator

from annotated_timeline.model.source import Furniture
from annotated_timeline.reading.furniture.page import Block, Page
from annotated_timeline.reading.furniture.patterns import NAME, either

_LONGEST = 900
_TAIL = 6
_TRADE = re.compile(
    r"\b"
    + either(
        "reporters?|correspondents?|editors?|columnists?|journalists?|journalism|writers?|photographers?",
        "(?:co-)?hosts?|anchors?|producers?|podcasts?|newsroom|bureau chief|broadcast|news ?magazine",
        "contributors?|fellow|author of|covers|covering|reports? (?:for|on|from)",
    )
    + r"\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    rf"(?P<name>{NAME})(?:,? (?:who|a|an|the)\b.{{0,60}})? "
    + either(
        "is|was|has|has been|can be reached",
        "covers|reports|writes|edits|hosts|joined|contributed|serves|works|leads|teaches",
    )
    + r"\b"
)
_WRITER = either("him|her|them|me", "the (?:author|reporter|writer)", r"[A-Z]\w+(?: [A-Z]\w+)?")
_CONTACT = re.compile(
    rf"(?:follow|contact|reach|e-?mail) {_WRITER}\b.{{0,40}}(?:@|\bon twitter\b)|\A@\w{{2,30}}\Z",
    re.IGNORECASE,
)
_TURN = re.compile(r"[A-Z][A-Z .,'’-]+: ")


def find(page: Page) -> Iterator[Furniture]:
    """The last blocks of a page, from the end backwards, as long as they tell of journalists."""
    tail = page.tail(_TAIL)
    after_credits = _blocks_after_last_credit(page)
    for block in reversed(tail):
        if not (block.is_short and _is_bio(page, block, block.number in after_credits)):
            return
        yield block.whole.marked("bio")


def _blocks_after_last_credit(page: Page) -> range:
    """The numbers of the blocks after the last sign-off or credit, where the article is over."""
    ends = [item.span.end for item in page.found if item.kind in {"signoff", "credit"}]
    if not ends:
        return range(0)
    last = max(ends)
    after = [block.number for block in page.blocks if block.lines[0].span.start >= last]
    return range(after[0], after[-1] + 1) if after else range(0)


def _is_bio(page: Page, block: Block, article_is_over: bool) -> bool:
    line = block.whole
    if len(line.text) > _LONGEST or line.quotes_somebody or _TURN.match(line.text):
        return False
    if _CONTACT.search(line.text):
        return True
    if not _TRADE.search(line.text):
        return False
    authors = page.metadata.authors if page.metadata else ()
    if article_is_over or any(author in line.text for author in authors):
        return True
    opening = _OPENING.match(line.text)
    return opening is not None and not _is_told_of(page, opening.group("name"), block)


def _is_told_of(page: Page, name: str, block: Block) -> bool:
    """Whether the article itself speaks of the person: then the block is about them, not by them."""
    surname = name.split()[-1]
    return any(surname in other.whole.text for other in page.blocks[: block.number] if page.is_free(other))
