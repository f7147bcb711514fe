from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.model.paragraphs import paragraphs_of


def told(text):
    return [span.of(text) for span in paragraphs_of(text)]


def test_a_blank_line_ends_a_paragraph_of_wrapped_lines():
    assert told("One\ntwo. \n \nThree\n") == ["One\ntwo.", "Three"]


def test_where_lines_are_long_each_is_a_paragraph():
    long = "word " * 30 + "end."
    assert told(f"{long}\nShort.\n\n{long}\n") == [long, "Short.", long]


@given(st.text(st.sampled_from("ab \n\t\u00a0“")))
def test_paragraphs_hold_every_character_that_is_not_blank_and_do_not_overlap(text):
    spans = paragraphs_of(text)
    assert all(span.start < span.end for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(told(text)).split()) == "".join(text.split())
