"""One source in, everything found in it out."""

from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.source import Source
from annotated_timeline.parsing import events, time_expressions
from annotated_timeline.parsing.layout import lay_out
from annotated_timeline.parsing.utterances import quotes_in


def parse(source: Source) -> ParsedSource:
    """Quotations, time expressions and events of `source`; pure, never raises on any text."""
    layout = lay_out(source)
    expressions = time_expressions.find(source.text, layout, source.published)
    quotes = quotes_in(source, layout, expressions)
    return ParsedSource(source, quotes, expressions, events.find(source, layout, expressions, quotes))
