"""Whether what readers see of a card has changed since it was published."""

import hashlib
import json

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.timeline import Claim, Event, QuoteCard

_LENGTH = 16


def event_hash(event: Event) -> str:
    """A short hash of an event's date, words, sources, claims and notes."""
    return _hash(
        [
            event.date.edtf,
            event.title,
            event.text,
            event.tier,
            event.local_time,
            event.note,
            [[evidence.source, evidence.date.edtf] for evidence in event.evidence],
            [[cited.publisher, cited.title, cited.url] for cited in event.citations],
            [_claim(claim) for claim in event.claims],
        ]
    )


def quotation_hash(card: QuoteCard) -> str:
    """A short hash of a card's words, speaker, role, day, wording and note."""
    return _hash(
        [
            [piece.text for piece in card.pieces],
            card.wording,
            card.speaker,
            card.role,
            _edtf(card.said_on),
            card.original.words if card.original else None,
            card.note,
        ]
    )


def _claim(claim: Claim) -> list[object]:
    return [claim.text, _edtf(claim.date), [cited.publisher for cited in claim.citations]]


def _edtf(when: HistoricalDate | None) -> str | None:
    return when.edtf if when else None


def _hash(seen: list[object]) -> str:
    written = json.dumps(seen, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
