"""What is quoted in the five texts of the first site, item by item, as read by a person.

The texts are not in this repository: the tests run where they lie beside it. An item is told by its first and
last words, so that no passage stands here.
"""

from pathlib import Path

import pytest

from annotated_timeline.model.parsed import Quote
from annotated_timeline.parsing.document import parse
from annotated_timeline.reading.source_file import read_source

SOURCES = Path(__file__).parents[2] / ".." / "shared" / "sources"

KHALILZAD = ("Zalmay Khalilzad", "President Biden's special envoy for Afghanistan")
PRICE = ("Ned Price", "State Department spokesman")
AKHUNDZADA = ("Mawlawi Haibatullah Akhundzada", "Taliban leader")
GHANI = ("Ashraf Ghani", "President")
FELBAB_BROWN = (
    "Vanda Felbab-Brown",
    "director of the Initiative on Nonstate Armed Actors at the Brookings Institution in Washington",
)
WATKINS = ("Andrew Watkins", "senior analyst for Afghanistan at the International Crisis Group")
BLINKEN = ("Antony Blinken", "Secretary of State")
MCMASTER = ("HR McMaster", "retired Army General")
GALLAGHER = ("Mike Gallagher", "Rep., R-Wisc.")
SPOKESPERSON = ("Ned Price", "U.S. State Department spokesperson")
CORNISH = ("Audie Cornish", None)
KELEMEN = ("Michele Kelemen", None)

#: First words, last words, name and role of the speaker, day said (EDTF); a new utterance where True.
ARTICLES = {
    "2021-08-05-nyt-cling-to-hope": [
        (True, "difficult", "situation", KHALILZAD, None),
        (True, "They are", "far apart,", KHALILZAD, "2021-08-03"),
        (True, "discussed ways", "political settlement,", ("State Department", None), None),
        (True, "The Taliban", "stop it,", PRICE, "2021-08-04"),
        (True, "Taliban leaders", "with conflict,", PRICE, None),
        (False, "those words", "ring hollow", PRICE, None),
        (True, "in spite", "and advances", AKHUNDZADA, "2021-07"),
        (False, "the Islamic", "the country.", AKHUNDZADA, "2021-07"),
        (True, "There is", "the parties,", KHALILZAD, None),
        (True, "no intention", "make peace.", GHANI, None),
        (True, "imported,", "hasty", GHANI, "2021-08-02/2021-08-05"),
        (True, "The Taliban", "just peace,", GHANI, "2021-08-02/2021-08-05"),
        (True, "worry that", "to power.", ("International Crisis Group", None), "2021~"),
        (True, "the lion’s", "share", KHALILZAD, "2021-08-03"),
        (True, "They’re trying", "the battlefield,", KHALILZAD, None),
        (True, "The Taliban", "the battlefield,", FELBAB_BROWN, None),
        (False, "Essentially what", "the table", FELBAB_BROWN, None),
        (False, "is surrender", "terms.", FELBAB_BROWN, None),
        (True, "dressed only", "a towel,", KHALILZAD, None),
        (True, "There’s absolutely", "dialogue alive,", WATKINS, None),
        (False, "To let", "completely collapse", WATKINS, None),
        (False, "they would", "square one.", WATKINS, None),
    ],
    "2021-08-12-exbulletin-peace-talks": [
        (True, "This diplomacy", "a year,", PRICE, None),
        (False, "A year", "has changed.", PRICE, None),
        (True, "We stop[ped]", "surrender negotiations,", MCMASTER, "2021-08-12"),
        (False, "And then,", "this offensive.", MCMASTER, "2021-08-12"),
        (True, "These incoming", "civilian footprint,", PRICE, None),
        (False, "They won’t", "other reason.", PRICE, None),
        (True, "seek possible", "common ground", None, None),
        (
            True,
            "The condition",
            "Afghan government,",
            ("Imran Khan", "Pakistani Prime Minister"),
            "2021-08-11",
        ),
        (True, "We are", "down this,", PRICE, None),
        (False, "Both sides", "the Afghans.", PRICE, None),
    ],
    "2021-08-31-defense-one-future-of-relations": [
        (
            True,
            "vital national",
            "interest,",
            ("Antony Blinken", "administration’s top diplomat"),
            "2021-08-30",
        ),
        (True, "If we", "do it,", BLINKEN, None),
        (False, "But we", "its commitments.", BLINKEN, None),
        (
            True,
            "pragmatic and",
            "businesslike",
            ("Frank McKenzie", "commander of U.S. Central Command"),
            "2021-08-30",
        ),
        (True, "We will", "they choose,", BLINKEN, None),
        (True, "hold this", "save lives.", GALLAGHER, "2021-08-30"),
        (True, "Our fellow", "the Taliban,", GALLAGHER, None),
        (False, "Shame on", "do nothing.", GALLAGHER, None),
        (True, "soon", ",", BLINKEN, None),
        (False, "coordinate engagement", "the Taliban,", BLINKEN, None),
    ],
}

