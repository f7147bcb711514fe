"""``timeline.toml``: what a site is about."""

from typing import cast, get_args

from annotated_timeline.model.timeline import Rights, Shape, Side, Subject
from annotated_timeline.toml_table import Table


def read_subject(table: Table) -> Subject | None:
    """The subject, or None where a key that it needs is missing or wrong (faults are in `table`)."""
    table.allow("title", "description", "opens", "closes", "language", "rights", "side")
    title, description = table.need("title"), table.need("description")
    for key in ("opens", "closes"):
        if key not in table.values:
            table.fault(None, f"no {key!r}", f"{key} = YYYY-MM-DD")
    opens, closes = table.day("opens"), table.day("closes")
    sides = _read_sides(table)
    rights = _read_rights(table.table("rights"))
    if opens is None or closes is None:
        return None
    if closes < opens:
        table.fault("closes", f"closes = {closes}, before opens = {opens}", "a last day after the first")
    language = table.text("language") or "en"
    return Subject(title, description, opens, closes, language, sides, rights)


def _read_sides(table: Table) -> tuple[Side, ...]:
    sides: dict[str, Side] = {}
    for entry in table.tables("side"):
        entry.allow("id", "label", "shape")
        side_id, label = entry.slug("id"), entry.need("label")
        shape = entry.choice("shape", get_args(Shape)) or "circle"
        if side_id in sides:
            entry.fault("id", f"the side {side_id!r} a second time", "one side of each id")
        sides[side_id] = Side(side_id, label, cast("Shape", shape))
    return tuple(sides.values())


def _read_rights(table: Table | None) -> Rights:
    if table is None:
        return Rights()
    table.allow("words_per_quotation", "share", "words")
    usual = Rights()
    each, share, words = table.whole("words_per_quotation"), table.number("share"), table.whole("words")
    if share is not None and not 0 <= share <= 1:
        table.fault("share", f"share = {share}", "a share from 0 to 1, such as 0.2 for a fifth")
    return Rights(
        usual.words_per_quotation if each is None else each,
        usual.share if share is None else share,
        usual.words if words is None else words,
    )
