"""Whom "he" and "she" mean."""

import pytest

from annotated_timeline.model.source import Furniture, Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.document import parse


def speaker(text: str) -> str | None:
    quote = parse(Source("kelderwick", text, None, "article")).quotes[-1]
    return quote.speaker.name if quote.speaker else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Otto Brandt built the pier. “It will hold,” he said.", "Otto Brandt"),
        ("Otto Brandt built the pier.\n\n“It will hold,” he said.", "Otto Brandt"),
        ("Otto Brandt met Hazel Stroud. “It will hold,” she said.", "Hazel Stroud"),
        ("The pier must go, Otto Brandt said. “It will not hold,” he said.", "Otto Brandt"),
        ("The pier must go, said Otto Brandt, an engineer. “It will not hold,” he said.", "Otto Brandt"),
        ("Otto Brandt said he was “done with piers.”", "Otto Brandt"),
        ("“It will hold,” Otto Brandt said. He added, “For now.”", "Otto Brandt"),
        ("Hazel Stroud spoke of Otto Brandt’s pier. “It will hold,” she said.", "Hazel Stroud"),
    ],
)
def test_a_pronoun_means_the_nearest_subject_that_fits(text, name):
    assert speaker(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Otto Brandt left. A sailor watched from the quay. “It sank,” he said.", "A sailor"),
        ("Otto Brandt left. Sailors in the port denied it. “It sank,” they said.", "Sailors in the port"),
        (
            "Otto Brandt met Ivan Petch. Petch, a diver, told reporters it was safe. “It is,” he said.",
            "Ivan Petch",
        ),
        (
            "Otto Brandt met a sailor, Ivan Petch. The diver, Ivan Petch, denied it. “It is,” he said.",
            "Ivan Petch",
        ),
    ],
)
def test_a_pronoun_may_mean_somebody_newly_brought_in(text, name):
    assert speaker(text) == name


def test_a_pronoun_that_nobody_fits_names_nobody():
    assert speaker("Hazel Stroud built the pier. “It will hold,” he said.") is None


def test_a_place_is_nobody():
    assert speaker("Orlando shut its port. “It will hold,” he said.") is None


def test_a_title_tells_the_gender_of_a_name_that_is_on_no_list():
    text = "Quenlin Arvost met Otto Brandt. Mrs. Arvost smiled. “It will hold,” she said."
    assert speaker(text) == "Quenlin Arvost"


def test_furniture_is_nobody_either():
    text = "Otto Brandt built the pier.\n\nIvan Petch at the port\n\n“It will hold,” he said."
    start = text.index("Ivan")
    caption = Furniture(Span(start, text.index("\n\n", start)), "caption")
    (quote,) = parse(Source("kelderwick", text, None, "article", (caption,))).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Otto Brandt"


def test_whom_she_has_meant_is_no_he():
    text = "Aluna Feld laughed. “Otto exaggerates,” she said. Aluna Feld had it from Otto Brandt.\n\n"
    assert speaker(f"{text}He denies it. “Ask them,” he said.") == "Otto Brandt"


@pytest.mark.parametrize(
    ("relative", "pronoun"), [("His wife", "she"), ("Her brother", "he"), ("Their daughter", "she")]
)
def test_a_relative_without_a_name_is_meant_where_the_sentence_is_about_them(relative, pronoun):
    text = f"Nora Quill met Otto Brandt. {relative} was less sure. “It will sink,” {pronoun} said."
    assert speaker(text) == relative


def test_a_relative_of_the_other_gender_is_not_meant():
    text = "Otto Brandt left the pier. His wife did not. “It will sink,” he said."
    assert speaker(text) == "Otto Brandt"


def test_it_was_somebody_who_tells_of_that_person():
    text = "“Nonsense,” Otto Brandt told her.\n\nIt was Ivan Petch who rose first."
    assert speaker(f"{text} “Friends,” he said, “be calm.”") == "Ivan Petch"


def test_who_asked_is_meant_where_the_answer_was_of_the_other_gender():
    text = "Asked by counsel Hazel Stroud-Pym whether it held, José Brandt replied, “It did.”\n\n"
    assert speaker(f"{text}“And you saw it?” she asked.") == "Hazel Stroud-Pym"
