from annotated_timeline.model.parsed import Quote
from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse


def quotes(text: str, kind="article") -> tuple[Quote, ...]:
    found = parse(Source("harbour", text, None, kind)).quotes
    assert all(quote.span.of(text) == quote.text for quote in found)
    return found


def said(text: str) -> list[tuple[str, str | None]]:
    """Every quotation of a text with the name of its speaker."""
    return [(quote.text, quote.speaker.name if quote.speaker else None) for quote in quotes(text)]


def test_the_speaker_may_stand_before_the_verb():
    assert said("“The bridge will open in May,” Dana Whitlock said.") == [
        ("The bridge will open in May,", "Dana Whitlock")
    ]


def test_the_verb_may_stand_before_the_speaker():
    assert said('"We ran out of salt," said county engineer Omar Feld.') == [
        ("We ran out of salt,", "Omar Feld")
    ]


def test_an_apposition_may_part_the_speaker_from_the_verb():
    assert said("“It leaks,” Omar Feld, the county engineer, told reporters on Monday.") == [
        ("It leaks,", "Omar Feld")
    ]


def test_a_surname_is_given_in_full():
    text = "Dana Whitlock came late.\n\n“That was luck,” Whitlock said. “Nothing else.”"
    assert said(text) == [("That was luck,", "Dana Whitlock"), ("Nothing else.", "Dana Whitlock")]


def test_the_pieces_of_one_utterance_share_a_group():
    found = quotes(
        "“It leaks,” Omar Feld said, “whenever the tide turns.” “Nobody asked us,” Dana Whitlock said."
    )
    assert [quote.group for quote in found] == ["1", "1", "2"]


def test_the_ids_begin_with_the_stem_and_are_unique():
    found = quotes("“It leaks,” Omar Feld said. “It leaks,” he said.")
    assert [quote.id for quote in found] == ["harbour--it-leaks", "harbour--it-leaks-2"]


def test_every_labelled_turn_of_a_transcript_is_there_with_its_continuation():
    text = (
        "The harbour is closed. Harbour master Omar Feld explains.\n\n"
        "DANA WHITLOCK, BYLINE: The gates jammed at dawn.\n\n"
        "OMAR FELD: We had no warning.\n\nNone at all.\n\n"
        "WHITLOCK: He means to wait."
    )
    found = quotes(text, "transcript")
    assert [
        (quote.text, quote.speaker.name, quote.voice, quote.group) for quote in found if quote.speaker
    ] == [
        ("The gates jammed at dawn.", "Dana Whitlock", "reporter", "turn-1"),
        ("We had no warning.", "Omar Feld", "source", "turn-2"),
        ("None at all.", "Omar Feld", "source", "turn-2"),
        ("He means to wait.", "Dana Whitlock", "reporter", "turn-3"),
    ]
    assert found[1].speaker is not None
    assert found[1].speaker.role == "Harbour master"
