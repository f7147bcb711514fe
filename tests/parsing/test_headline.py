import pytest

from annotated_timeline.parsing.headline import LIMIT, shorten, tidy


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("Crews close the gate, which had leaked", "Crews close the gate"),
        ("Crews close the gate, but the water rises", "Crews close the gate"),
        ("Crews close the gate of the", "Crews close the gate"),
        ("Whitlock calls the gate “worn past", "Whitlock calls the gate"),
        ("Council agrees to mend the U.S. gate", "Council agrees to mend the U.S. gate"),
    ],
)
def test_a_headline_ends_where_a_phrase_ends(words, short):
    assert shorten(words) == short


def test_a_long_headline_is_cut_before_a_preposition():
    words = "Crews from every village along the coast carry sand " + "to the gate of the old harbour " * 4
    short = shorten(words)
    assert len(short) <= LIMIT
    assert words.startswith(short)
    assert short.split()[-1] not in ("to", "the", "of", "old")


@pytest.mark.parametrize(
    ("words", "tidied"),
    [
        ("asks  Mr. Feld", "asks Feld"),
        ("asks the harbour master, Omar Feld, to leave", "asks Omar Feld to leave"),
        ("attacks the gate and killed nobody", "attacks the gate and kills nobody"),
        ('calls it "half baked," twice', "calls it “half baked” twice"),
    ],
)
def test_words_of_a_source_are_tidied(words, tidied):
    assert tidy(words, plural=False) == tidied
