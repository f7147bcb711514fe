"""Any input whatever, by hypothesis; and what fuzzing found, which must not come back."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz import properties

DICTIONARY = Path(__file__).with_name("dictionary.txt")
#: The pieces that are worth trying, as the fuzzers know them.
PIECES = [
    line.strip()[1:-1].encode().decode("unicode_escape").encode("latin-1")
    for line in DICTIONARY.read_text("utf-8").splitlines()
]
files = st.lists(st.sampled_from(PIECES) | st.binary(max_size=8) | st.text(max_size=12).map(str.encode)).map(
    b"".join
)

FOUND = {
    "a quotation that is never closed before one that names its speaker": (
        "parser",
        "\0“T\n\n“w,”said H".encode(),
    ),
    "capitals that might be the words of a name in very many ways": (
        "parser",
        b"\0The lower Aaaa" + b"K" * 60 + b"n was shut on Thursday, she said.",
    ),
    "a TOML string that ends in a mark of its own": ("metadata", b't="""a""""#""""\ne="""b\n"""\n'),
    "a transcript's paragraph of capitals, endlessly tried as a label": ("parser", b"\x01" + b"A" * 5_000),
}


@pytest.mark.parametrize("target", properties.TARGETS)
@settings(max_examples=150)
@given(data=files)
def test_any_input_is_read_or_refused_with_faults(target: str, data: bytes) -> None:
    properties.TARGETS[target](data)


@pytest.mark.parametrize("case", FOUND)
def test_what_fuzzing_found_stays_mended(case: str) -> None:
    target, data = FOUND[case]
    properties.TARGETS[target](data)


def test_the_invented_site_keeps_every_promise() -> None:
    harbour = Path(__file__).parents[1] / "sites" / "harbour" / "content"
    for path in harbour.rglob("*.*"):
        for target, front in (
            ("readers", b"\x80"),
            ("parser", b"\0"),
            ("metadata", b""),
            ("annotations", b""),
        ):
            properties.TARGETS[target](front + path.read_bytes())
