"""How many time expressions, and how many of their values, are right on the labelled texts."""

from datetime import date
from typing import Any

from annotated_timeline.model.source import Source
from annotated_timeline.parsing import time_expressions
from annotated_timeline.parsing.layout import lay_out
from bench.labelled import Document, documents, scored_parts, scorer

_SCOPES = ("all", "DATE", "DAY")


def figures() -> dict[str, float]:
    """Every figure by its name, "part, what"; F1 between 0 and 1."""
    scores = scorer("score_timex")
    found: dict[str, float] = {}
    everything = documents("timexes.jsonl.gz")
    for part, docs in scored_parts(everything).items():
        report = scores.score(docs, {d["id"]: _predictions(d) for d in docs})
        for scope in _SCOPES:
            found[f"{part}, {scope}: value F1"] = report[scope]["value"][2] / 100
            found[f"{part}, {scope}: extent relaxed F1"] = report[scope]["relaxed"][2] / 100
            found[f"{part}, {scope}: extent exact F1"] = report[scope]["strict"][2] / 100
    return found


def _predictions(document: Document) -> list[dict[str, Any]]:
    published = date.fromisoformat(document["published"][:10])
    source = Source(document["id"], document["text"], published, "article")
    return [
        {"start": t.span.start, "end": t.span.end, "text": t.text, "type": t.type, "value": t.value}
        for t in time_expressions.find(source.text, lay_out(source), published)
    ]
