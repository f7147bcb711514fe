"""What is read in an invented text, as most tests of dates and events ask for it."""

from datetime import date

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse

#: The day of publication of most texts.
TUESDAY = date(2022, 6, 14)


def read(text, published=TUESDAY, **more):
    return parse(Source("invented", text, published, "article", **more))


def events(text, published=TUESDAY, **more):
    return read(text, published, **more).events


def told(text, published=TUESDAY):
    """The date and title of each event."""
    return [(event.date.edtf, event.title) for event in events(text, published)]


def told_in_tiers(text, published=TUESDAY):
    """The date, tier and title of each event."""
    return [(event.date.edtf, event.tier, event.title) for event in events(text, published)]


def values(text, published=TUESDAY):
    """The words and value of each time expression."""
    return [(expression.text, expression.value) for expression in read(text, published).time_expressions]
