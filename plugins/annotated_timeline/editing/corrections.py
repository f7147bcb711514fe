"""``corrections.toml``: what was put right on the published site."""

from dataclasses import dataclass

from annotated_timeline.editing.written import Written, written
from annotated_timeline.model.timeline import Correction
from annotated_timeline.toml_table import Table


@dataclass(frozen=True, slots=True)
class WrittenCorrection:
    """A correction and where it is written."""

    correction: Correction
    written: Written


def read_corrections(table: Table) -> tuple[WrittenCorrection, ...]:
    """The corrections, the newest first; whether their cards exist is checked with the whole timeline."""
    table.allow("correction")
    corrections = []
    for entry in table.tables("correction"):
        entry.allow("card", "on", "text")
        card, text, day = entry.need("card"), entry.need("text"), entry.day("on")
        if "on" not in entry.values:
            entry.fault(None, "no 'on'", "on = YYYY-MM-DD, the day of the correction")
        if day is not None:
            corrections.append(WrittenCorrection(Correction(card, day, text), written(entry)))
    return tuple(sorted(corrections, key=_newest_first))


def _newest_first(one: WrittenCorrection) -> tuple[int, str]:
    return (-one.correction.corrected_on.toordinal(), one.correction.card)
