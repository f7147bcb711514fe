"""Where on the site a date is told: before, within or after what the reader meets first."""

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Tier
from annotated_timeline.model.timeline import Part, Subject


def part_of(when: HistoricalDate, subject: Subject, tier: Tier = "core") -> Part:
    """By the first day it may have been: background before the subject opens, aftermath after it closes.

    A date as wide as "early 2021" is background although its last day lies within; so is what is marked so.
    """
    if tier == "background" or when.earliest is None or when.earliest < subject.opens:
        return "background"
    if when.earliest > subject.closes:
        return "aftermath"
    return "main"
