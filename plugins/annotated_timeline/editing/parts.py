"""Where on the site a date is told: before, within or after what the reader meets first."""

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Tier
from annotated_timeline.model.timeline import Part, Subject


def part_of(when: HistoricalDate, subject: Subject, tier: Tier = "core") -> Part:
    """Background where it ended before the subject opens or is marked so, aftermath where it began after."""
    if tier == "background" or (when.latest is not None and when.latest < subject.opens):
        return "background"
    if when.earliest is not None and when.earliest > subject.closes:
        return "aftermath"
    return "main"
