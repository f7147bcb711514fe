"""The passage of a text that tells an event: the sentence of its date, with quotations left whole."""

import re

from annotated_timeline.model.parsed import Quote
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.layout import Layout
from annotated_timeline.parsing.span_index import SpanIndex

#: A sentence is read this far on either side of its date, so that time stays linear in one without an end.
_REACH = 600
#: So much of a quotation that begins before the sentence is taken with it.
_LONGEST_QUOTE = 2400
#: "KELDER, Norway (AP) — " before a report's first words.
_DATELINE = re.compile(r"[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w. ]{2,20})?(?: \([\w. ]{2,20}\))? ?[_—–-]+ ")
#: "Kelder, 14 June – ": a dateline that names the day too, which is the day of the report.
_DATED = re.compile(
    r"[A-Z][\w.'’ -]{2,30}, (?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?"
    r"(?: \([\w. ]{2,20}\))? ?(?:--?|[—–]) "
)
_MARKS = "\"“”„«»'‘’"


def passage_of(text: str, layout: Layout, quotes: SpanIndex[Quote], expression: Span) -> Span:
    """The sentence that `expression` stands in, without a dateline; the expression alone where none holds it.

    A quotation of several sentences that reaches into it belongs to it from its opening to its closing mark.
    """
    index = layout.sentence_at(expression.start)
    if index < 0 or layout.sentences[index].end < expression.end:
        return expression
    sentence = layout.sentences[index]
    near = Span(max(sentence.start, expression.start - _REACH), min(sentence.end, expression.end + _REACH))
    return _without_dateline(text, _with_whole_quotations(text, layout, quotes, near, expression), expression)


def _with_whole_quotations(
    text: str, layout: Layout, quotes: SpanIndex[Quote], near: Span, expression: Span
) -> Span:
    start, end = near.start, near.end
    for quote in quotes.overlapping(near):
        if quote.kind == "turn":
            continue
        if quote.span.start < near.start < quote.span.end:
            start = _opening(text, layout, quote.span, expression)
        if quote.span.start < near.end < quote.span.end and quote.span.end - near.end < _LONGEST_QUOTE:
            end = _closed(text, quote.span.end)
    return Span(start, end)


def _opening(text: str, layout: Layout, quote: Span, expression: Span) -> int:
    """Where the sentence begins that a quotation opens in; behind a quotation that is too long to take."""
    if expression.start - quote.start > _LONGEST_QUOTE:
        behind = _closed(text, quote.end)
        while behind < expression.start and not text[behind].isalnum():
            behind += 1
        return behind
    index = layout.sentence_at(quote.start)
    opened = layout.sentences[index].start if index >= 0 else quote.start
    return max(opened, quote.start - _REACH)


def _closed(text: str, end: int) -> int:
    """The end of a quotation with its closing mark."""
    while end < len(text) and text[end] in ",.!?…":
        end += 1
    return end + 1 if text[end : end + 1] in _MARKS and text[end : end + 1] else end


def _without_dateline(text: str, sentence: Span, expression: Span) -> Span:
    dated = _DATED.match(text, sentence.start, sentence.end)
    if dated and expression.end <= dated.end():
        return expression
    dateline = dated or _DATELINE.match(text, sentence.start, sentence.end)
    return Span(dateline.end(), sentence.end) if dateline and dateline.end() <= expression.start else sentence
