"""What a text says somebody is, up to the place in question."""

import pytest

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.introductions import Introductions
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.names import names_in


def role(text: str, name: str = "Otto Brandt", at: int | None = None) -> str | None:
    names = KnownNames(names_in(text, [Span(0, len(text))]))
    return Introductions(text, names).role(name, len(text) if at is None else at)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank, said harbour engineer Otto Brandt.", "harbour engineer"),
        ("It sank, said Harbour Department spokesman Otto Brandt.", "Harbour Department spokesman"),
        ("Otto Brandt, the harbour’s chief engineer, left.", "harbour’s chief engineer"),
        ("Otto Brandt, 61, a former sailor from Lower Kelder, left.", "former sailor from Lower Kelder"),
        ("Otto Brandt, director of the U.S. Harbour Office, left.", "director of the U.S. Harbour Office"),
        ("Secretary of State Otto Brandt left.", "Secretary of State"),
        ("Rep. Otto Brandt, R-Ohio, left.", "Rep., R-Ohio"),
        ("Sen. Otto Brandt (D-Mich.) left.", "Sen., D-Mich."),
        ("The harbour’s engineer, Otto Brandt, left.", "harbour’s engineer"),
        ("Otto Brandt of the Kelder Institute left.", "Kelder Institute"),
        ("Engineer Otto Brandt came. Brandt, of the Kelder Institute, left.", "Engineer, Kelder Institute"),
        ("Chief Constable Sir Otto Brandt left.", "Chief Constable"),
        ("“It sank,” testified the owner, Otto Brandt.", "owner"),
        ("“It sank,” tweeted the tide office’s chief, Otto Brandt.", "tide office’s chief"),
        ("The loss was confirmed by his nephew, Otto Brandt.", "nephew"),
        ("Nora Quill and her husband, Otto Brandt, left.", "husband"),
        ("KELDER, March 12 - The mayor, Otto Brandt, left.", "mayor"),
        ("Otto Brandt, flanked by his lawyer Nora Quill, left.", None),
        (
            "It sank, said Otto Brandt of the Institute of Kelder Tides. It rained.",
            "Institute of Kelder Tides",
        ),
        ("Otto Brandt of the U.S. Tide Office left.", "U.S. Tide Office"),
        ("Prosecutor Otto Brandt KC left.", "Prosecutor"),
        ("“It sank,” said its regional director, Otto Brandt.", "regional director"),
        ("It sank, according to the harbour’s engineer, Otto Brandt.", "harbour’s engineer"),
        ("Her deputy, Otto Brandt, left.", "deputy"),
        ("Otto Brandt, the firm’s chief economist, left.", "chief economist"),
        ("Captain Otto Brandt came. Brandt, a 26-year veteran, left.", "Captain"),
        ("Mr. Otto Brandt left.", None),
        ("Otto Brandt, who once built the pier, left.", None),
        ("Otto Brandt, then a sailor, left.", None),
        ("Otto Brandt, speaking at the port, left.", None),
    ],
)
def test_a_role_is_a_title_or_an_apposition_as_printed(text, expected):
    assert role(text) == expected


def test_what_is_told_later_is_not_known_yet():
    text = "Otto Brandt came. Otto Brandt, the harbour engineer, left."
    assert role(text, at=text.index("came")) is None
    assert role(text) == "harbour engineer"
