"""One source in, everything found in it out."""

from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.source import Source


def parse(source: Source) -> ParsedSource:
    """Quotations, time expressions and events of `source`; pure, never raises on any text."""
    return ParsedSource(source)
