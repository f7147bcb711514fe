from tests.publishing import kelderwick

from annotated_timeline.publishing.facets import facets
from annotated_timeline.publishing.lanes import lanes
from annotated_timeline.publishing.site import Site


def counted(site: Site) -> dict[str, dict[str, int]]:
    found = facets(site, lanes(kelderwick.TIMELINE, "main"))
    return {facet.name: {choice.value: choice.count for choice in facet.choices} for facet in found.facets}


def test_each_choice_counts_the_entries_that_it_leaves(site: Site) -> None:
    counts = counted(site)
    assert counts["kind"] == {"event": 3, "quote": 5}
    assert counts["person"] == {"halla-brink": 1, "osric-dunmore": 3, "ines-tarrow": 1}
    assert counts["source"] == {kelderwick.COURIER: 4, kelderwick.DIGEST: 2, kelderwick.RADIO: 1}


def test_an_event_belongs_to_the_sides_of_its_people(site: Site) -> None:
    assert counted(site)["side"] == {"town": 2, "residents": 1}


def test_dates_run_from_the_first_day_to_the_last(site: Site) -> None:
    found = facets(site, lanes(kelderwick.TIMELINE, "main"))
    assert (found.first, found.last, found.entries) == ("2022-03-10", "2022-03-15", 8)


def test_a_page_without_days_has_no_bounds(empty_site: Site) -> None:
    assert facets(empty_site, ()).first == ""
