import struct
import zlib
from pathlib import Path

from jinja2 import Environment
from tests.publishing import invented

from annotated_timeline.publishing import social_card
from annotated_timeline.publishing.png import Picture
from annotated_timeline.publishing.site import Site

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
    png = social_card.card(site)
    assert struct.unpack(">II", chunks(png)[b"IHDR"][:8]) == (1200, 630)
    assert len(png) < 30_000


def test_the_card_shows_events_above_the_line_and_quotations_in_the_colours_of_their_sides(
    site: Site,
) -> None:
    drawn = rows(social_card.card(site))
    axis = next(at for at, row in enumerate(drawn) if row.count(2) > 1000)
    above, below = set(b"".join(drawn[:axis])), set(b"".join(drawn[axis + 4 :]))
    assert above == {0, 1}  # paper and ink
    assert below == {0, 3, 4, 5}  # paper, no side, the town, the residents


def test_a_long_subject_and_an_empty_one_fit_on_the_card(environment: Environment, empty_site: Site) -> None:
    long = Site(invented.long(1000), "http://localhost", environment)
    for site in (long, empty_site):
        assert len(rows(social_card.card(site))) == 630


def test_the_colours_are_those_of_the_theme() -> None:
    styles = STYLES.read_text("utf-8")
    light = styles[: styles.index("@media")]
    for colour in social_card._PALETTE:
        assert "#{:02x}{:02x}{:02x}".format(*colour) in light
