import re

from tests.publishing import invented

from annotated_timeline.publishing.month_spark import month_spark, tallest
from annotated_timeline.publishing.site import Site


def test_each_day_has_its_columns_and_the_busiest_fills_the_drawing(environment) -> None:
    site = Site(invented.long(90, days=30), "http://localhost", environment)
    rows = site.relations.months["2020-01"]
    most = tallest(rows)
    spark = month_spark("2020-01", "main", rows, most)
    assert spark.happened == 90
    assert spark.events.count("M") == len([row for row in rows if row.events])
    assert spark.quotes.count("M") == len([row for row in rows if row.quotes])
    heights = [abs(float(height)) for height in re.findall(r"v(-?[\d.]+)h", spark.events)]
    assert most == 3
    assert max(heights) == spark.axis - 1


def test_the_columns_of_a_month_keep_within_its_drawing(environment) -> None:
    site = Site(invented.long(500, days=700), "http://localhost", environment)
    for month, rows in site.relations.months.items():
        spark = month_spark(month, "main", rows, tallest(site.relations.rows))
        lefts = [int(left) for left in re.findall(r"M(\d+) ", spark.events)]
        assert all(0 <= left <= spark.width - 3 for left in lefts)


def test_the_tallest_day_of_nothing_is_one() -> None:
    assert tallest(()) == 1
