"""Names of more than a given name and a surname: nicknames, particles, the family's name in front."""

import pytest

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse


def speakers(text: str) -> list[str | None]:
    quotes = parse(Source("kelderwick", text, None, "article")).quotes
    return [quote.speaker.name if quote.speaker else None for quote in quotes]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ('Otto "Skipper" Brandt', "Otto Brandt"),
        ("Otto “Big Tide” Brandt", "Otto Brandt"),
        ("Otto ‘Skipper’ Brandt", "Otto Brandt"),
        ("Otto “Skipper” De Vries", "Otto De Vries"),
    ],
)
def test_a_nickname_between_its_parts_is_no_word_of_a_name(printed, name):
    text = f"“It sank at noon,” said {printed}. “It was old,” he said."
    again = f"“It will be missed,” {name.split()[-1]} added."
    assert speakers(f"{text}\n\n{again}") == [name, name, name]


def test_a_word_in_front_of_a_name_that_begins_a_sentence_is_a_quotation():
    text = "“We rowed all day,” said Otto Brandt. “Hard,” Brandt said."
    assert speakers(text) == ["Otto Brandt", "Otto Brandt"]


@pytest.mark.parametrize(
    "name",
    [
        "Joost van 't Veen",
        "Joost van ’t Veen",
        "Ludwig von und zu Kelder",
        "Marta de la Vega Quill",
        "Nora d'Aubry",
        "Rosa Alma e Costa",
    ],
)
def test_particles_belong_to_a_name(name):
    text = f"“It sank at noon,” said {name}."
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Joost van 't Veen", "Van 't Veen"),
        ("Marta de la Vega Quill", "de la Vega"),
        ("Joost van den Berg", "van den Berg"),
        ("Marta de la Vega", "de la Vega"),
    ],
)
def test_a_surname_with_its_particles_means_the_full_name(name, surname):
    assert speakers(f"{name} built the pier.\n\n“It will hold,” {surname} said.") == [name]


@pytest.mark.parametrize("name", ["Park Min-seo", "Lee Hae-won", "Han Ji-woo", "Kim Do-yun"])
def test_a_korean_family_name_stands_first_and_is_the_short_name(name):
    assert speakers(f"{name} built the pier.\n\n“It will hold,” {name.split()[0]} said.") == [name]


@pytest.mark.parametrize("epithet", ["Heartbroken", "Brave", "Furious"])
def test_what_a_tabloid_calls_somebody_is_no_part_of_the_name(epithet):
    assert speakers(f"{epithet} Nora Quill, 71, said: “It sank at noon.”") == ["Nora Quill"]
