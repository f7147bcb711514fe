"""Which spellings are near each other, against lunr's own edit distance."""

import pytest
from bench.corpus import vocabulary

WORDS = sorted(vocabulary()[:4000])


@pytest.mark.parametrize("most", [1, 2])
def test_words_near_each_other_are_those_that_lunr_finds(node, most: int) -> None:
    differing = {}
    for word in WORDS[:: 40 * most]:
        answer = node("alike", word=word, most=most, list=WORDS)
        if answer["ours"] != answer["lunrs"]:
            differing[word] = set(answer["ours"]) ^ set(answer["lunrs"])
    assert differing == {}


@pytest.mark.parametrize(
    ("one", "other", "most", "near"),
    [
        ("khan", "kahn", 1, True),
        ("khan", "khann", 1, True),
        ("khan", "kha", 1, True),
        ("khan", "knhan", 1, True),
        ("khan", "kuhn", 1, False),
        ("khan", "kuhn", 2, True),
        ("khan", "nahk", 2, False),
        ("", "ab", 2, True),
        ("a" * 300, "a" * 300, 2, False),
    ],
)
def test_a_mistake_is_one_letter_or_one_swap(node, one: str, other: str, most: int, near: bool) -> None:
    assert node("within", one=one, other=other, most=most) is near
