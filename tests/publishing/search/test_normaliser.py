"""The normaliser in Python against the one in JavaScript, over words from every corner."""

import random
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bench.corpus import vocabulary

from annotated_timeline.publishing.search.normaliser import fold, tokens
from annotated_timeline.publishing.search.stemmer import stem
from annotated_timeline.publishing.search.transliteration import skeleton

Node = Callable[..., Any]

ENDINGS = (
    *("", "s", "es", "ies", "sses", "ed", "eed", "ing", "y", "ys", "e", "ll", "er", "ic", "able", "ion"),
    *(
        "ational",
        "tional",
        "enci",
        "anci",
        "izer",
        "bli",
        "alli",
        "entli",
        "ousli",
        "ization",
        "ation",
        "ator",
    ),
    *(
        "alism",
        "iveness",
        "fulness",
        "ousness",
        "aliti",
        "iviti",
        "biliti",
        "logi",
        "icate",
        "ative",
        "alize",
    ),
    *(
        "ical",
        "ful",
        "ness",
        "ance",
        "ence",
        "ible",
        "ant",
        "ement",
        "ment",
        "ent",
        "ou",
        "ism",
        "ate",
        "iti",
    ),
)
STEMS = (
    "attorn",
    "turk",
    "frid",
    "surv",
    "envo",
    "mone",
    "norwa",
    "k",
    "d",
    "pla",
    "tr",
    "yes",
    "yell",
    "syzyg",
)
SCRIPTS = (
    *("İstanbul", "ışık", "ŁÓDŹ", "Straße", "ẞ", "Œuvre", "Þór", "Ærø", "Đorđe", "ﬁnal", "K", "ℌ", "Ⅷ", "½"),
    *("O’Neill", "o'neill's", "ʿAbd", "Sanʿa", "Qur´an", "rock ’n’ roll", "lion’s share", "the lions’ den"),
    *("U.S.,", "u.s. troops", "H.R. McMaster", "3 a.m.", "e.g.", "example.com", "a.b.c", "x.y1", "U.S.’s"),
    *("3,000 men", "1,234,567", "12,34", "1,2345", "5.5", "1990s", "C-17", "pul-e-khumri", "em—dash", "a_b"),
    *("می‌خواهند", "كابول", "کابل", "کابـل", "يحيى", "یحیی", "ګل", "گل", "۱۲ اوت", "١٢", "آزادی", "أحمد", "ۀ"),
    *(
        "Ὀδυσσεύς",
        "ΣΊΣΥΦΟΣ",
        "Москва́",
        "Йод",
        "한국어",
        "日本語",
        "ประเทศ",
        "देवनागरी",
        "𝔘𝔫𝔦",
        "𐐀𐐨",
        "👍🏽 fine",
    ),
    *("zero\u200bwidth", "soft\u00adhyphen", "\u202ertl\u202c", "", " ", "'", "''", "'s", "s's's", "x''y"),
)


def words() -> list[str]:
    """Words with every ending of the stemmer, invented ones, and ones of many scripts."""
    plain = [stem + ending for stem in (*STEMS, *vocabulary()[:300]) for ending in ENDINGS]
    return [*plain, *vocabulary(), *SCRIPTS]


def test_tokens_are_the_same_in_python_and_javascript(node: Node) -> None:
    texts = [*words(), *(f"‘{word.title()}’s,” " for word in words()), *_noise(3000)]
    assert len(texts) > 100_000
    theirs = node("tokens", texts=texts)
    ours = [tokens(text) for text in texts]
    assert [pair for pair in zip(texts, ours, theirs, strict=True) if pair[1] != pair[2]] == []


def _noise(count: int) -> list[str]:
    """Short texts of letters from everywhere, marks and spaces."""
    dice = random.Random(3)
    letters = [chr(point) for point in range(0x20, 0x3000) if unicodedata.category(chr(point)) != "Cn"]
    return ["".join(dice.choices(letters + list(" ''’.,-aeiou" * 40), k=12)) for _ in range(count)]


def test_stems_are_those_of_lunr_js(node: Node) -> None:
    distinct = sorted(
        {token for word in words() for token in tokens(word)} | {"𐐨y", "𐐨ies", "𐐨𐐨ed", "yy", "y", "ay"}
    )
    theirs = node("stems", words=distinct)
    assert [
        (word, stem(word), other) for word, other in zip(distinct, theirs, strict=True) if stem(word) != other
    ] == []


def test_skeletons_are_the_same(node: Node) -> None:
    distinct = sorted({token for word in words() for token in tokens(word)})
    assert node("skeletons", words=distinct) == [skeleton(word) for word in distinct]


def test_the_letters_of_unicode_are_the_same_up_to_the_arabic_forms(node: Node) -> None:
    last = 0x33FF
    assigned = [point for point in range(last + 1) if unicodedata.category(chr(point)) != "Cn"]
    theirs = set(node("letters", last=last))
    ours = {point for point in assigned if not 0xD800 <= point <= 0xDFFF and tokens(chr(point))}
    assert ours ^ (theirs & set(assigned)) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President's", ["president"]),
        ("O’Neill’s", ["oneill"]),
        ("Erdoğan, Şahin", ["erdogan", "sahin"]),
        ("the U.S. and H.R. McMaster", ["the", "us", "and", "hr", "mcmaster"]),
        ("3,000 troops", ["3000", "troops"]),
        ("كابل كابول", ["کابل", "کابول"]),
        ("Pul-e-Khumri", ["pul", "e", "khumri"]),
        (" ’–— ", []),
    ],
)
def test_words_are_what_readers_type(text: str, found: list[str]) -> None:
    assert tokens(text) == found


def test_folding_twice_changes_nothing() -> None:
    assert [word for word in words() if fold(fold(word)) != fold(word)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("haqqani", "hakkani"),
        ("kandahar", "qandahar"),
        ("haibatullah", "hibatollah"),
        ("kunduz", "qonduz"),
        ("sirajuddin", "serajoddin"),
        ("omarkhel", "umarkhail"),
    ],
)
def test_spellings_of_a_name_share_a_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other) is not None


def test_short_and_foreign_words_have_no_skeleton() -> None:
    assert [skeleton(word) for word in ("khan", "doha", "کابول", "2021")] == [None] * 4


def test_the_javascript_half_is_small() -> None:
    folder = Path(__file__).parents[3] / "theme" / "static" / "search"
    assert (folder / "loader.js").stat().st_size <= 2048
