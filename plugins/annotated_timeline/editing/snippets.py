"""Ready-made annotations: TOML to paste into ``annotations/STEM.toml`` and to finish there."""

from annotated_timeline.editing.anchors import name_place
from annotated_timeline.editing.ledger import toml_text
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Evidence

_QUOTATION = {
    "speaker": "an id of people.toml, or a name",
    "role": "the role at that time",
    "said_on": "the day, in EDTF",
    "hide": "true keeps it off the site",
    "note": "Markdown, for readers",
}
_EVENT = {
    "title": "a headline",
    "date": "the date, in EDTF",
    "tier": "core or background",
    "same_as": "the id of the event that tells the same",
    "hide": "true keeps it off the site",
    "note": "Markdown, for readers",
}


def quotation_snippet(place: Span, text: str, **known: str | None) -> str:
    """A ``[[quotation]]`` for the words at `place`; `known` values are filled in, other keys are comments."""
    return _snippet("quotation", place, text, _QUOTATION, known)


def event_snippet(place: Span, text: str, **known: str | None) -> str:
    """An ``[[event]]`` for a passage, anchored at the words of `place`."""
    return _snippet("event", place, text, _EVENT, known)


def event_words(told: Evidence) -> Span:
    """Where the annotation of an event had best begin: at the words that date it, if its passage has them.

    One passage may tell several events, and only its date tells one from another.
    """
    expression = told.expression
    start = expression.start if expression and told.passage.covers(expression) else told.passage.start
    return Span(start, told.passage.end)


def missed_snippet(place: Span, text: str) -> str:
    """A ``[[missed]]`` for a passage that gave no event."""
    return _snippet("missed", place, text, {"date": "in EDTF", "title": "a headline"}, {})


def _snippet(table: str, place: Span, text: str, keys: dict[str, str], known: dict[str, str | None]) -> str:
    selector = name_place(place, text)
    lines = [f"[[{table}]]", f"at = {toml_text(_one_line(selector.exact))}"]
    if selector.prefix:
        lines.append(f"prefix = {toml_text(_one_line(selector.prefix))}")
    if selector.suffix:
        lines.append(f"suffix = {toml_text(_one_line(selector.suffix))}")
    for key, meaning in keys.items():
        value = known.get(key)
        lines.append(f"{key} = {toml_text(value)}" if value else f'# {key} = "{meaning}"')
    return "\n".join(lines).replace('# hide = "true keeps it off the site"', "# hide = true") + "\n"


def _one_line(words: str) -> str:
    return " ".join(words.split())
