"""``ledger.toml``: what has been published under which id, since when; written by ``release`` alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from annotated_timeline.editing.toml_text import toml_text, toml_texts
from annotated_timeline.editing.wording import same_words
from annotated_timeline.editing.written import Written, written
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.toml_table import Table

CardKind = Literal["event", "quotation"]

_ANCHOR_WORDS = 10
_HEAD = """\
# What has been published under which id, and since when. `annotated-timeline release` writes this file;
# builds read it, so that addresses stay and feeds have their dates. Commit it; do not edit it by hand.
"""


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


@dataclass(frozen=True, slots=True)
class LedgerCard:
    """One published card; `content_hash` tells whether what readers see of it has changed.

    A card that is `withdrawn` is on the site no longer, and its id is never given to another.
    """

    anchor: Anchor
    id: str
    published: date
    changed: date
    content_hash: str
    aliases: tuple[str, ...] = ()
    withdrawn: date | None = None
    written: Written | None = None


def quotation_anchor(source: str, words: str) -> Anchor:
    """The anchor of a quotation: the words that it begins with."""
    return Anchor("quotation", source, _opening(words))


def event_anchor(source: str, passage: str, expression: str) -> Anchor:
    """The anchor of a source's event: the words that its passage begins with, and those that date it."""
    return Anchor("event", source, _opening(passage), same_words(expression))


def file_anchor(stem: str) -> Anchor:
    """The anchor of an editors' event: the name of its file."""
    return Anchor("event", "", stem)


def anchors_in(stems: Iterable[str], parsed: Iterable[ParsedSource]) -> set[Anchor]:
    """All that cards may be tied to: files of editors' events, and what was found in texts."""
    anchors = {file_anchor(stem) for stem in stems}
    for one in parsed:
        source, text = one.source.id, one.source.text
        anchors.update(quotation_anchor(source, quote.text) for quote in one.quotes)
        anchors.update(
            event_anchor(source, event.span.of(text), event.expression.of(text)) for event in one.events
        )
    return anchors


def read_ledger(table: Table) -> tuple[LedgerCard, ...]:
    """The published cards, in the order of the file."""
    table.allow("card")
    cards = [_read_card(entry) for entry in table.tables("card")]
    return tuple(card for card in cards if card is not None)


def write_ledger(cards: Iterable[LedgerCard]) -> str:
    """The text of a ledger; the cards stand in the order of kind and id, so that differences are short."""
    ordered = sorted(cards, key=lambda card: (card.anchor.kind, card.id))
    return "\n".join([_HEAD, *map(_card_as_toml, ordered)])


def _opening(words: str) -> str:
    return " ".join(same_words(words).split()[:_ANCHOR_WORDS])


def _read_card(entry: Table) -> LedgerCard | None:
    entry.allow(
        "id", "kind", "source", "at", "expression", "published", "changed", "hash", "aliases", "withdrawn"
    )
    kind = cast("CardKind | None", entry.choice("kind", ("event", "quotation")))
    entry.need("id")
    card_id, at, content_hash = entry.card_id("id") or "", entry.need("at"), entry.need("hash")
    published, changed = entry.day("published"), entry.day("changed")
    if kind is None or published is None or changed is None:
        hint = "`annotated-timeline release` writes this file"
        entry.fault(None, "a card without kind, published or changed", "all three", hint)
        return None
    return LedgerCard(
        anchor=Anchor(kind, entry.text("source") or "", at, entry.text("expression") or ""),
        id=card_id,
        published=published,
        changed=changed,
        content_hash=content_hash,
        aliases=entry.card_ids("aliases"),
        withdrawn=entry.day("withdrawn"),
        written=written(entry),
    )


def _card_as_toml(card: LedgerCard) -> str:
    texts = {
        "id": card.id,
        "kind": card.anchor.kind,
        "source": card.anchor.source,
        "at": card.anchor.at,
        "expression": card.anchor.expression,
        "hash": card.content_hash,
    }
    lines = [f"{key} = {toml_text(value)}" for key, value in texts.items() if value]
    if card.aliases:
        lines.append(f"aliases = {toml_texts(card.aliases)}")
    lines.append(f"published = {card.published.isoformat()}")
    lines.append(f"changed = {card.changed.isoformat()}")
    if card.withdrawn is not None:
        lines.append(f"withdrawn = {card.withdrawn.isoformat()}")
    return "\n".join(["[[card]]", *lines, ""])
