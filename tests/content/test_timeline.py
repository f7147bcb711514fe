"""The timeline made of the accounts and the editors' files: who speaks, and what happens when."""

from functools import cache
from pathlib import Path

import pytest
from tests.tools.command import ROOT, build

from annotated_timeline.model.timeline import Event, Timeline
from annotated_timeline.publishing.production import produce

NYT = "2021-08-05-nyt-cling-to-hope"
NPR_ENVOY = "2021-08-10-npr-envoy-scrambles"
EXBULLETIN = "2021-08-12-exbulletin-peace-talks"
NPR_HOPING = "2021-08-13-npr-still-hoping"
DEFENSE_ONE = "2021-08-31-defense-one-future-of-relations"

#: Speaker, and words of the role that the site shows with one of the quotations.
SPEAKERS = {
    "Zalmay Khalilzad": "President Biden’s special envoy for Afghanistan",
    "Ned Price": "State Department spokesman",
    "Mawlawi Haibatullah Akhundzada": "leader of the Taliban",
    "Ashraf Ghani": "Afghan president",
    "Vanda Felbab-Brown": "director of the Brookings Institution’s Initiative on Nonstate Armed Actors",
    "Andrew Watkins": "International Crisis Group’s senior analyst for Afghanistan",
    "State Department": "",
    "International Crisis Group": "",
    "Marvin Weinbaum": "longtime observer of Afghanistan from the Middle East Institute",
    "Jen Psaki": "White House press secretary",
    "Laurel Miller": "International Crisis Group",
    "H.R. McMaster": "retired Army general and President Donald Trump’s second national security adviser",
    "Imran Khan": "Prime minister of Pakistan",
    "Antony Blinken": "Secretary of State",
    "Frank McKenzie": "commander of the U.S. Central Command",
    "Mike Gallagher": "Republican representative from Wisconsin",
}

#: Source, the date as it tells it, and words of the passage that tells it.
HAPPENINGS = [
    (NYT, "1989", "Soviet forces withdrew"),
    (DEFENSE_ONE, "199X", "Women and girls"),
    (NYT, "1994", "The Taliban arose"),
    (NYT, "2002~", "Biden traveled to Kabul"),
    (NYT, "2016", "memoir"),
    (NYT, "2020-09", "intra-Afghan dialogue"),
    (EXBULLETIN, "2020", "halt attacks on U.S. forces"),
    (NYT, "2021~", "International Crisis Group"),
    (NPR_HOPING, "2021-05-01", "deadline"),
    (NYT, "2021-07", "Akhundzada"),
    (NYT, "2021-07~", "Doha"),
    (NYT, "2021-08-02/2021-08-05", "Parliament"),
    (NYT, "2021-08-03", "Khalilzad"),
    (NYT, "2021-08-04", "Price"),
    (NYT, "2021-08-05", "Abdullah"),
    (NPR_ENVOY, "2021-08-10", "Price"),
    (EXBULLETIN, "2021-08~", "10 provincial centers"),
    (NPR_HOPING, "2021-08-09/2021-08-13", "huge gains"),
    (EXBULLETIN, "2021-08-11", "Imran Khan"),
    (EXBULLETIN, "2021-08-12", "McMaster"),
    (EXBULLETIN, "2021-08-12", "British officials"),
    (DEFENSE_ONE, "2021-08~", "closed the U.S. Embassy"),
    (DEFENSE_ONE, "2021-08-23/2021-08-29", "Kabul airport"),
    (DEFENSE_ONE, "2021-08-30", "military mission"),
    (DEFENSE_ONE, "2021-08-30", "Blinken said on Aug. 30"),
    (DEFENSE_ONE, "2021-08-30", "McKenzie"),
    (DEFENSE_ONE, "2021-08-30", "Gallagher"),
    (DEFENSE_ONE, "2021-08-30", "embassy to Doha"),
    (DEFENSE_ONE, "2021-08-31", "stormed into the Kabul airport"),
    (NPR_ENVOY, "../2021-09", "by September"),
]

#: The editors' own days, and what each of them tells.
ADDED = {
    "2021-04-14": ["withdrawal"],
    "2021-08-06": ["Zaranj"],
    "2021-08-07": ["Sheberghan"],
    "2021-08-08": ["Sar-e-Pul", "Kunduz", "Taloqan"],
    "2021-08-09": ["Aybak"],
    "2021-08-10": ["Farah"],
    "2021-08-10/2021-08-11": ["Pul-e-Khumri"],
    "2021-08-11": ["Faizabad"],
    "2021-08-12": ["Ghazni", "3,000", "600"],
    "2021-08-12/2021-08-13": ["Herat"],
    "2021-08-13": ["Kandahar", "Lashkar Gah", "Pul-e-Alam", "18"],
    "2021-08-14": ["Mazar-e-Sharif", "airlift"],
    "2021-08-15": ["Kabul", "Ghani"],
    "2021-08-16": ["runway"],
    "2021-08-26": ["Abbey Gate", "13", "170", "ISIS-K"],
    "2021-08-29": ["drone"],
    "2021-08-30": ["C-17", "McKenzie"],
    "2021-09-17": ["mistake", "ten civilians"],
}


