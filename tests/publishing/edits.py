"""Every small edit there can be of a timeline: one field of one of its values becomes another."""

import datetime
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args, get_type_hints

from annotated_timeline.model import timeline as model
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.span import Span

#: Names of other things; a change would leave a timeline that editing never makes.
REFERENCES = {"id", "source", "person", "side", "event", "people", "places", "quotes", "told_with", "card"}
#: Values that are edited as a whole.
WHOLE = (HistoricalDate, Span)


def edits(value: Any) -> Iterator[tuple[str, Any]]:
    """Each edit of a dataclass: what it is, and the value edited."""
    hints = get_type_hints(type(value))
    for field in fields(value):
        if field.name in REFERENCES:
            continue
        before = getattr(value, field.name)
        for name, after in _edits(before, hints[field.name]):
            yield f"{field.name}{name}", replace(value, **{field.name: after})


def _edits(value: Any, hint: Any) -> Iterator[tuple[str, Any]]:
    choices = [choice for choice in get_args(hint) if isinstance(choice, str)]
    if choices:
        yield "", choices[(choices.index(value) + 1) % len(choices)]
    elif isinstance(value, tuple):
        yield from _edits_of_many(value)
    elif is_dataclass(value) and not isinstance(value, WHOLE):
        yield from ((f".{name}", after) for name, after in edits(value))
    elif (other := _other(value, hint)) is not value:
        yield "", other


def _edits_of_many(values: tuple[Any, ...]) -> Iterator[tuple[str, Any]]:
    for at, one in enumerate(values):
        yield f"[{at}] removed", values[:at] + values[at + 1 :]
        if is_dataclass(one):
            yield from (
                (f"[{at}].{name}", (*values[:at], after, *values[at + 1 :])) for name, after in edits(one)
            )
        elif isinstance(one, str):
            yield f"[{at}]", (*values[:at], f"{one} <2>", *values[at + 1 :])


def _other(value: Any, hint: Any) -> Any:
    """Another value of the same kind; the same where there is none to be had."""
    match value:
        case bool():
            return not value
        case str():
            return f"{value} <again>"
        case int() | float():
            return value + 1
        case datetime.date():
            return value + datetime.timedelta(days=1)
        case HistoricalDate():
            return HistoricalDate.from_edtf("2022-03-14" if value.edtf != "2022-03-14" else "2022-03~")
        case Span():
            return Span(value.start, value.end - 1) if len(range(value.start, value.end)) > 1 else value
        case None if str in get_args(hint):
            return "now *something*"
        case None if datetime.date in get_args(hint):
            return datetime.date(2022, 3, 16)
        case None if HistoricalDate in get_args(hint):
            return HistoricalDate.from_edtf("2022-03-11")
        case _:
            return value


def added(timeline: model.Timeline) -> Iterator[tuple[str, model.Timeline]]:
    """Edits that add something to a timeline."""
    event, quote = timeline.events[-1], timeline.quotes[0]
    more = replace(event, id="2022-03-15--one-more", date=HistoricalDate.from_edtf("2022-03-15"), aliases=())
    again = replace(quote, id=f"{quote.source}--one-more", aliases=())
    yield "an event more", replace(timeline, events=_in_order((*timeline.events, more)))
    yield "a quotation more", replace(timeline, quotes=_in_order((*timeline.quotes, again)))
    yield "a person more", replace(timeline, people=(*timeline.people, model.Person("zeb", "Zeb Oake")))
    yield "a place more", replace(timeline, places=(*timeline.places, model.Place("zeal", "Zeal")))


def _in_order(cards: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(sorted(cards, key=lambda card: card.sort_key))
