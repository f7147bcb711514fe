"""Explainer boxes: a heading in the midst of an article, and the questions answered under it."""

import re
from collections.abc import Iterator
from itertools import takewhile

from annotated_timeline.model.source import Furniture
from annotated_timeline.model.span import Span
from annotated_timeline.reading.furniture.page import Block, Line, Page
from annotated_timeline.reading.furniture.patterns import either

_HEADING = re.compile(
    either(
        "Understand(?:ing)?|At a Glance|The Basics|Background|Explainer|Q ?& ?A|FAQ|Frequently Asked",
        "What to Know|What You (?:Need|Should) to Know|What We Know|Here['’]s What|The Latest on",
        "Key (?:Facts|Points|Takeaways|Things)|A (?:Quick|Brief|Short) (?:Guide|History)",
        r"[\w'’ -]{2,50}(?:, Explained|: (?:What|A Guide|Key|Explained))",
    )
    + r"\b",
    re.IGNORECASE,
)
_ASKING = either(
    "Who|Whom|Whose|What|When|Where|Why|Which|How",
    "Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Has|Have",
)
_QUESTION = re.compile(rf"{_ASKING}\b[^.?!\n]{{3,100}}\? +\S")
_MORE = re.compile(
    r"(?:Here['’]s more on|Read more|Learn more|See more|More on|Find out more)\b[^.]{0,120}\.?\Z",
    re.IGNORECASE,
)
_LONGEST_HEADING = 12
_MOST_ANSWERS = 10


def find(page: Page) -> Iterator[Furniture]:
    """A stretch from each heading to its last answer; the article must go on before and after it."""
    number = page.body_start
    while number < len(page.blocks) - 1:
        last = _last_of_box(page, number)
        if last is not None and last < len(page.blocks) - 1:
            yield Furniture(
                Span(page.blocks[number].whole.span.start, page.blocks[last].whole.span.end), "explainer"
            )
            number = last
        number += 1


def _last_of_box(page: Page, first: int) -> int | None:
    """The number of a box's last block, or None where no box begins at `first`."""
    block = page.blocks[first]
    heading = block.lines[0]
    if not page.is_free(block) or not _may_be_heading(heading):
        return None
    if len(block.lines) > 1:
        answers = [Block(first, block.lines[1:])]
    else:
        answers = list(takewhile(page.is_free, page.blocks[first + 1 : first + 2 + _MOST_ANSWERS]))
    answers = list(takewhile(_answers, answers))
    if not answers or len(answers) > _MOST_ANSWERS:
        return None
    announced = _HEADING.match(heading.text) or _MORE.search(answers[-1].whole.text)
    return answers[-1].number if announced else None


def _may_be_heading(line: Line) -> bool:
    return line.word_count <= _LONGEST_HEADING and not line.ends_a_sentence and line.text[0].isupper()


def _answers(block: Block) -> bool:
    return block.is_short and bool(_QUESTION.match(block.whole.text)) and not block.whole.quotes_somebody
