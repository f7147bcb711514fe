import pytest

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.names import names_in
from annotated_timeline.parsing.places import places_in


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Crews sailed from Kelder to the Highfold airport.", ("Kelder", "Highfold airport")),
        ("Whitlock spoke at the Kelder Institute in March with Dutch officials.", ()),
        ("The letter went to Omar Feld in Highfold.", ("Highfold",)),
    ],
)
def test_a_place_stands_where_english_puts_one(text, places):
    everything = Span(0, len(text))
    assert places_in(text, everything, names_in(text, [everything])) == places
