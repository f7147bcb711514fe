from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.publishing.text_fragment import text_fragment, with_fragment


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("I fix gates,", ":~:text=I%20fix%20gates"),
        ("a half-open gate, & more", ":~:text=a%20half%2Dopen%20gate%2C%20%26%20more"),
        (
            "We heard the chain go, and then nothing for a whole minute of that night.",
            ":~:text=We%20heard%20the%20chain,minute%20of%20that%20night",
        ),
        ("One line\nand another", ":~:text=One%20line%20and%20another,One%20line%20and%20another"),
        ("They [the board] knew and they bought a crane", ":~:text=knew%20and%20they%20bought%20a%20crane"),
        ("the sea … was only water after that", ":~:text=was%20only%20water%20after%20that"),
    ],
)
def test_a_fragment_names_the_words_or_their_ends(words: str, fragment: str) -> None:
    assert text_fragment(words) == fragment


@pytest.mark.parametrize("words", ["", " … ", "[sic]", "“”", "..."])
def test_there_is_no_fragment_without_words(words: str) -> None:
    assert text_fragment(words) == ""
    assert with_fragment("https://example.org/a", words) == "https://example.org/a"


def test_a_fragment_is_added_behind_one_that_is_there() -> None:
    assert (
        with_fragment("https://example.org/a", "I fix gates")
        == "https://example.org/a#:~:text=I%20fix%20gates"
    )
    assert with_fragment("https://example.org/a#b", "I fix gates") == (
        "https://example.org/a#b:~:text=I%20fix%20gates"
    )


@given(st.text())
def test_a_fragment_holds_nothing_that_its_syntax_takes_for_itself(words: str) -> None:
    fragment = text_fragment(words)
    if fragment:
        directive = fragment.removeprefix(":~:text=")
        parts = directive.split(",")
        assert len(parts) <= 2
        assert not set(directive) & set("-& #\n\t")
        assert all(unquote(part).strip() for part in parts)


@given(st.lists(st.text("abcdefgh", min_size=1), min_size=1, max_size=30))
def test_the_words_of_a_fragment_stand_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for part in text_fragment(text).removeprefix(":~:text=").split(","):
        assert unquote(part) in text
