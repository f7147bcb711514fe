import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment
from tests.publishing import invented, kelderwick

from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.social_cards import card_of, colours, columns, faces, lettering, products
from annotated_timeline.publishing.social_cards.lettering import Lettering
from annotated_timeline.publishing.social_cards.png import Picture

STYLES = Path(__file__).parents[2] / "theme" / "static" / "site.css"


def chunks(png: bytes) -> dict[bytes, bytes]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    found, at = {}, 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        name, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        assert struct.unpack(">I", png[at + 8 + size : at + 12 + size])[0] == zlib.crc32(name + data)
        found[name], at = data, at + 12 + size
    return found


def rows(png: bytes) -> list[bytes]:
    parts = chunks(png)
    width, height = struct.unpack(">II", parts[b"IHDR"][:8])
    pixels = zlib.decompress(parts[b"IDAT"])
    assert len(pixels) == (width + 1) * height
    return [pixels[at * (width + 1) + 1 : (at + 1) * (width + 1)] for at in range(height)]


def test_a_picture_holds_what_was_drawn_and_cuts_off_what_lies_outside() -> None:
    picture = Picture(4, 3, [(255, 255, 255), (0, 0, 0)])
    picture.rectangle(-2, 1, 4, 9, 1)
    assert rows(picture.png()) == [b"\0\0\0\0", b"\1\1\0\0", b"\1\1\0\0"]


def test_the_card_has_the_size_that_platforms_ask_for_and_weighs_little(site: Site) -> None:
    png = columns.draw(site, columns.columns_of(site))
    assert struct.unpack(">II", chunks(png)[b"IHDR"][:8]) == (1200, 630)
    assert len(png) < 30_000


def test_the_card_shows_events_above_the_line_and_quotations_in_the_colours_of_their_sides(
    site: Site,
) -> None:
    drawn = rows(columns.draw(site, columns.columns_of(site)))
    axis = next(at for at, row in enumerate(drawn) if row.count(colours.RULE) > 1000)
    above, below = set(b"".join(drawn[axis - 100 : axis])), set(b"".join(drawn[axis + 4 :]))
    assert above <= {colours.PAPER, colours.full(colours.INK)}
    assert below == {colours.PAPER, *(colours.full(colours.side(number)) for number in (0, 1, 2))}


def test_a_long_subject_and_an_empty_one_fit_on_the_card(environment: Environment, empty_site: Site) -> None:
    long = Site(invented.long(1000), "http://localhost", environment)
    for site in (long, empty_site):
        assert len(rows(columns.draw(site, columns.columns_of(site)))) == 630


def test_the_colours_are_those_of_the_theme() -> None:
    styles = STYLES.read_text("utf-8")
    light = styles[: styles.index("@media")]
    plain = [colours.full(number) for number in (colours.INK, colours.SOFT, colours.ACCENT)]
    sides = [colours.full(colours.side(number)) for number in range(7)]
    for number in (colours.PAPER, colours.RULE, *plain, *sides):
        assert "#{:02x}{:02x}{:02x}".format(*colours.PALETTE[number]) in light


def test_every_event_quotation_day_and_person_has_a_picture_of_its_words(site: Site) -> None:
    paths = {product.path for product in products(site)}
    kinds = {"events": site.events, "quotes": site.quotes, "people": site.people, "days": site.relations.days}
    assert paths == {f"{kind}/{id_}/card.png" for kind, things in kinds.items() for id_ in things}


def test_a_page_names_its_picture_and_says_what_is_on_it(site: Site) -> None:
    event, quote = site.timeline.events[0], site.timeline.quotes[0]
    card = card_of(site, f"events/{event.id}/")
    assert card.address == f"events/{event.id}/card.png"
    assert event.title in card.alt
    assert quote.speaker in card_of(site, f"quotes/{quote.id}/").alt
    assert card_of(site, "people/").address == "card.png"


def test_pictures_are_small_and_the_same_each_time(site: Site) -> None:
    for product in products(site):
        assert struct.unpack(">II", chunks(product.content)[b"IHDR"][:8]) == (1200, 630)
        assert len(product.content) < 40_000
        assert product.content == product.content


def test_a_large_subject_has_one_picture_for_all(environment: Environment) -> None:
    large = Site(invented.long(400), "http://localhost", environment)
    assert list(products(large)) == []
    assert card_of(large, f"events/{large.timeline.events[0].id}/").address == "card.png"


def test_what_the_font_cannot_set_has_the_picture_of_the_whole(site: Site) -> None:
    assert faces.can_set("“Şahinoğlu’s façade” – Ωμέγα, Жуков …")
    assert not faces.can_set("کابل")
    whole = kelderwick.TIMELINE
    titled = replace(whole.events[0], title="کابل")
    timeline = replace(whole, events=(titled, *whole.events[1:]))
    other = Site(timeline, "http://localhost", site.environment)
    assert card_of(other, f"events/{titled.id}/").address == "card.png"
    assert f"events/{titled.id}/card.png" not in {product.path for product in products(other)}


def test_letters_that_are_not_there_are_never_drawn_as_boxes() -> None:
    with pytest.raises(ValueError, match="has not all the letters"):
        faces.drawn("کابل", 30, 400)


WORDS = Lettering("“Nobody asked the ferrymen.”", 400, "", ("Ada Elmvik", "harbour master"), "A subject", 4)


def ink_of(png: bytes) -> set[int]:
    return set(b"".join(rows(png)))


def test_the_bar_tells_by_its_stroke_how_much_of_the_words_is_somebodys_own() -> None:
    bars = []
    for stroke in ("solid", "dashed", "dotted"):
        drawn = rows(lettering.draw(replace(WORDS, stroke=stroke)))
        bars.append(sum(row[85] != colours.PAPER for row in drawn))
    assert bars[0] > bars[1] > bars[2] > 20


def test_letters_have_shades_between_ink_and_paper() -> None:
    shades = set(colours.shades(colours.INK))
    assert len(shades & ink_of(lettering.draw(WORDS))) > 5


@given(st.lists(st.text("abcdefgh ", min_size=1, max_size=30), max_size=40).map(" ".join))
@settings(max_examples=40)
def test_words_of_any_length_stay_inside_or_are_marked_as_cut(text: str) -> None:
    size, lines = lettering.fitted(text, 400, 300)
    assert len(lines) * size <= 300
    assert " ".join(lines) == " ".join(text.split()) or lines[-1].endswith(" …")


def test_a_quotation_that_is_cut_ends_with_its_closing_mark() -> None:
    _, lines = lettering.fitted(f"“{'word ' * 400}end.”", 400, 300)
    assert lines[-1].endswith(" …”")
