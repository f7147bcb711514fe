"""The five accounts: our own words, quotations that are exact and few, and every speaker named."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
ACCOUNTS = ROOT / "content" / "sources"
FULL_TEXTS = ROOT / ".." / "shared" / "sources"

SPEAKERS = {
    "2021-08-05-nyt-cling-to-hope": [
        "Zalmay Khalilzad",
        "Ned Price",
        "Mawlawi Haibatullah Akhundzada",
        "Ashraf Ghani",
        "Vanda Felbab-Brown",
        "Andrew Watkins",
        "State Department",
        "International Crisis Group",
    ],
    "2021-08-10-npr-envoy-scrambles": ["Marvin Weinbaum", "Jen Psaki", "Laurel Miller"],
    "2021-08-12-exbulletin-peace-talks": ["Ned Price", "H.R. McMaster", "Imran Khan"],
    "2021-08-13-npr-still-hoping": ["Ned Price"],
    "2021-08-31-defense-one-future-of-relations": ["Antony Blinken", "Frank McKenzie", "Mike Gallagher"],
}
STEMS = sorted(SPEAKERS)

#: As the rights guard of the site counts; content/timeline.toml holds the same figures.
RIGHTS = tomllib.loads((ROOT / "content" / "timeline.toml").read_text(encoding="utf-8"))["rights"]
LONGEST_SHARED_RUN = 8

_QUOTATION = re.compile(r"“([^“”]*)”")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def account(stem: str) -> str:
    return (ACCOUNTS / f"{stem}.txt").read_text(encoding="utf-8")


def metadata(stem: str) -> dict[str, Any]:
    return tomllib.loads((ACCOUNTS / f"{stem}.toml").read_text(encoding="utf-8"))


def full_text(stem: str) -> str:
    path = FULL_TEXTS / f"{stem}.txt"
    if not path.is_file():
        pytest.skip("the publishers' full texts are not beside this checkout")
    return path.read_text(encoding="utf-8")


def quotations(text: str) -> list[str]:
    return _QUOTATION.findall(text)


def normalised(text: str) -> str:
    """Straight marks and single spaces; nothing else is allowed to differ from the printed words."""
    return " ".join(text.translate(_STRAIGHT).split())


def word_count(text: str) -> int:
    return sum(any(c.isalnum() for c in word) for word in text.split())


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+(?:['.-][a-z0-9]+)*", text.translate(_STRAIGHT).lower())


def runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    found = words(text)
    return (tuple(found[i : i + length]) for i in range(len(found) - length + 1))


def test_every_account_has_its_metadata_and_nothing_else_stands_beside_them() -> None:
    expected = {f"{stem}{suffix}" for stem in STEMS for suffix in (".txt", ".toml")}
    assert {path.name for path in ACCOUNTS.iterdir()} == expected


@pytest.mark.parametrize("stem", STEMS)
def test_an_account_says_that_it_is_one_and_how_long_the_article_is(stem: str) -> None:
    known = metadata(stem)
    assert known["kind"] == "account"
    assert known["words"] > word_count(account(stem)) / 2
    assert stem.startswith(known["published"].isoformat())


@pytest.mark.parametrize("stem", STEMS)
def test_the_metadata_agree_with_those_of_the_full_text(stem: str) -> None:
    full_text(stem)
    theirs = tomllib.loads((FULL_TEXTS / f"{stem}.toml").read_text(encoding="utf-8"))
    ours = metadata(stem)
    assert {key: value for key, value in ours.items() if key not in {"kind", "words"}} == {
        key: value for key, value in theirs.items() if key != "kind"
    }


@pytest.mark.parametrize("stem", STEMS)
def test_the_article_is_about_as_long_as_the_metadata_say(stem: str) -> None:
    whole = word_count(full_text(stem))
    said = metadata(stem)["words"]
    assert said <= whole, "without its furniture an article cannot be longer than its page"
    assert said > 0.25 * whole


@pytest.mark.parametrize("stem", STEMS)
def test_marks_are_curly_and_come_in_pairs(stem: str) -> None:
    text = account(stem)
    assert '"' not in text
    assert "'" not in text
    for paragraph in text.split("\n"):
        assert re.sub(r"[^“”]", "", paragraph) == "“”" * paragraph.count("“")


@pytest.mark.parametrize("stem", STEMS)
def test_quotations_stay_within_the_limits(stem: str) -> None:
    found = [word_count(quotation) for quotation in quotations(account(stem))]
    assert found
    assert max(found) <= RIGHTS["words_per_quotation"]
    assert sum(found) <= max(RIGHTS["share"] * metadata(stem)["words"], RIGHTS["words"])


@pytest.mark.parametrize("stem", STEMS)
def test_quoted_words_stand_in_the_article_as_printed(stem: str) -> None:
    known = metadata(stem)
    if known["wording"] == "paraphrased":
        printed = [normalised(original["words"]) for original in known["original_wording"]]
    else:
        printed = [normalised(full_text(stem))]
    missing = [q for q in quotations(account(stem)) if not any(normalised(q) in text for text in printed)]
    assert missing == []


@pytest.mark.parametrize("stem", STEMS)
def test_outside_quotation_marks_the_words_are_our_own(stem: str) -> None:
    theirs = set(runs(full_text(stem), LONGEST_SHARED_RUN + 1))
    stretches = _QUOTATION.split(account(stem))[::2]
    shared = [" ".join(run) for stretch in stretches for run in runs(stretch, LONGEST_SHARED_RUN + 1)]
    assert [run for run in shared if tuple(run.split()) in theirs] == []


@pytest.mark.parametrize("stem", STEMS)
def test_every_speaker_is_named_in_full(stem: str) -> None:
    text = account(stem)
    assert [name for name in SPEAKERS[stem] if name not in text] == []


@pytest.mark.parametrize("stem", STEMS)
def test_no_account_is_a_list(stem: str) -> None:
    paragraphs = [p for p in account(stem).split("\n") if p]
    assert len(paragraphs) >= 3
    assert all(p[-1] in ".”" and not re.match(r"[-*•\d#>|]", p) for p in paragraphs)
