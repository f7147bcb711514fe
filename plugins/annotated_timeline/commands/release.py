"""Write the ledger: ids that stay, and the days of feeds."""

import argparse
import os
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from annotated_timeline.commands.arguments import day
from annotated_timeline.commands.telling import add_json, tell
from annotated_timeline.editing.assembly import edition
from annotated_timeline.editing.ledger import LedgerCard, write_ledger
from annotated_timeline.editing.releasing import released, withdrawn
from annotated_timeline.editing.standing import still_there
from annotated_timeline.errors import SourceFault, SourceFaults, counted, nearest, raise_any
from annotated_timeline.publishing.production import gather


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the content folder, the day, and the cards to take off the site."""
    parser.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    parser.add_argument("--date", type=day, help="the day of the release, YYYY-MM-DD (today)")
    parser.add_argument(
        "--withdraw", action="append", default=[], metavar="ID", help="a published card that is to go"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write ``ledger.toml`` in the content folder and print what is new and what has changed."""
    released_on = arguments.date or today()
    path = arguments.content / "ledger.toml"
    content, parsed = gather(arguments.content)
    going = _cards_to_go(arguments.withdraw, content.ledger, path)
    if going:
        before = edition(content, parsed, strict_sources=False)
        raise_any(still_there(card, before, content.folder, parsed) for card in going)
    _check_day(released_on, content.ledger, path)
    raise_any(
        one.written.fault(
            f"a correction of {one.correction.corrected_on}",
            f"the day of the release, {released_on}, or an earlier one",
            key="on",
        )
        for one in content.corrections
        if one.correction.corrected_on > released_on
    )
    ledger = withdrawn(content.ledger, [card.id for card in going], released_on)
    made = edition(replace(content, ledger=ledger), parsed, strict_sources=True)
    after = released(ledger, made.timeline, made.anchors, released_on)
    path.write_text(write_ledger(after.cards), "utf-8")
    moved = {"new": after.new, "changed": after.changed, "withdrawn": tuple(card.id for card in going)}
    lines = [f"{what}: {card_id}" for what, ids in moved.items() for card_id in ids]
    counts = f"{counted(len(after.cards), 'card')}, {len(after.new)} new, {len(after.changed)} changed"
    told = "\n".join([*lines, f"{path}: {counts}"])
    tell(arguments, told, ledger=path.as_posix(), cards=len(after.cards), **moved)
    return 0


def today() -> date:
    """The day of SOURCE_DATE_EPOCH (reproducible-builds.org) where that is set, else of the clock; in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()


def _cards_to_go(ids: Collection[str], ledger: Collection[LedgerCard], path: Path) -> list[LedgerCard]:
    """The published cards of these ids, earlier ones too."""
    known = {name: card for card in ledger if card.withdrawn is None for name in (*card.aliases, card.id)}
    raise_any(
        SourceFault(path.as_posix(), None, f"no published card {one!r}", "the id of one", nearest(one, known))
        for one in ids
        if one not in known
    )
    return list(dict.fromkeys(known[one] for one in ids))


def _check_day(day: date, ledger: Collection[LedgerCard], path: Path) -> None:
    """A release does not go before the last one, or feeds would tell its cards as old ones."""
    days = [one for card in ledger for one in (card.changed, card.withdrawn) if one is not None]
    if days and day < max(days):
        found, expected = f"a release on {day}", f"the day of the last one, {max(days)}, or a later one"
        raise SourceFaults([SourceFault(path.as_posix(), None, found, expected)])
