from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.front_matter import split_front_matter, unclosed_fault


def test_the_parts_know_the_lines_they_begin_on():
    parts = split_front_matter('+++\ntitle = "A"\n+++\n\nBody.\n')
    assert (parts.toml, parts.toml_line) == ('title = "A"\n', 2)
    assert (parts.body, parts.body_line) == ("\nBody.\n", 4)


def test_a_file_without_a_fence_or_with_an_open_one_has_no_front_matter():
    assert split_front_matter("Body.\n") is None
    assert split_front_matter("+++\ntitle = 1\n") is None
    assert split_front_matter("") is None


def test_an_open_fence_is_told_from_none_and_from_a_closed_one():
    fault = unclosed_fault("+++ \r\ntitle = 1\n", "ferry.txt")
    assert (fault.file, fault.line, fault.found) == ("ferry.txt", 1, "front matter that is never closed")
    assert unclosed_fault("Body.\n+++\n", "ferry.txt") is None
    assert unclosed_fault("+++\n+++\nBody.\n", "ferry.txt") is None


@given(st.text())
def test_a_body_is_kept_to_the_last_character(body):
    assert split_front_matter("+++\n+++\n" + body).body == body
