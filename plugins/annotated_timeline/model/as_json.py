"""What was found in a source, as the JSON object that ``parse`` prints (``docs/sources.md`` describes it)."""

from typing import Any

from annotated_timeline.model.parsed import ParsedEvent, ParsedSource, Quote, Speaker, TimeExpression
from annotated_timeline.model.source import Furniture
from annotated_timeline.model.span import Span


def parsed_source_as_json(parsed: ParsedSource) -> dict[str, Any]:
    """The object of one source; ``text`` is in it only where offsets do not point into the file as given."""
    source = parsed.source
    text = {"text": source.text} if source.derived else {}
    return {
        "id": source.id,
        "published": source.published.isoformat() if source.published else None,
        **text,
        "furniture": [_furniture(item) for item in source.furniture],
        "quotes": [_quote(quote) for quote in parsed.quotes],
        "timexes": [_time_expression(expression) for expression in parsed.time_expressions],
        "events": [_event(event) for event in parsed.events],
        "faults": [],
    }


def _furniture(item: Furniture) -> dict[str, Any]:
    return {**_offsets(item.span), "kind": item.kind}


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "id": quote.id,
        **_offsets(quote.span),
        "text": quote.text,
        "kind": quote.kind,
        "group": quote.group,
        "voice": quote.voice,
        "speaker": _speaker(quote.speaker) if quote.speaker else None,
        "cue": quote.cue,
        "said_on": quote.said_on.edtf if quote.said_on else None,
        "confidence": round(quote.confidence, 4),
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    mention = _pair(speaker.mention) if speaker.mention else None
    return {"name": speaker.name, "role": speaker.role, "mention": mention}


def _time_expression(expression: TimeExpression) -> dict[str, Any]:
    return {
        **_offsets(expression.span),
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod,
        "edtf": expression.when.edtf if expression.when else None,
    }


def _event(event: ParsedEvent) -> dict[str, Any]:
    return {
        "id": event.id,
        **_offsets(event.span),
        "expression": _pair(event.expression),
        "date": event.date.edtf,
        "precision": event.date.precision,
        "tier": event.tier,
        "from": event.from_,
    }


def _offsets(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
