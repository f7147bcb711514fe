"""Who speaks where an apposition, a relative clause or another sentence stands between."""

import pytest

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse


def speaker(text: str) -> str | None:
    """The speaker of the last quotation of a text."""
    last = parse(Source("kelderwick", text, None, "article")).quotes[-1]
    return last.speaker.name if last.speaker else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Its clerk, the retired pilot Nora Quill, called it “past mending.”", "Nora Quill"),
        ("Its coach, the former champion Nora Quill, rows. “It sank twice.”", "Nora Quill"),
        ("His sister, Nora, looks in. “Is there any tea?”", "Nora"),
        ("Nora Quill on Monday stepped up her attacks, saying it was “past mending.”", "Nora Quill"),
    ],
)
def test_a_name_in_apposition_is_the_speakers(text, name):
    assert speaker(text) == name


def test_a_day_behind_a_speaker_is_no_part_of_who_they_are():
    text = "The Bishop of Kelder yesterday urged sailors to stay, saying it was “time to rest.”"
    assert speaker(text) == "Bishop of Kelder"


def test_a_verb_with_a_capital_opens_another_sentence():
    text = "Otto Brandt is old.\n\nMayor Nora Quill said it was “past mending.” Asked why, she said, “It leaks.”"
    assert speaker(text) == "Nora Quill"
