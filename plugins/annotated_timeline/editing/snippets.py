"""Ready-made annotations: TOML to paste into ``annotations/STEM.toml`` and to finish there."""

import re
from collections.abc import Iterator, Mapping

from annotated_timeline.editing.anchors import name_all_of, name_place
from annotated_timeline.editing.annotations import EventCorrection, QuotationCorrection, Selector
from annotated_timeline.editing.toml_text import toml_text
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Evidence

_QUOTATION = {
    "speaker": "an id of people.toml, or a name",
    "role": "the role at that time",
    "said_on": "the day, in EDTF",
    "hide": "",
    "note": "Markdown, for readers",
}
_TITLE = 80  # characters of a sentence that stands in for a headline
_LONGEST = 2_000  # characters of a sentence that stands in a line of TOML
_FIRST_SENTENCE = re.compile(r".+?[.!?…][”’\"')]*(?=\s|\Z)", re.DOTALL)
_EVENT = {
    "title": "a headline",
    "date": "the date, in EDTF",
    "tier": "core or background",
    "same_as": "the id of the event that tells the same",
    "hide": "",
    "note": "Markdown, for readers",
}


def quotation_snippet(place: Span, text: str, **known: str | None) -> str:
    """A ``[[quotation]]`` for the words at `place`; `known` values are filled in, other keys are comments."""
    return _joined(*_anchored("quotation", name_place(place, text)), *_keys(_QUOTATION, known))


def event_snippet(place: Span, text: str, found: str | None = None, **known: str | None) -> str:
    """An ``[[event]]`` for a passage, anchored at the words of `place`.

    `found` is its headline where another event of the passage has the same date.
    """
    apart = [f"found = {toml_text(found)}"] if found else []
    return _joined(*_anchored("event", name_place(place, text)), *apart, *_keys(_EVENT, known))


def hiding_snippet(table: str, place: Span, text: str) -> str:
    """An annotation that hides the card at `place`; `table` is ``event`` or ``quotation``."""
    return _joined(*_anchored(table, name_place(place, text)), "hide = true")


def further_keys(correction: EventCorrection | QuotationCorrection) -> str:
    """The keys that an annotation may have besides those it has, as comments."""
    if isinstance(correction, EventCorrection):
        keys, is_added = _EVENT, correction.missed
    else:
        keys, is_added = _QUOTATION, correction.paraphrase
    there = {key for key, _ in correction.written.keys} | ({"hide"} if is_added else set())
    return _joined(*_keys({key: told for key, told in keys.items() if key not in there}, {}))


def event_words(told: Evidence) -> Span:
    """Where the annotation of an event had best begin: at the words that date it, if its passage has them.

    One passage may tell several events, and only its date tells one from another.
    """
    expression = told.expression
    start = expression.start if expression and told.passage.covers(expression) else told.passage.start
    return Span(start, told.passage.end)


def missed_snippet(place: Span, text: str) -> str:
    """A ``[[missed]]`` for the first sentence of a passage that gave no event; its text is those words.

    The date is left to be filled in, as a comment: without it the annotation is a fault.
    """
    sentence = _FIRST_SENTENCE.match(text, place.start, place.end)
    span = Span(place.start, min(sentence.end() if sentence else place.end, place.start + _LONGEST))
    words = _one_line(span.of(text))
    title = words if len(words) <= _TITLE else f"{words[:_TITLE].rpartition(' ')[0]} …"
    return _joined(
        *_anchored("missed", name_all_of(span, text)),
        '# date = "the date, in EDTF"',
        f"title = {toml_text(title)}",
    )


def _anchored(table: str, selector: Selector) -> list[str]:
    """The head of an annotation, and the words that tie it to its place."""
    lines = [f"[[{table}]]", f"at = {toml_text(_one_line(selector.exact))}"]
    if selector.prefix:
        lines.append(f"prefix = {toml_text(_one_line(selector.prefix))}")
    if selector.suffix:
        lines.append(f"suffix = {toml_text(_one_line(selector.suffix))}")
    return lines


def _keys(keys: Mapping[str, str], known: Mapping[str, str | None]) -> Iterator[str]:
    """A line for each key: its known value, or a comment that says what it takes."""
    for key, meaning in keys.items():
        value = known.get(key)
        if value:
            yield f"{key} = {toml_text(value)}"
        else:
            yield f"# {key} = true" if key == "hide" else f'# {key} = "{meaning}"'


def _joined(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def _one_line(words: str) -> str:
    return " ".join(words.split())
