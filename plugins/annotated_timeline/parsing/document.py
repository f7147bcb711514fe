"""One source in, everything found in it out."""

from collections.abc import Sequence
from datetime import date

from annotated_timeline.model.parsed import ParsedSource, Quote, TimeExpression
from annotated_timeline.model.source import Source
from annotated_timeline.parsing import events
from annotated_timeline.parsing.layout import lay_out
from annotated_timeline.parsing.span_index import SpanIndex
from annotated_timeline.parsing.time_expressions import Spoken, TimeReader
from annotated_timeline.parsing.utterances import quotes_in


def parse(source: Source) -> ParsedSource:
    """Quotations, time expressions and events of `source`; pure, never raises on any text.

    Expressions inside a quotation are read a second time, against the day of speaking, where that is known.
    """
    layout = lay_out(source)
    reader = TimeReader(source.text, layout)
    expressions = reader.find(source.published)
    quotes = quotes_in(source, layout, expressions)
    spoken = _spoken(quotes, source.published)
    if spoken and _hold_any(spoken, expressions):
        expressions = reader.find(source.published, spoken)
    return ParsedSource(source, quotes, expressions, events.find(source, layout, expressions, quotes))


def _hold_any(spoken: Sequence[Spoken], expressions: Sequence[TimeExpression]) -> bool:
    """Whether any expression stands in speech; where none does, reading them again changes none."""
    speech = SpanIndex((stretch.span, True) for stretch in spoken)
    return any(speech.overlapping(expression.span) for expression in expressions)


def _spoken(quotes: tuple[Quote, ...], published: date | None) -> tuple[Spoken, ...]:
    """The quotations that were said on a known day other than the day of publication."""
    days = [(quote.span, quote.said_on) for quote in quotes]
    return tuple(
        Spoken(span, said_on.earliest)
        for span, said_on in days
        if said_on and said_on.precision == "day" and said_on.earliest and said_on.earliest != published
    )
