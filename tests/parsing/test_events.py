"""Dated events of invented texts: which sentences tell one, its tier, its headline, who and where."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.parsing.invented import TUESDAY, events, told_in_tiers

from annotated_timeline.model.source import Furniture, Metadata, Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.document import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Thursday, Mayor Dana Whitlock spoke with the harbour master, Omar Feld, about the ferry.",
            ("2022-06-09", "core", "Dana Whitlock speaks with Omar Feld"),
        ),
        (
            "The storm that crossed the bay closed the bridge on Sunday.",
            ("2022-06-12", "core", "Storm closes the bridge"),
        ),
        (
            "The crews have repaired ten pumps in recent days, raising hopes that the quay will open.",
            ("2022-06~", "core", "Crews repair ten pumps"),
        ),
        (
            "A pipe at the mill, which was built by hand, burst on Monday night.",
            ("2022-06-13", "core", "Pipe at the mill bursts"),
        ),
        (
            "Omar Feld, a net maker, on Monday night asked the council to close the gate.",
            ("2022-06-13", "core", "Omar Feld asks the council to close the gate"),
        ),
        (
            "The flood prompted county officials to announce Monday that the school would close.",
            ("2022-06-13", "core", "County officials announce that the school would close"),
        ),
        (
            "The gate was repaired on June 6 and divers left on June 8.",
            ("2022-06-06", "core", "Gate is repaired"),
        ),
        (
            "KELDER, Norway (AP) — Police seized a boat on Sunday.",
            ("2022-06-12", "core", "Police seize a boat"),
        ),
        (
            "Dana Whitlock and Omar Feld signed the lease Friday.",
            ("2022-06-10", "core", "Dana Whitlock and Omar Feld sign the lease"),
        ),
        (
            "The council ordered the lower town cleared on Sunday.",
            ("2022-06-12", "core", "Council orders the lower town cleared"),
        ),
    ],
)
def test_a_happening_has_its_day_and_a_headline_in_the_present(text, expected):
    assert told_in_tiers(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "edtf", "words"),
    [
        ("The bridge was built in 1987.", "1987", "Bridge is built"),
        ("The fire came after the collapse of the pier in 1994.", "1994", "Collapse of the pier"),
        ("Feld recalled an early 2002 trip by Whitlock to Kelder.", "2002~", "Trip by Whitlock to Kelder"),
        ("The plan is to move all nets by September.", "../2022-09", "Plan to move all nets"),
        (
            "The lease required the crews to be out of the mill by July 1.",
            "2022-07-01",
            "Deadline for the crews to be out",
        ),
        (
            "The council set July 1 as the deadline for the crews to leave.",
            "2022-07-01",
            "Deadline for the crews to leave",
        ),
        ("The council will meet Friday.", "2022-06-17", "Council will meet"),
    ],
)
def test_history_deadlines_and_plans_are_background(text, edtf, words):
    ((date_, tier, title),) = told_in_tiers(text)
    assert (date_, tier) == (edtf, "background")
    assert words in title


@pytest.mark.parametrize(
    "text",
    [
        "Dana Whitlock has sailed for two decades.",
        "The quay is closed right now.",
        "The pump would have failed on Sunday.",
        "If the crews stayed beyond July 1, that would change.",
        "Did the ferry sink on Sunday?",
        "The council meets every Monday.",
        "The mill has stood there since 1987.",
        "The mayor was in Kelder on Sunday.",
        "Officials have struggled in recent weeks to calm the town.",
        "The harbour still today pays for it.",
        "“We closed the gate on Sunday,” said Omar Feld.",
        "The firm reported a fourth-quarter loss.",
    ],
)
def test_durations_states_conditions_questions_and_speech_are_no_events(text):
    assert told_in_tiers(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Omar Feld said Sunday that the gate was open.", "Omar Feld says the gate was open"),
        ("“The gate is open,” Omar Feld told reporters on Sunday.", "Omar Feld says: “The gate is open”"),
        (
            "The gate could be repaired, the harbour master said Sunday.",
            "Harbour master says the gate could be repaired",
        ),
        (
            "In May, Omar Feld said that “in spite of the storm” here, the “gate stays open.”",
            "Omar Feld says the “gate stays open”",
        ),
        (
            "In a report on the harbour early this year, the Kelder Institute found that the gate was weak.",
            "Kelder Institute finds the gate was weak",
        ),
    ],
)
def test_a_reported_speech_act_is_an_event_of_its_own(text, title):
    assert [event.title for event in events(text)] == [title]


def test_a_speech_act_holds_its_quotations_and_its_speaker():
    parsed = parse(
        Source(
            "invented",
            "“The gate is open,” Omar Feld, the mayor, told reporters on Sunday. “Go home.”",
            TUESDAY,
            "article",
        )
    )
    (event,) = parsed.events
    assert event.people == ("Omar Feld",)
    assert event.quotes[0] == parsed.quotes[0].id


def test_the_words_of_a_paraphrase_are_not_quoted_in_a_headline():
    metadata = Metadata("A", "B", TUESDAY, "article", "paraphrased")
    text = "“We stopped the pumps,” Omar Feld said during an event at the Kelder Center on Sunday."
    (event,) = events(text, metadata=metadata)
    assert event.title == "Omar Feld speaks during an event at the Kelder Center"


def test_one_happening_told_twice_is_one_event():
    text = (
        "The gate of Kelder harbour failed on Sunday.\n\n“It broke,” Omar Feld said.\n\n"
        "Nobody was hurt when the gate of Kelder harbour failed on Sunday."
    )
    assert [event.date.edtf for event in events(text)] == ["2022-06-12"]


def test_hours_after_something_ended_tells_two_happenings_of_one_day():
    titles = [
        event.title
        for event in events("Omar Feld said Monday, hours after the strike ended, that he was glad.")
    ]
    assert titles[1] == "Strike ends"


def test_captions_and_explainers_give_events_and_say_so():
    caption = "Crews, carrying lamps, walk into the tunnel in Kelder, June 12, 2022."
    explainer = "What is the gate? The gate rose in 1994."
    text = f"{caption}\n\n{explainer}\n\nShare this June 11."
    kinds = {caption: "caption", explainer: "explainer", "Share this June 11.": "promo"}
    furniture = tuple(
        Furniture(Span(text.index(w), text.index(w) + len(w)), kind) for w, kind in kinds.items()
    )
    found = events(text, furniture=furniture)
    assert [(event.from_, event.date.edtf) for event in found] == [
        ("caption", "2022-06-12"),
        ("explainer", "1994"),
    ]
    assert found[0].title == "Crews walk into the tunnel in Kelder"


def test_it_stands_for_the_subject_of_the_sentence_before():
    text = "The board has changed since then. It named Dana Whitlock its head on June 6."
    assert told_in_tiers(text) == [("2022-06-06", "core", "Board names Dana Whitlock its head")]


def test_people_and_places_are_named():
    (event,) = events("On Sunday, Dana Whitlock sailed to Kelder. Whitlock waved.")
    assert (event.people, event.places) == (("Dana Whitlock",), ("Kelder",))


def test_ids_are_unique_and_written_as_in_the_contract():
    text = (
        "Talks began in mid-May. The week of June 6 brought rain. "
        "Divers left on Sunday. Crews left on Sunday. The plan is to sell all nets by September."
    )
    ids = [event.id for event in events(text)]
    assert len(ids) == len(set(ids))
    assert "2022-05c--talks-begin" in ids
    assert any(id_.startswith("open_2022-09--plan-to-sell") for id_ in ids)
    assert all(id_ == id_.lower() and "~" not in id_ and "/" not in id_ for id_ in ids)


_WORDS = """
On Sunday , Dana Whitlock said that the gate of Kelder failed . “ ” It was hours after who which had been
killed and In 2016 by September to leave deadline for “We closed” told reporters last week — the night of June
6 ? if
Mr. Feld announced Friday 's massive gains by the an early 2002 trip
"""


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(_WORDS.split()), max_size=40).map(" ".join) | st.text(max_size=120),
    st.none() | st.dates(),
)
def test_no_text_makes_events_fail(text, published):
    parsed = parse(Source("any", text, published, "article"))
    for event in parsed.events:
        assert event.title
        assert event.span.covers(event.expression) or event.expression.end <= event.span.start
        assert event.basis.span is not None
        assert event.basis.span.of(text) == event.basis.words
        assert event.basis.words.startswith(event.expression.of(text))
    assert len({event.id for event in parsed.events}) == len(parsed.events)