@cache
def timeline() -> Timeline:
    return produce(ROOT / "content", None).timeline


def passages(event: Event, source: str, edtf: str) -> str:
    texts = {one.id: one.text for one in timeline().sources}
    return " ".join(
        found.passage.of(texts[found.source])
        for found in event.evidence
        if found.source == source and found.date.edtf == edtf
    )


@pytest.mark.parametrize("name", SPEAKERS)
def test_each_speaker_has_a_card_with_the_role_the_source_gives(name: str) -> None:
    roles = [card.role or "" for card in timeline().quotes if card.speaker == name]
    assert any(SPEAKERS[name] in role for role in roles)


def test_nobody_else_speaks_and_nothing_is_held_back() -> None:
    assert {card.speaker for card in timeline().quotes} == set(SPEAKERS)
    assert timeline().held == ()


@pytest.mark.parametrize(("source", "edtf", "words"), HAPPENINGS)
def test_each_happening_is_told_once_with_the_width_its_source_gives(
    source: str, edtf: str, words: str
) -> None:
    telling = [event for event in timeline().events if words in passages(event, source, edtf)]
    assert len(telling) == 1


@pytest.mark.parametrize("edtf", ADDED)
def test_the_editors_days_are_told_and_cite_their_pages(edtf: str) -> None:
    added = [one for one in timeline().events if one.origin == "editor" and one.date.edtf == edtf]
    told = " ".join(f"{event.title} {event.text}" for event in added)
    assert [words for words in ADDED[edtf] if words not in told] == []
    assert all(citation.url for event in added for citation in event.citations)


def test_where_pages_disagree_each_version_names_who_says_so() -> None:
    claims = {event.id: event.claims for event in timeline().events if event.claims}
    assert set(claims) == {
        "2021-08-10_2021-08-11--pul-e-khumri-falls",
        "2021-08-12_2021-08-13--herat-falls",
        "2021-08-13--kandahar-and-lashkar-gah-claimed",
        "2021-08-26--abbey-gate-bombing",
        "2021-08-29--drone-strike-in-kabul",
    }
    assert all(len(versions) > 1 and all(one.citations for one in versions) for versions in claims.values())


def test_the_later_statement_on_the_strike_is_told_with_it_and_in_its_place() -> None:
    later = next(one for one in timeline().events if one.date.edtf == "2021-09-17")
    assert (later.told_with, later.part) == ("2021-08-29--drone-strike-in-kabul", "aftermath")


def test_a_happening_of_a_source_and_of_the_editors_is_one_event_that_names_both() -> None:
    both = {event.id: event.sources for event in timeline().events if event.citations and event.evidence}
    assert both == {
        "2021-08-12--ghazni-falls": (EXBULLETIN,),
        "2021-08-12--troops-for-the-evacuation": (EXBULLETIN,),
        "2021-08-15--taliban-enter-kabul": (DEFENSE_ONE,),
        "2021-08-26--abbey-gate-bombing": (DEFENSE_ONE,),
        "2021-08-30--american-forces-leave": (DEFENSE_ONE,),
    }


def test_the_main_part_opens_in_early_august_and_ends_with_the_exit() -> None:
    main = [one for one in timeline().events if one.part == "main"]
    assert main[0].date.edtf == "2021-08-02/2021-08-05"
    assert main[-1].date.edtf == "2021-08-31"
    said = [card.day for card in timeline().quotes if card.part == "main"]
    assert min(str(day.earliest) for day in said) == "2021-08-02"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "site"
    done = build("--output", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("page", ["about", "method"])
def test_the_plain_pages_are_readable_pages(site: Path, page: str) -> None:
    html = (site / page / "index.html").read_text(encoding="utf-8")
    article = html.partition('<div class="prose">')[2].partition("</div>")[0]
    assert article.count("<h2>") >= 5
    assert "&lt;" not in article


def test_words_of_the_original_say_whose_they_are(site: Path) -> None:
    quoted = [one for one in timeline().quotes if one.source == EXBULLETIN and one.wording != "paraphrase"]
    assert len(quoted) == 4
    for card in quoted:
        html = (site / "quotes" / card.id / "index.html").read_text(encoding="utf-8")
        assert "from the original (Washington Examiner)" in html


def test_every_card_s_words_stand_in_its_account_at_their_place() -> None:
    texts = {one.id: one.text for one in timeline().sources}
    pieces = [(card.source, piece) for card in timeline().quotes for piece in card.pieces]
    assert [piece.text for source, piece in pieces if piece.span.of(texts[source]) != piece.text] == []
