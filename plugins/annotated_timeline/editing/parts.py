"""Where on the site a date is told: before, within or after what the reader meets first."""

from datetime import timedelta

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Tier
from annotated_timeline.model.timeline import Part, Subject

#: The widest date that is told among the days it begins before; "early 2021" stays background in August 2021.
_MONTH = timedelta(days=31)


def part_of(when: HistoricalDate, subject: Subject, tier: Tier = "core") -> Part:
    """Background where it is marked so or lies before the subject opens, aftermath where it began after.

    A date that begins before and reaches into the subject's days is told there, up to the width of a month.
    """
    first, last = when.earliest, when.latest
    if tier == "background" or first is None:
        return "background"
    if first > subject.closes:
        return "aftermath"
    reaches_in = last is not None and last >= subject.opens and last - first < _MONTH
    return "main" if first >= subject.opens or reaches_in else "background"
