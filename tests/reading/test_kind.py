"""What kind of text a bare document is."""

import pytest

from annotated_timeline.reading.kind import guess_kind


@pytest.mark.parametrize(
    "text",
    [
        "DANA WHITLOCK, HOST: Good morning.\n\nOMAR FELD: Good morning.\n\nWHITLOCK: So it leaks.",
        "It was a wet week.\n\nMS. ORTIZ: Does it?\n\nIt does.\n\nMR. O'NEIL: It does.",
        "Q: Does it leak?\nA: It does.",
        "LENA ORTIZ (Ferry Crew): It leaks.\n\nQUESTION: Where?",
    ],
)
def test_labelled_turns_make_a_transcript(text: str) -> None:
    assert guess_kind(text) == "transcript"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "THE QUAY: It leaks.",
        "The crew said: It leaks.\n\nThe harbor said: It does not.",
        "At 9:05 it sailed.\n\nAt 9:10 it sank.",
        "UPDATE: It leaks.\n\nCORRECTION: It sank.\n\n" + "It rained on the quay.\n\n" * 10,
    ],
)
def test_anything_else_is_an_article(text: str) -> None:
    assert guess_kind(text) == "article"
