"""The dates of the five texts, read item by item; runs where the texts are present."""

import tomllib
from pathlib import Path

import pytest

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse

SOURCES = Path(__file__).parents[2] / ".." / "shared" / "sources"

#: For each text: the words of each date, its TIMEX3 value and its EDTF, in the order of the text.
EXPECTED = {
    "2021-08-05-nyt-cling-to-hope": [
        ("Tuesday", "2021-08-03", "2021-08-03"),
        ("Thursday", "2021-08-05", "2021-08-05"),
        ("last September", "2020-09", "2020-09"),
        ("mid-July", "2021-07", "2021-07~"),
        ("recent weeks", "PXW", "2021-08~"),
        ("Wednesday", "2021-08-04", "2021-08-04"),
        ("Last month", "2021-07", "2021-07"),
        ("this week", "2021-W31", "2021-08-02/2021-08-05"),
        ("early this year", "2021", "2021~"),
        ("Tuesday", "2021-08-03", "2021-08-03"),
        ("1994", "1994", "1994"),
        ("1989", "1989", "1989"),
        ("2016", "2016", "2016"),
        ("early 2002", "2002", "2002~"),
    ],
    "2021-08-10-npr-envoy-scrambles": [
        ("September", "2021-09", "2021-09"),
        ("today", "2021-08-10", "2021-08-10"),
    ],
    "2021-08-12-exbulletin-peace-talks": [
        ("A year ago", "2020", "2020"),
        ("last year", "2020", "2020"),
        ("Thursday", "2021-08-12", "2021-08-12"),
        ("recent days", "PXD", "2021-08~"),
        ("Thursday", "2021-08-12", "2021-08-12"),
        ("Wednesday", "2021-08-11", "2021-08-11"),
    ],
    "2021-08-13-npr-still-hoping": [
        ("This week", "2021-W32", "2021-08-09/2021-08-13"),
        ("May 1", "2021-05-01", "2021-05-01"),
        ("May 1", "2021-05-01", "2021-05-01"),
        ("these last few days", "PXD", "2021-08~"),
        ("today", "2021-08-13", "2021-08-13"),
        ("this year", "2021", "2021"),
    ],
    "2021-08-31-defense-one-future-of-relations": [
        ("Aug. 31, 2021", "2021-08-31", "2021-08-31"),
        ("Monday", "2021-08-30", "2021-08-30"),
        ("last week", "2021-W34", "2021-08-23/2021-08-29"),
        ("the 1990s", "199", "199X"),
        ("Monday", "2021-08-30", "2021-08-30"),
        ("Monday night", "2021-08-30TNI", "2021-08-30"),
        ("Monday", "2021-08-30", "2021-08-30"),
        ("weeks ago", "PAST_REF", "2021-08~"),
    ],
}


@pytest.mark.parametrize("stem", EXPECTED)
def test_every_date_of_the_text_is_found_with_its_width(stem):
    if not SOURCES.is_dir():
        pytest.skip("the five texts are not here (../shared/sources)")
    text = (SOURCES / f"{stem}.txt").read_text(encoding="utf-8")
    published = tomllib.loads((SOURCES / f"{stem}.toml").read_text(encoding="utf-8"))["published"]
    parsed = parse(Source(stem, text, published, "article"))
    found = [(e.text, e.value, e.when.edtf) for e in parsed.time_expressions if e.when]
    in_order = iter(found)
    missing = [item for item in EXPECTED[stem] if item not in in_order]
    assert not missing, found
    for expression in parsed.time_expressions:
        assert expression.span.of(text) == expression.text
