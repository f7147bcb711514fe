from dataclasses import replace

import pytest
from tests.editing.desk import edited, parsed, quote, source, span, write

from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.source import OriginalWording
from annotated_timeline.model.span import Span

TEXT = (
    "Ines Tarrow spoke on Friday.\n\n"
    "“The chain is worn,” Ms. Tarrow said, “and the stone is old.” Nobody spoke of “a drawer.”\n\n"
    "“It was a mistake,” a clerk said. The board would buy no crane, Mr. Dunmore told them.\n"
)


def card(timeline):
    (only,) = timeline.quotes
    return only


@pytest.mark.usefixtures("folder")
def test_the_pieces_of_a_group_make_one_card_in_the_order_of_the_text():
    pieces = [
        quote(TEXT, "and the stone is old.", "Ines Tarrow", group="g"),
        quote(TEXT, "The chain is worn,", "Ines Tarrow", group="g"),
    ]
    made = card(edited(parsed(TEXT, sorted(pieces, key=lambda q: q.span))))
    assert made.text == "The chain is worn, … and the stone is old."
    assert made.id == "courier--the-chain-is-worn-and-the"
    assert all(piece.text == piece.span.of(TEXT) for piece in made.pieces)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("pieces", "kind", "expected"),
    [
        (["a drawer."], "fragment", "Nobody spoke of “a drawer.”"),
        (["The chain is worn,"], "direct", None),
        (["and the stone is old.", "a drawer."], "mixed", None),
    ],
)
def test_only_part_of_a_sentence_has_the_sentence_that_it_is_part_of(pieces, kind, expected):
    sentences = {
        "a drawer.": span(TEXT, "Nobody spoke of “a drawer.”"),
        "The chain is worn,": span(TEXT, "“The chain is worn,” Ms. Tarrow said, “and the stone is old.”"),
        "and the stone is old.": span(TEXT, "“The chain is worn,” Ms. Tarrow said, “and the stone is old.”"),
    }
    found = [
        quote(TEXT, words, "Ines Tarrow", group="g", kind=kind, sentence=sentences[words]) for words in pieces
    ]
    made = card(edited(parsed(TEXT, found)))
    assert (made.within.of(TEXT) if made.within else None) == expected


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("said_on", "given", "expected"),
    [
        ("2022-03-11", None, "engineer"),
        ("2022-03-15", None, "head of the board"),
        ("2022-03", None, None),
        ("2022-03-11", "a welder", "a welder"),
        (None, None, "engineer"),
    ],
)
def test_the_role_is_the_source_s_else_the_registry_s_of_that_day(said_on, given, expected):
    made = card(
        edited(parsed(TEXT, [quote(TEXT, "The chain is worn,", "Tarrow", role=given, said_on=said_on)]))
    )
    assert (made.person, made.speaker, made.role) == ("ines-tarrow", "Ines Tarrow", expected)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"speaker": None}, "no speaker was found"),
        ({"speaker": "Ines Tarrow", "confidence": 0.49}, "the speaker, Ines Tarrow, is doubtful (0.49)"),
    ],
)
def test_what_is_doubtful_is_held_until_an_editor_confirms_it(told, reason):
    doubtful = parsed(TEXT, [quote(TEXT, "a drawer.", **told)])
    timeline = edited(doubtful)
    assert timeline.quotes == ()
    assert [(held.text, held.reason) for held in timeline.held] == [("a drawer.", reason)]
    write("content/annotations/courier.toml", '[[quotation]]\nat = "a drawer"\nspeaker = "ines-tarrow"\n')
    timeline = edited(doubtful)
    assert timeline.held == ()
    assert (card(timeline).speaker, card(timeline).confidence) == ("Ines Tarrow", 1.0)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("speaker", ["his wife", "Their lawyer", "her name"])
def test_a_speaker_who_is_told_by_somebody_else_waits_for_an_editor(speaker):
    quoted = parsed(TEXT, [quote(TEXT, "It was a mistake,", speaker)])
    timeline = edited(quoted)
    assert timeline.quotes == ()
    assert [held.reason for held in timeline.held] == [
        f"the speaker, {speaker}, is told by another whom the card does not name"
    ]
    write("content/annotations/courier.toml", '[[quotation]]\nat = "a mistake"\nspeaker = "a clerk"\n')
    assert card(edited(quoted)).speaker == "a clerk"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("voice", ["interviewer", "reporter"])
