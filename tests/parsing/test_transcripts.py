"""The turns of a transcript: whose they are, how far they go, and in what voice."""

from datetime import date

from annotated_timeline.model.source import Metadata, Source
from annotated_timeline.parsing.document import parse

BROADCAST = """The harbour at Kelderwick is closed. Nora Quill reports.

NORA QUILL, BYLINE: Harbour engineer Otto Brandt saw the pier go.

OTTO BRANDT: We had no warning.

None at all.

(SOUNDBITE OF WAVES)

QUILL: He means to wait. Hazel Stroud of the Kelder Institute does not.

HAZEL STROUD: Waiting is what sank it.
"""


def turns(text: str, authors: tuple[str, ...] = ()):
    metadata = Metadata("Title", "Station", date(2022, 6, 16), "transcript", "verbatim", authors)
    return parse(Source("pier", text, date(2022, 6, 16), "transcript", metadata=metadata)).quotes


def names(quotes) -> list[tuple[str, str]]:
    return [(quote.speaker.name, quote.voice) for quote in quotes if quote.speaker]


def test_every_labelled_turn_is_there_and_its_later_paragraphs_with_it():
    found = turns(BROADCAST)
    assert [(quote.text.split()[0], quote.group) for quote in found] == [
        ("Harbour", "turn-1"),
        ("We", "turn-2"),
        ("None", "turn-2"),
        ("He", "turn-3"),
        ("Waiting", "turn-4"),
    ]
    assert all(quote.kind == "turn" for quote in found)


def test_a_label_is_read_as_the_name_the_text_prints():
    assert names(turns(BROADCAST)) == [
        ("Nora Quill", "reporter"),
        ("Otto Brandt", "source"),
        ("Otto Brandt", "source"),
        ("Nora Quill", "reporter"),
        ("Hazel Stroud", "source"),
    ]


def test_roles_come_from_the_reporters_introductions():
    roles = [quote.speaker.role for quote in turns(BROADCAST) if quote.speaker]
    assert roles == [None, "Harbour engineer", "Harbour engineer", None, "Kelder Institute"]


def test_the_author_who_asks_is_the_interviewer():
    text = (
        "The pier is gone.\n\nOTTO BRANDT: It sank.\n\nQUILL: When did it sink?\n\n"
        "BRANDT: At dawn.\n\nQUILL: That was Otto Brandt."
    )
    assert names(turns(text, ("Nora Quill",))) == [
        ("Otto Brandt", "source"),
        ("Nora Quill", "interviewer"),
        ("Otto Brandt", "source"),
        ("Nora Quill", "interviewer"),
    ]


def test_questions_and_answers_may_be_labelled_by_a_letter():
    text = "Harbour engineer Otto Brandt met us in Kelderwick.\n\nQ: When did it sink?\n\nA: At dawn."
    asked, answered = turns(text)
    assert (asked.voice, asked.speaker) == ("interviewer", None)
    assert (answered.voice, answered.speaker and answered.speaker.name) == ("source", "Otto Brandt")
    assert answered.confidence < 0.9


def test_a_question_mark_in_most_answers_makes_nobody_the_interviewer():
    text = "Harbour engineer Otto Brandt met us.\n\nA: Who knows?\n\nQ: And now?\n\nA: What would you do?"
    assert [quote.voice for quote in turns(text)] == ["source", "interviewer", "source"]


def test_a_label_that_lost_its_colon_begins_a_question_still():
    text = "Harbour engineer Otto Brandt met us.\n\nQWhen did it sink?\n\nA: At dawn.\n\nQuietly."
    assert [(quote.text, quote.voice) for quote in turns(text)] == [
        ("When did it sink?", "interviewer"),
        ("At dawn.", "source"),
        ("Quietly.", "source"),
    ]


def test_a_transcript_without_labels_is_read_as_an_article():
    assert [quote.kind for quote in turns("“It sank,” Otto Brandt said.")] == ["fragment"]


def test_a_name_in_capitals_that_the_text_never_prints_gets_its_case_back():
    assert names(turns("QUENLIN O'DAY: It sank.")) == [("Quenlin O'Day", "source")]
