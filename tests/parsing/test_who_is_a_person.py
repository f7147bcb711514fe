"""What capitals alone do not tell: a paper, a place and a body are nobody whom "he" or "she" could mean."""

import pytest

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse


def speaker(text: str) -> str | None:
    """The speaker of the last quotation of a text."""
    last = parse(Source("kelderwick", text, None, "article")).quotes[-1]
    return last.speaker.name if last.speaker else None


@pytest.mark.parametrize(
    "narration",
    [
        "The plan was first described in an interview with The Kelder Ferryman.",
        "The school stands in Ember Quay.",
        "A week later Little Wharfing was under water.",
        "A rally of the Harbour Forum filled the square.",
        "A ship of Kelder Airways lay in the bay.",
    ],
)
def test_what_stands_behind_the_or_in_or_is_called_like_a_place_is_nobody(narration):
    text = f"Nora Quill built the pier. “It holds,” Nora Quill said. {narration} “It is old,” she said."
    assert speaker(text) == "Nora Quill"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thorbjorn Strand and Ragnhild Moe row. “It sank,” she said.", "Ragnhild Moe"),
        ("Ifeoma Okwu and Kwabena Ansah row. “It sank,” he said.", "Kwabena Ansah"),
        ("Per Dahl, who leads the harbour board, rows. “It sank,” he said.", "Per Dahl"),
    ],
)
def test_given_names_of_many_countries_tell_a_man_from_a_woman(text, name):
    assert speaker(text) == name


def test_a_number_of_children_is_no_name():
    assert speaker("Nora Quill built it. Mum-of-three Nora said: “It holds.”") == "Nora Quill"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It sank,” said Sen. Nora Quill, R-N.M., who rows.", "Nora Quill"),
        ("Sen. Nora Quill, R-N.M., who rows, said it was “past mending.”", "Nora Quill"),
    ],
)
def test_a_party_and_a_state_are_no_name(text, name):
    assert speaker(text) == name
