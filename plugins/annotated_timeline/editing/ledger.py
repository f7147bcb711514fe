"""``ledger.toml``: what has been published under which id, since when; written by ``release`` alone."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from annotated_timeline.editing.wording import same_words
from annotated_timeline.toml_table import Table

_ANCHOR_WORDS = 10

CardKind = Literal["event", "quotation"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a card is tied to: the words of a source, or the file of an editors' event.

    `source` is the source's id, empty for an editors' event; `at` the words its passage or quotation begins
    with, or the name of the file; `expression` the words that date an event, as one sentence may tell two.
    """

    kind: CardKind
    source: str
    at: str
    expression: str = ""


def quotation_anchor(source: str, words: str) -> Anchor:
    """The anchor of a quotation: the words that it begins with."""
    return Anchor("quotation", source, _opening(words))


def event_anchor(source: str, passage: str, expression: str) -> Anchor:
    """The anchor of a source's event: the words that its passage begins with, and those that date it."""
    return Anchor("event", source, _opening(passage), expression)


def file_anchor(stem: str) -> Anchor:
    """The anchor of an editors' event: the name of its file."""
    return Anchor("event", "", stem)


def _opening(words: str) -> str:
    return " ".join(same_words(words).split()[:_ANCHOR_WORDS])


@dataclass(frozen=True, slots=True)
class LedgerCard:
    """One published card; `content_hash` tells whether what readers see of it has changed."""

    anchor: Anchor
    id: str
    published: date
    changed: date
    content_hash: str
    aliases: tuple[str, ...] = ()


def read_ledger(table: Table) -> tuple[LedgerCard, ...]:
    """The published cards, in the order of the file."""
    table.allow("card")
    cards = [_read_card(entry) for entry in table.tables("card")]
    return tuple(card for card in cards if card is not None)


def _read_card(entry: Table) -> LedgerCard | None:
    entry.allow("id", "kind", "source", "at", "expression", "published", "changed", "hash", "aliases")
    kind = cast("CardKind | None", entry.choice("kind", ("event", "quotation")))
    card_id, at, content_hash = entry.need("id"), entry.need("at"), entry.need("hash")
    published, changed = entry.day("published"), entry.day("changed")
    if kind is None or published is None or changed is None:
        entry.fault(
            None, "a card without kind, published or changed", "all three", "`release` writes this file"
        )
        return None
    anchor = Anchor(kind, entry.text("source") or "", at, entry.text("expression") or "")
    return LedgerCard(anchor, card_id, published, changed, content_hash, entry.texts("aliases"))