def test_only_what_a_source_says_becomes_a_card(voice):
    timeline = edited(parsed(TEXT, [quote(TEXT, "a drawer.", "Ines Tarrow", voice=voice)]))
    assert (timeline.quotes, timeline.held) == ((), ())


@pytest.mark.usefixtures("folder")
def test_a_speaker_outside_the_registry_has_a_page_and_one_without_a_name_has_none():
    named = quote(TEXT, "It was a mistake,", "Emil Krag", role="a clerk")
    timeline = edited(parsed(TEXT, [named]))
    assert (card(timeline).person, card(timeline).role, card(timeline).side) == ("emil-krag", "a clerk", None)
    assert "Emil Krag" in [person.name for person in timeline.people]
    timeline = edited(parsed(TEXT, [quote(TEXT, "It was a mistake,", "a clerk")]))
    assert (card(timeline).person, card(timeline).speaker) == (None, "a clerk")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("kinds", "wording"),
    [(["direct", "direct"], "verbatim"), (["direct", "mixed"], "partial"), (["turn", "turn"], "verbatim")],
)
def test_whole_sentences_are_verbatim_and_parts_of_one_partial(kinds, wording):
    words = ["The chain is worn,", "and the stone is old."]
    pieces = [
        quote(TEXT, text, "Tarrow", kind=kind, group="g") for text, kind in zip(words, kinds, strict=True)
    ]
    assert card(edited(parsed(TEXT, pieces))).wording == wording


@pytest.mark.usefixtures("folder")
def test_the_words_of_a_paraphrasing_source_are_a_paraphrase_unless_the_original_has_them():
    known = (OriginalWording("Ines Tarrow", "The chain is worn … and I said so"),)
    pieces = [quote(TEXT, "The chain is worn,", "Ines Tarrow"), quote(TEXT, "a drawer.", "Ines Tarrow")]
    told = {"wording": "paraphrased", "original_wording": known}
    timeline = edited(parsed(TEXT, pieces, **told))
    assert {made.text: (made.wording, made.original) for made in timeline.quotes} == {
        "The chain is worn,": ("verbatim", known[0]),
        "a drawer.": ("paraphrase", None),
    }


@pytest.mark.usefixtures("folder")
def test_an_editor_may_split_merge_hide_redate_and_add():
    pieces = [
        quote(TEXT, "The chain is worn,", "Tarrow", group="g"),
        quote(TEXT, "and the stone is old.", "Tarrow", group="g"),
        quote(TEXT, "a drawer.", "Tarrow"),
        quote(TEXT, "It was a mistake,", "a clerk"),
    ]
    write(
        "content/annotations/courier.toml",
        """
        [[quotation]]
        at = "stone is old"
        split = true
        speaker = "Osric Dunmore"
        said_on = "2022-03-09"
        [[quotation]]
        at = "The chain is worn"
        merge_with = "a drawer"
        note = "Two *halves*."
        [[quotation]]
        at = "a mistake"
        hide = true
        [[paraphrase]]
        at = "The board would buy no crane"
        speaker = "osric-dunmore"
        said_on = "2022-03-10"
        """,
    )
    timeline = edited(parsed(TEXT, pieces))
    assert [(made.text, made.person, made.day.edtf, made.wording) for made in timeline.quotes] == [
        ("and the stone is old.", "osric-dunmore", "2022-03-09", "verbatim"),
        ("The board would buy no crane", "osric-dunmore", "2022-03-10", "paraphrase"),
        ("The chain is worn, … a drawer.", "ines-tarrow", "2022-03-11", "verbatim"),
    ]
    assert timeline.quotes[2].note == "Two *halves*."
    assert timeline.quotes[0].side == "town"


@pytest.mark.usefixtures("folder")
def test_ids_of_cards_are_unique_across_sources():
    words = "“Well,” Ines Tarrow said. “Well,” she said again."
    one = quote(words, "Well,” Ines", "Ines Tarrow")
    first = replace(one, id="a", group="a", span=Span(1, 6), text="Well,")
    second = replace(first, id="b", group="b", span=Span(26, 31))
    timeline = edited(ParsedSource(source(words), (first, second)))
    assert [made.id for made in timeline.quotes] == ["courier--well", "courier--well-2"]
