"""An invented subject of any size: the flood years of a river country, as sources and people.

    python -m bench.invented FOLDER --events 1000

The same size gives the same bytes. Every sentence is made up here; no text of anybody else is in it.
"""

import argparse
import random
from datetime import date, timedelta
from pathlib import Path

_FIRST = [
    "Ada",
    "Bram",
    "Cleo",
    "Dirk",
    "Elin",
    "Faye",
    "Gus",
    "Hana",
    "Ivo",
    "Jette",
    "Kurt",
    "Lena",
    "Mats",
    "Nora",
    "Otto",
    "Pia",
    "Rolf",
    "Sina",
    "Tom",
    "Una",
]
_LAST_START = [
    "Alden",
    "Brook",
    "Carver",
    "Drum",
    "Elm",
    "Fen",
    "Garner",
    "Holm",
    "Iver",
    "Jarl",
    "Kelder",
    "Lund",
    "Mar",
    "North",
    "Over",
]
_LAST_END = ["berg", "ford", "gate", "hurst", "lake", "mond", "stead", "ton", "vik", "wick"]
_TOWNS = [f"{start}{end}" for start in ("Aren", "Bol", "Cas", "Dor", "Esk", "Fal", "Gor", "Hel") for end in
          ("haven", "mouth", "stad", "weir", "wold")]  # fmt: skip
_BODIES = [
    "the dike board",
    "the ferry company",
    "the river police",
    "the grain office",
    "the bridge union",
    "the pump crew",
]
_ACTS = (
    "opened the sluice at {town}",
    "closed the bridge in {town}",
    "moved {number} families out of {town}",
    "announced a ban on night sailing near {town}",
    "signed a repair contract in {town}",
    "sent {number} workers to {town}",
    "suspended the ferry from {town}",
    "published a survey of the levees around {town}",
)
_SAYINGS = (
    "We counted {number} leaks before noon and mended most of them",
    "Nobody in {town} should wait for the next tide",
    "The wall at {town} has stood for {number} winters and it will stand this one",
    "There is sand for {number} more bags and not one more",
    "I asked for {number} boats and was given two",
    "What we saw in {town} was worse than any drill",
)
_CUES = ("said", "told reporters", "said in a statement")
_ROLES = ("harbour master", "mayor", "chief engineer", "relief coordinator", "ferry captain", "council clerk")
_MONTHS = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]

EVENTS_A_SOURCE = 20
FIRST_DAY = date(2031, 1, 1)


def write_content(folder: Path, events: int) -> None:
    """Write a content folder whose sources tell about `events` happenings, two events to a quotation."""
    chance = random.Random(events)
    people = _people(chance, max(10, events // 25))
    count = -(-events // EVENTS_A_SOURCE)
    for name in ("sources", "events", "annotations", "pages"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    last = FIRST_DAY
    for number in range(count):
        published = FIRST_DAY + timedelta(days=7 * (number % 100) + 6)
        last = max(last, published)
        size = min(EVENTS_A_SOURCE, events - number * EVENTS_A_SOURCE)
        _write_source(
            folder / "sources" / f"{published.isoformat()}-report-{number:05}",
            published,
            size,
            chance,
            people,
        )
    (folder / "timeline.toml").write_text(_subject(last), "utf-8")
    (folder / "people.toml").write_text(_registry(people), "utf-8")
    (folder / "places.toml").write_text(
        "".join(f'[[place]]\nid = "{town.lower()}"\nname = "{town}"\n\n' for town in _TOWNS), "utf-8"
    )
    (folder / "pages" / "about.md").write_text("Title: About\nSlug: about\n\nAn invented subject.\n", "utf-8")
    (folder / "pages" / "method.md").write_text(
        "Title: Method\nSlug: method\n\nMade by a program.\n", "utf-8"
    )


def _subject(last: date) -> str:
    return (
        'title = "The flood years"\ndescription = "An invented subject for measuring."\n'
        f'opens = {FIRST_DAY.isoformat()}\ncloses = {last.isoformat()}\nlanguage = "en"\n'
        "[rights]\nwords_per_quotation = 40\nshare = 1.0\nwords = 100000\n"
        '[[side]]\nid = "river"\nlabel = "River authorities"\nshape = "circle"\n'
    )


def _people(chance: random.Random, count: int) -> list[tuple[str, str]]:
    names = [f"{first} {start}{end}" for first in _FIRST for start in _LAST_START for end in _LAST_END]
    return [(name, chance.choice(_ROLES)) for name in chance.sample(names, min(count, len(names)))]


def _registry(people: list[tuple[str, str]]) -> str:
    return "".join(
        f'[[person]]\nid = "{name.lower().replace(" ", "-")}"\nname = "{name}"\nside = "river"\n\n'
        for name, _ in people
    )


def _write_source(
    stem: Path, published: date, events: int, chance: random.Random, people: list[tuple[str, str]]
) -> None:
    paragraphs = []
    for number in range(events):
        day = published - timedelta(days=number % 7)
        written = f"{_MONTHS[day.month - 1]} {day.day}"
        act = chance.choice(_ACTS).format(town=chance.choice(_TOWNS), number=chance.randrange(3, 900))
        body = chance.choice(_BODIES)
        paragraph = f"On {written}, {body} {act}."
        if number % 2:
            name, role = chance.choice(people)
            saying = chance.choice(_SAYINGS).format(
                town=chance.choice(_TOWNS), number=chance.randrange(3, 90)
            )
            paragraph += f" “{saying},” {name}, the {role}, {chance.choice(_CUES)}."
        paragraphs.append(paragraph)
    stem.with_suffix(".txt").write_text("\n\n".join(paragraphs) + "\n", "utf-8")
    stem.with_suffix(".toml").write_text(
        f'title = "River report of {published.isoformat()}, {stem.name[-5:]}"\n'
        f'publisher = "The Weir Gazette"\npublished = {published.isoformat()}\n'
        f'kind = "article"\nwording = "verbatim"\nfull_text = true\n',
        "utf-8",
    )


def main() -> None:
    """Write the folder that was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--events", type=int, default=1000)
    args = parser.parse_args()
    write_content(args.folder, args.events)


if __name__ == "__main__":
    main()
