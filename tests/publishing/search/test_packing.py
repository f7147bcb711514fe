"""The packed form: what is written is what was meant."""

from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.publishing.search import digits, front_coding
from annotated_timeline.publishing.search.index import LEVELS, level_of, utf_16


def decoded(text: str) -> list[int]:
    numbers, number, shift = [], 0, 0
    for letter in text:
        digit = digits.ALPHABET.index(letter)
        number |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            numbers.append(number)
            number, shift = 0, 0
    return numbers


@given(st.lists(st.integers(0, 2**40)))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert decoded(digits.encode(numbers)) == numbers


def test_a_small_number_takes_one_letter() -> None:
    assert digits.encode([0, 25, 31]) == "AZf"


words = st.text(st.characters(exclude_categories=["Lu", "Cs"]), min_size=1, max_size=40)


@given(st.lists(words, unique=True))
def test_terms_come_back_as_javascript_reads_them(node, terms: list[str]) -> None:
    ordered = sorted(terms, key=utf_16)
    assert node("terms", coded=front_coding.encode(ordered)) == ordered


def test_terms_share_their_beginnings() -> None:
    assert front_coding.encode(["ferri", "ferrol", "ferry"]) == "AferriEolEy"


def test_a_length_is_rounded_to_the_nearest_half_octave() -> None:
    assert [LEVELS[level_of(length)] for length in (0, 1, 5, 7, 20, 40, 1000)] == [1, 1, 6, 8, 23, 45, 256]
    assert [level_of(length) for length in LEVELS] == list(range(len(LEVELS)))
