import re
from dataclasses import replace

from tests.publishing import invented, kelderwick

from annotated_timeline.publishing.month_strip import month_strip
from annotated_timeline.publishing.site import Site


def marks(site: Site, month: str, day: int) -> dict[str, int]:
    """How many shapes of each class a day has; each shape begins with a move, a ring with two."""
    strip = month_strip(site, month, site.relations.days)
    return {mark.css: mark.path.count("M") for mark in strip.days[day - 1].marks}


def test_a_month_has_its_days_and_knows_where_its_week_begins(site: Site) -> None:
    strip = month_strip(site, "2022-03", site.relations.days)
    assert len(strip.days) == 31
    assert strip.offset == 2  # March 1, 2022, was a Tuesday


def test_a_mark_stands_for_each_entry_of_a_day(site: Site) -> None:
    assert marks(site, "2022-03", 10) == {"event": 1, "side-1": 1, "side-0": 1}
    assert marks(site, "2022-03", 13) == {"ours": 1}
    assert marks(site, "2022-03", 9) == {}


def test_all_marks_lie_within_the_drawing(environment) -> None:
    many = Site(invented.long(200, days=5), "http://localhost", environment)
    strip = month_strip(many, "2020-01", many.relations.days)
    assert any(len(day.row.events) > 30 for day in strip.days if day.row)
    for day in strip.days:
        for mark in day.marks:
            heights = [float(top) for top in re.findall(r"M\S+ (\S+?)[halvz]", mark.path)]
            assert all(0 <= height <= strip.height for height in heights)


def test_events_stand_above_the_axis_and_quotations_below(site: Site) -> None:
    strip = month_strip(site, "2022-03", site.relations.days)
    for day in strip.days:
        for mark in day.marks:
            tops = [float(top) for top in re.findall(r"M\S+ (\S+?)[halvz]", mark.path)]
            above = mark.css in ("event", "ours")
            assert all((top < strip.axis) is above for top in tops)


def test_each_shape_of_a_side_is_drawn(environment) -> None:
    paths = set()
    for shape in ("circle", "ring", "diamond", "triangle", "square"):
        subject = replace(kelderwick.SUBJECT, sides=(replace(kelderwick.SUBJECT.sides[0], shape=shape),))
        site = Site(replace(kelderwick.TIMELINE, subject=subject), "http://localhost", environment)
        strip = month_strip(site, "2022-03", site.relations.days)
        paths |= {mark.path for mark in strip.days[9].marks if mark.css == "side-1"}
    assert len(paths) == 5