#: The speaker and the voice of every paragraph of every turn.
TRANSCRIPTS = {
    "2021-08-10-npr-envoy-scrambles": [
        (KELEMEN, "reporter"),
        (("Marvin Weinbaum", "Longtime Afghan watcher"), "source"),
        (KELEMEN, "reporter"),
        (("Marvin Weinbaum", "Longtime Afghan watcher, Middle East Institute"), "source"),
        (KELEMEN, "reporter"),
        (("Jen Psaki", "White House Press Secretary"), "source"),
        (KELEMEN, "reporter"),
        (("Laurel Miller", "International Crisis Group"), "source"),
        (KELEMEN, "reporter"),
        (("Laurel Miller", "International Crisis Group"), "source"),
        (KELEMEN, "reporter"),
    ],
    "2021-08-13-npr-still-hoping": [
        (SPOKESPERSON, "source"),
        (CORNISH, "interviewer"),
        (SPOKESPERSON, "source"),
        (CORNISH, "interviewer"),
        (SPOKESPERSON, "source"),
        (SPOKESPERSON, "source"),
        *[(CORNISH, "interviewer"), (SPOKESPERSON, "source")] * 7,
        (SPOKESPERSON, "source"),
        (CORNISH, "interviewer"),
        (SPOKESPERSON, "source"),
        (CORNISH, "interviewer"),
    ],
}


def quotes_of(stem: str) -> tuple[Quote, ...]:
    path = SOURCES / f"{stem}.txt"
    if not path.exists():
        pytest.skip(f"{path.name} is not beside this repository (publishers' texts are not kept in it)")
    source = read_source(path)
    quotes = parse(source).quotes
    assert all(quote.span.of(source.text) == quote.text for quote in quotes)
    assert len({quote.id for quote in quotes}) == len(quotes)
    return quotes


def who(quote: Quote) -> tuple[str, str | None] | None:
    return (quote.speaker.name, quote.speaker.role) if quote.speaker else None


@pytest.mark.parametrize("stem", ARTICLES)
def test_every_quotation_of_the_articles_with_its_speaker_role_and_day(stem):
    found = []
    group = ""
    for quote in quotes_of(stem):
        words = quote.text.split()
        half = (len(words) + 1) // 2 if len(words) < 4 else 2
        first, last = " ".join(words[:half]), " ".join(words[half:][-2:])
        if len(words) == 1:
            first, last = quote.text[:-1], quote.text[-1]
        day = quote.said_on.edtf if quote.said_on else None
        found.append((quote.group != group, first, last, who(quote), day))
        group = quote.group
    assert found == ARTICLES[stem]


@pytest.mark.parametrize("stem", TRANSCRIPTS)
def test_every_turn_of_the_transcripts_with_its_speaker_role_and_voice(stem):
    quotes = quotes_of(stem)
    assert [(who(quote), quote.voice) for quote in quotes] == TRANSCRIPTS[stem]
    assert all(quote.kind == "turn" and quote.said_on is None for quote in quotes)


def test_a_second_paragraph_belongs_to_its_turn():
    quotes = quotes_of("2021-08-13-npr-still-hoping")
    assert [len([q for q in quotes if q.group == g]) for g in dict.fromkeys(q.group for q in quotes)].count(
        2
    ) == 2
