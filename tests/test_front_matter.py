from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.front_matter import opens_with_fence, split_front_matter


def test_the_parts_know_the_lines_they_begin_on():
    parts = split_front_matter('+++\ntitle = "A"\n+++\n\nBody.\n')
    assert (parts.toml, parts.toml_line) == ('title = "A"\n', 2)
    assert (parts.body, parts.body_line) == ("\nBody.\n", 4)


def test_a_file_without_a_fence_or_with_an_open_one_has_no_front_matter():
    assert split_front_matter("Body.\n") is None
    assert split_front_matter("+++\ntitle = 1\n") is None
    assert split_front_matter("") is None


def test_an_open_fence_is_told_from_none():
    assert opens_with_fence("+++ \r\ntitle = 1\n")
    assert not opens_with_fence("Body.\n+++\n")


@given(st.text())
def test_a_body_is_kept_to_the_last_character(body):
    assert split_front_matter("+++\n+++\n" + body).body == body
