"""Talk in turns: who answers a question, and who asks again."""

import pytest

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.confidence import LEAST
from annotated_timeline.parsing.document import parse

_SURE = 0.9


def speakers(text: str) -> list[str | None]:
    quotes = parse(Source("kelderwick", text, None, "article")).quotes
    return [quote.speaker.name if quote.speaker else None for quote in quotes]


def confidences(text: str) -> list[float]:
    return [quote.confidence for quote in parse(Source("kelderwick", text, None, "article")).quotes]


_TALK = "“Who rowed?” Nora Quill asked Otto Brandt.\n\n“I did.”\n\n“Alone?”\n\n“Alone.”"


def test_who_is_asked_answers_and_who_asked_asks_again():
    assert speakers(_TALK) == ["Nora Quill", "Otto Brandt", "Nora Quill", "Otto Brandt"]
    assert all(LEAST < sure < _SURE for sure in confidences(_TALK)[1:])


def test_nobody_is_named_where_it_is_not_told_who_was_asked():
    text = "“Who rowed?” Nora Quill asked.\n\n“I did.”\n\n“Alone?”\n\n“Alone.”"
    assert speakers(text) == ["Nora Quill", None, "Nora Quill", None]


def test_a_question_alone_behind_somebodys_words_may_be_anybodys():
    text = "“I rowed,” Otto Brandt said.\n\n“Alone?”\n\n“Quite alone.”"
    assert speakers(text) == ["Otto Brandt", None, "Otto Brandt"]
    assert max(confidences(text)[1:]) < _SURE


def test_words_that_hold_a_question_among_others_go_on():
    text = "“I rowed,” Otto Brandt said.\n\n“It was late. Why wait? I had a boat.”"
    assert speakers(text) == ["Otto Brandt", "Otto Brandt"]


def test_whom_narration_tells_to_have_been_asked_answers():
    text = "Reporters asked Otto Brandt whether the pier would hold.\n\n“It never did.”"
    assert speakers(text) == ["Otto Brandt"]
    assert speakers(text.replace("Otto Brandt", "the mayor")) == [None]


def test_who_asked_for_the_answer_asks_again():
    text = "Asked by counsel Hazel Stroud whether it held, Nora Quill replied, “It did.”\n\n"
    assert speakers(f"{text}“And you saw it?” she asked.") == ["Nora Quill", "Hazel Stroud"]


@pytest.mark.parametrize(
    ("others", "printed", "is_sure"),
    [
        ("his brother, Ivan Brandt, sued", "Brandt", False),
        ("his sister, Nora Brandt, sued", "Brandt", False),
        ("his sister, Nora Brandt, sued", "Ms. Brandt", True),
        ("his sister, Nora Brandt, sued", "Otto Brandt", True),
        ("his sister, Nora Quill, sued", "Brandt", True),
        ("Nora van den Berg and her brother, Ivan van den Berg, sued", "Van den Berg", False),
        ("Nora van den Berg sued", "Van den Berg", True),
    ],
)
def test_a_surname_of_two_persons_is_never_sure(others, printed, is_sure):
    text = f"Otto Brandt and {others} the port.\n\n“It sank at noon,” {printed} said."
    assert (confidences(text)[-1] >= _SURE) is is_sure
