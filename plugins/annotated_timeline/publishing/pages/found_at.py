"""Where on the longer pages an entry stands."""

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.publishing import address
from annotated_timeline.publishing.lanes import DayOfLanes


def place_in_timeline(date: HistoricalDate, card: str) -> tuple[str, str]:
    """Address and fragment of an entry among its neighbours: on its month's page, else on ``/all/``."""
    month = DayOfLanes(date, (), ()).month
    return (address.month(month), card) if month is not None else (address.ALL, card)
