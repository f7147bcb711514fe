"""Whoever looks at something is noted, whichever way the look takes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from annotated_timeline.publishing.cards import quote_context
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.watching import Watch


@dataclass(frozen=True, slots=True)
class Harbour:
    name: str
    berths: int
    boats: Mapping[str, str] = field(default_factory=dict)


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_a_look_at_a_key_is_noted_and_no_other(watch: Watch) -> None:
    boats = watch.mapping("boats", {"tern": "red", "gull": "blue"})
    with watch.noted() as looks:
        assert boats["tern"] == "red"
        assert boats.get("gull") == "blue"
    assert looks == {("boats", "tern"), ("boats", "gull")}


def test_a_look_at_what_is_not_there_is_noted_too(watch: Watch) -> None:
    boats = watch.mapping("boats", {"tern": "red"})
    with watch.noted() as looks:
        assert "heron" not in boats
        assert boats.get("loon", "none") == "none"
    assert looks == {("boats", "heron"), ("boats", "loon")}
    assert {watch.found(look) for look in looks} == {()}


def test_who_goes_through_a_mapping_looks_at_its_keys_and_at_what_is_taken(watch: Watch) -> None:
    boats = watch.mapping("boats", {"tern": "red", "gull": "blue"})
    with watch.noted() as looks:
        assert len(boats) == 2
        assert next(iter(boats)) == "tern"
    assert looks == {("boats", None)}
    with watch.noted() as looks:
        assert list(boats.values()) == ["red", "blue"]
    assert looks == {("boats", None), ("boats", "tern"), ("boats", "gull")}
    assert watch.found(("boats", None)) == ("tern", "gull")


def test_a_look_at_a_field_is_noted_and_a_mapping_among_them_notes_its_own(watch: Watch) -> None:
    harbour = watch.fields("harbour", Harbour("Sarn", 4, {"tern": "red"}))
    with watch.noted() as looks:
        assert harbour.boats["tern"] == "red"
        assert harbour.name == "Sarn"
    assert looks == {("harbour", "name"), ("harbour.boats", "tern")}
    assert [watch.found(look) for look in sorted(looks, key=str)] == [("Sarn",), ("red",)]
    with pytest.raises(AttributeError):
        _ = harbour.anchors


def test_looks_count_for_everybody_around(watch: Watch) -> None:
    boats = watch.mapping("boats", {"tern": "red", "gull": "blue"})
    with watch.noted() as outer:
        with watch.noted() as inner:
            assert boats["tern"]
        assert boats["gull"]
    assert inner == {("boats", "tern")}
    assert outer == {("boats", "tern"), ("boats", "gull")}


def test_whoever_takes_a_piece_that_is_kept_looks_at_what_it_was_made_from(
    site: Site,
) -> None:
    quote = site.timeline.quotes[0]

    def piece() -> set[object]:
        with site.watch.noted() as looks:
            site.fragment(
                "quote_line.html", "../", quote.id, lambda: quote_context(site, site.quotes[quote.id])
            )
        return set(looks)

    assert ("quotes", quote.id) in piece()
    assert ("quotes", quote.id) in piece()
