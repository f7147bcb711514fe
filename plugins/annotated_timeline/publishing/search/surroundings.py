"""The words around a quotation: it is looked for by them too ("khalilzad aspen"), though only it is shown."""

import re

from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import QuoteCard

#: A sentence ends after a word of four letters or more, a figure or a closing mark; "Gen.", "Aug." end none.
_BREAK = re.compile(r"""\n|(?:(?<=\w{4})|(?<=\d)|(?<=[”"’)]))[.!?][”"’)]*\s|[.!?][”"’)]+\s""")
_FARTHEST = 400


def around(source: Source, quote: QuoteCard) -> str:
    """The sentences of the source that hold the pieces of `quote` and the mention of its speaker.

    At most 400 characters on either side of the pieces.
    """
    spans = [piece.span for piece in quote.pieces]
    start = max(min(span.start for span in spans) - _FARTHEST, 0)
    end = max(span.end for span in spans)
    before = source.text[start : min(span.start for span in spans)]
    after = source.text[end : end + _FARTHEST]
    begins = max((found.end() for found in _BREAK.finditer(before)), default=0)
    ends = next((found.start() for found in _BREAK.finditer(after)), len(after))
    between = source.text[start + len(before) : end]
    return before[begins:] + between + after[:ends]
