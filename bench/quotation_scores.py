"""How many quotations, speakers and confidences are right on the labelled articles."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from annotated_timeline.model.parsed import Quote
from annotated_timeline.model.source import Source
from annotated_timeline.parsing.confidence import Ground
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.layout import lay_out
from annotated_timeline.parsing.names import names_in
from annotated_timeline.parsing.utterances import paragraphs_of, quotes_in, resolved
from bench.labelled import Document, documents, scored_parts, scorer

#: Fragments of one and two words count only where the least number of words is 1.
_LEAST_WORDS = (3, 1)
_SURE = 0.9


def figures() -> dict[str, float]:
    """Every figure by its name, "part, what" ; F1 and shares lie between 0 and 1."""
    scores = scorer("score_quotes")
    found: dict[str, float] = {}
    everything = documents("quotes.jsonl.gz")
    quotes = {d["id"]: parsed(d) for d in everything}
    for part, docs in scored_parts(everything).items():
        for least in _LEAST_WORDS:
            rows = [scores.doc_counts(d, _predictions(quotes[d["id"]]), least) for d in docs]
            report, labelled = scores.report([row[0] for row in rows], [row[1] for row in rows])
            found |= _named(f"{part}, {least}+ words", report)
            found |= _by_sort_of_source(f"{part}, {least}+ words", labelled)
        found |= _calibration(part, docs, quotes, scores)
    return found


def parsed(document: Document) -> tuple[Quote, ...]:
    """The quotations found in a labelled article."""
    source = Source(document["id"], document["text"], None, "article")
    return quotes_in(source, lay_out(source))


def _predictions(quotes: Sequence[Quote]) -> list[dict[str, Any]]:
    return [
        {
            "start": q.span.start,
            "end": q.span.end,
            "text": q.text,
            "speaker": q.speaker.name if q.speaker else None,
        }
        for q in quotes
    ]


def _named(part: str, report: Mapping[str, Any]) -> dict[str, float]:
    return {
        f"{part}: end to end F1": report["end_to_end_overlap80"][2],
        f"{part}: span exact F1": report["span_exact"][2],
        f"{part}: speaker right, named and described sources": report["speaker_acc_nonpronoun"],
        f"{part}: speaker right, pronouns": report["speaker_acc_pronoun"],
        f"{part}: speaker right when given": report["speaker_precision_when_given"],
    }


def _by_sort_of_source(part: str, labelled: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """How often the speaker is right for named sources, bodies and unnamed ones, as the labels sort them."""
    sorts = {"name": "named sources alone", "org": "bodies alone", "nominal": "unnamed sources alone"}
    shares = {}
    for sort, words in sorts.items():
        found = [
            row["len"] for row in labelled if row["st"] == sort and row["hit"] and row["status"] != "skip"
        ]
        shares[f"{part}: speaker right, {words}"] = sum(found) / max(1, len(found))
    return shares


def judged(
    docs: Sequence[Document], quotes: Mapping[str, Sequence[Quote]], scores: Any
) -> Iterator[tuple[Quote, bool]]:
    """Each found quotation with a speaker that the labels can judge, and whether that speaker is right."""
    for document in docs:
        text = document["text"]
        gold = {scores.trim(text, q["start"], q["end"]): q for q in document["quotes"]}
        for quote in quotes[document["id"]]:
            label = gold.get(scores.trim(text, quote.span.start, quote.span.end))
            if label is None or quote.speaker is None:
                continue
            status, right, _ = scores.spk(quote.speaker.name, label)
            if status != "skip":
                yield quote, right


def judged_grounds(docs: Sequence[Document], scores: Any) -> Iterator[tuple[Ground, bool]]:
    """What each speaker found rests on, however doubtful, and whether it is right."""
    for document in docs:
        text = document["text"]
        gold = {scores.trim(text, q["start"], q["end"]): q for q in document["quotes"]}
        body = lay_out(Source(document["id"], text, None, "article")).body()
        names = KnownNames(names_in(text, body))
        for finding in resolved(text, paragraphs_of(text, body, names), names):
            label = gold.get(scores.trim(text, finding.piece.start, finding.piece.end))
            if label is None or finding.speaker is None:
                continue
            status, right, _ = scores.spk(finding.speaker.name, label)
            if status != "skip":
                yield finding.ground, right


def _calibration(
    part: str, docs: Sequence[Document], quotes: Mapping[str, Sequence[Quote]], scores: Any
) -> dict[str, float]:
    rows = list(judged(docs, quotes, scores))
    sure = [right for quote, right in rows if quote.confidence >= _SURE]
    return {
        f"{part}: speaker right where confidence is {_SURE} or more": sum(sure) / max(1, len(sure)),
        f"{part}: share of speakers with confidence {_SURE} or more": len(sure) / max(1, len(rows)),
        f"{part}: least confident half, speaker right": _least_confident(rows),
    }


def _least_confident(rows: Sequence[tuple[Quote, bool]]) -> float:
    ranked = [right for _, right in sorted(rows, key=lambda row: row[0].confidence)]
    half = ranked[: max(1, len(ranked) // 2)]
    return sum(half) / len(half)
