import datetime

from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Piece, QuoteCard


def card(*words: str) -> QuoteCard:
    pieces = tuple(Piece(Span(0, len(word)), word) for word in words)
    return QuoteCard("id", "stem", pieces, "partial", "Osric Dunmore", datetime.date(2022, 3, 11), "main")


def test_pieces_are_joined_by_an_ellipsis() -> None:
    assert card("no lock", "no key").text == "no lock … no key"


def test_a_page_leaves_out_the_comma_that_only_leads_to_the_speaker() -> None:
    assert card("They are late,").shown == "They are late"
    assert card("They are late,").text == "They are late,"
    assert card("Late, all of them.").shown == "Late, all of them."
