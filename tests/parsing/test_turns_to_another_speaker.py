"""Whose words stand alone in a paragraph: whoever spoke last, or whom the narration in between turned to."""

import pytest

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.confidence import LEAST
from annotated_timeline.parsing.document import parse

_OPENING = "“It sank at noon,” said Otto Brandt, the harbour engineer.\n\n"


def last_speaker(text: str) -> str | None:
    last = parse(Source("kelderwick", text, None, "article")).quotes[-1]
    return last.speaker.name if last.speaker else None


@pytest.mark.parametrize(
    ("narration", "name"),
    [
        ("Nora Quill, the harbour master, shook her head.", "Nora Quill"),
        ("Nora Quill, who rows there daily, said the loss had ruined her.", "Nora Quill"),
        ("Harbour master Nora Quill had warned him in March. She was not surprised.", "Nora Quill"),
        ("Brandt wiped the mud from his boots.", "Otto Brandt"),
        ("The harbour office said it would look into the matter.", "harbour office"),
    ],
)
def test_a_paragraph_of_quotation_belongs_to_whom_the_narration_before_it_tells_of(narration, name):
    assert last_speaker(f"{_OPENING}{narration}\n\n“Nobody asked me.”") == name


def test_narration_behind_a_quotation_turns_to_another_speaker_too():
    text = "“It sank,” said Otto Brandt. Harbour master Nora Quill disagreed.\n\n“It was sunk.”"
    assert last_speaker(text) == "Nora Quill"


def test_words_alone_go_on_where_nothing_stands_between():
    assert last_speaker(f"{_OPENING}“Nobody asked me.”") == "Otto Brandt"


def test_words_alone_behind_narration_about_nobody_are_held_back():
    text = f"{_OPENING}The pier is older than the town.\n\n“It creaked.”"
    last = parse(Source("kelderwick", text, None, "article")).quotes[-1]
    assert last.speaker is None
    assert 0 < last.confidence < LEAST
    assert last.rule == "goes on after narration"


def test_narration_that_names_both_turns_to_neither():
    text = f"{_OPENING}Mayor Nora Quill appointed Brandt last year.\n\n“Nobody asked me.”"
    assert last_speaker(text) is None


def test_words_alone_that_open_a_text_behind_narration_have_its_subject():
    assert last_speaker("Nora Quill came to the pier.\n\n“It was sunk.”") == "Nora Quill"


def test_a_client_of_whom_something_is_said_does_not_speak():
    text = (
        "The court heard Ivan Petch. Petch’s lawyer, Otto Brandt, said his client would appeal.\n\n"
        "“The sentence is absurd,” he said."
    )
    assert last_speaker(text) == "Otto Brandt"


def test_one_who_asks_is_answered_by_the_one_who_spoke_before():
    text = "“It sank,” Otto Brandt said.\n\n“When did it sink?” Nora Quill asked.\n\n“At noon, I think.”"
    assert last_speaker(text) == "Otto Brandt"


def test_one_who_asks_and_goes_on_is_not_answered():
    text = "“It sank,” Otto Brandt said.\n\n“When did it sink?” Nora Quill asked. “At noon, I think.”"
    assert last_speaker(text) == "Nora Quill"
