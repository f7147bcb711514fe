"""Dates as HTML: in words, with a ``datetime`` where HTML has one and the EDTF always."""

import datetime
from functools import lru_cache

from markupsafe import Markup, escape

from annotated_timeline.model.date_words import MONTHS
from annotated_timeline.model.historical_date import HistoricalDate

_SPAN = Markup('<span data-edtf="{}">{}</span>')
_TIME = Markup('<time datetime="{}" data-edtf="{}">{}</time>')
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@lru_cache(maxsize=4096)
def dated(date: HistoricalDate | datetime.date, told: str = "") -> Markup:
    """A date in words; `told` are the words a source used for it ("mid-July")."""
    value = date if isinstance(date, HistoricalDate) else HistoricalDate.day(date)
    words = escape(value.words(told))
    machine = value.html_datetime()
    return _SPAN.format(value.edtf, words) if machine is None else _TIME.format(machine, value.edtf, words)


def weekday(day: datetime.date) -> str:
    """The English name of the day of the week."""
    return _WEEKDAYS[day.weekday()]


def month_name(iso_month: str) -> str:
    """A month (``YYYY-MM``) in words: "August 2021"."""
    year, _, month = iso_month.partition("-")
    return f"{MONTHS[int(month) - 1]} {int(year)}"
