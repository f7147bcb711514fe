"""Invented timelines of any size, for measuring and testing: the same seed gives the same timeline."""

import datetime
import random
from bisect import bisect
from functools import lru_cache
from itertools import accumulate

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.source import Metadata, Source
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import (
    Citation,
    Event,
    Person,
    Piece,
    Place,
    QuoteCard,
    Role,
    Side,
    Subject,
    Timeline,
)

# Sounds that words are put together from; one letter alone is a sound too.
_ONSETS = (*"bcdfghjklmnprstvw", "br", "ch", "cl", "dr", "fl", "gr", "pr", "sh", "st", "th", "tr")
_NUCLEI = (*"aeiou", "ai", "ea", "ou")
_CODAS = (*"bdglmnrstx", "ck", "ll", "nd", "nt", "rd", "st")
_ENDINGS = ("", "", "", "", "s", "ed", "ing", "er", "ly", "tion", "ment", "y", "ness")
_LITTLE = ("the", "of", "to", "and", "a", "in", "for", "on", "with", "by", "at", "is", "was", "that", "be")
_ACCENTED = {"a": "áâäãā", "e": "éèêë", "i": "íïī", "o": "óöôõø", "u": "úüûū", "s": "şš", "n": "ñń"}


@lru_cache(maxsize=1)
def vocabulary(size: int = 40_000) -> tuple[str, ...]:
    """Invented words, each once."""
    dice = random.Random(7)
    words: dict[str, None] = {}
    while len(words) < size:
        syllables = dice.choices((1, 2, 3), (2, 5, 3))[0]
        stem = "".join(
            dice.choice(_ONSETS) + dice.choice(_NUCLEI) + (dice.choice(_CODAS) if dice.random() < 0.5 else "")
            for _ in range(syllables)
        )
        words[stem + dice.choice(_ENDINGS)] = None
    return tuple(words)


def name(dice: random.Random) -> str:
    """A surname or place name, one in three with accents."""
    plain = "".join(dice.choice(_ONSETS) + dice.choice(_NUCLEI) for _ in range(dice.randint(2, 3)))
    plain += dice.choice(_CODAS)
    if dice.random() < 1 / 3:
        letters = [dice.choice(_ACCENTED[x]) if x in _ACCENTED and dice.random() < 0.5 else x for x in plain]
        plain = "".join(letters)
    return plain.capitalize()


class _Words:
    """Draws words as texts do (Zipf and Mandelbrot): the n-th most frequent about 1/(n + 5)^1.1 as often."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.weights = list(accumulate((rank + 5) ** -1.1 for rank in range(len(vocabulary()))))

    def word(self) -> str:
        if self.dice.random() < 0.35:
            return self.dice.choice(_LITTLE)
        return vocabulary()[bisect(self.weights, self.dice.random() * self.weights[-1])]

    def sentence(self, words: int) -> str:
        return (" ".join(self.word() for _ in range(words))).capitalize() + "."


def timeline(cards: int, seed: int = 1) -> Timeline:
    """A timeline of `cards` cards: half events, four in ten quotations, else people, places and sources.

    Events have some 45 words, quotations 30 and a sentence of 15 around them.
    """
    dice = random.Random(seed)
    words = _Words(dice)
    people = tuple(_person(dice, number) for number in range(max(cards // 20, 1)))
    places = tuple(
        Place(f"place-{number}", name(dice), country=name(dice)) for number in range(max(cards // 25, 1))
    )
    papers = max(cards // 100, 1)
    rest = cards - len(people) - len(places) - papers
    events = [_event(words, number, people, places) for number in range(rest * 5 // 9)]
    said = rest - len(events)
    texts = [
        _text(words, number, people, said // papers + (number < said % papers)) for number in range(papers)
    ]
    quotes = [quote for _, some in texts for quote in some]
    return Timeline(
        Subject(
            "An invented subject",
            "Nothing of this happened.",
            datetime.date(2019, 1, 1),
            datetime.date(2021, 12, 31),
            sides=(Side("north", "The north", "circle"), Side("south", "The south", "square")),
        ),
        tuple(sorted(events, key=lambda event: event.sort_key)),
        tuple(sorted(quotes, key=lambda quote: quote.sort_key)),
        people,
        places,
        tuple(source for source, _ in texts),
    )


def _person(dice: random.Random, number: int) -> Person:
    surname = name(dice)
    return Person(
        f"person-{number}",
        f"{name(dice)} {surname}",
        aliases=(surname,),
        side=dice.choice(("north", "south")),
        roles=(Role(dice.choice(("minister", "general", "spokeswoman", "envoy", "mayor"))),),
    )


def _day(dice: random.Random) -> datetime.date:
    return datetime.date(2019, 1, 1) + datetime.timedelta(days=dice.randrange(1095))


def _date(dice: random.Random) -> HistoricalDate:
    if dice.random() < 0.9:
        return HistoricalDate.day(_day(dice))
    first = _day(dice)
    return HistoricalDate.between(first, first + datetime.timedelta(days=dice.randrange(1, 60)))


def _event(words: _Words, number: int, people: tuple[Person, ...], places: tuple[Place, ...]) -> Event:
    dice = words.dice
    return Event(
        f"event-{number}",
        _date(dice),
        words.sentence(dice.randint(5, 9))[:-1],
        " ".join(words.sentence(dice.randint(14, 24)) for _ in range(2)),
        "core",
        "editor",
        "main",
        citations=(Citation(name(dice), "A page"),),
        people=tuple(person.id for person in dice.sample(people, min(len(people), dice.randint(0, 2)))),
        places=(dice.choice(places).id,),
    )


def _text(
    words: _Words, number: int, people: tuple[Person, ...], said: int
) -> tuple[Source, list[QuoteCard]]:
    """A source and the `said` quotations in it."""
    dice = words.dice
    published = _day(dice)
    metadata = Metadata(
        words.sentence(7)[:-1],
        f"The {name(dice)} Courier",
        published,
        "article",
        "verbatim",
        authors=(name(dice),),
    )
    id_ = f"source-{number}"
    text = ""
    quotes = []
    for place in range(said):
        person = dice.choice(people)
        quoted = words.sentence(dice.randint(15, 45))
        text += f"{words.sentence(7)[:-1]}: “"
        quotes.append(_quote(f"quote-{number}-{place}", id_, person, _day(dice), quoted, len(text)))
        text += f"{quoted}” {person.name} said, {words.sentence(7)}\n"
    return Source(id_, text, published, "article", metadata=metadata), quotes


def _quote(id_: str, source: str, person: Person, day: datetime.date, text: str, start: int) -> QuoteCard:
    return QuoteCard(
        id_,
        source,
        (Piece(Span(start, start + len(text)), text),),
        "verbatim",
        person.name,
        day,
        "main",
        person=person.id,
        role=person.roles[0].title,
        side=person.side,
        said_on=HistoricalDate.day(day),
    )
