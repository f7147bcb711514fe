"""Who speaks where an apposition, a relative clause or another sentence stands between."""

import pytest

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse


def speaker(text: str) -> str | None:
    """The speaker of the last quotation of a text."""
    last = parse(Source("kelderwick", text, None, "article")).quotes[-1]
    return last.speaker.name if last.speaker else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Its clerk, the retired pilot Nora Quill, called it “past mending.”", "Nora Quill"),
        ("Its coach, the former champion Nora Quill, rows. “It sank twice.”", "Nora Quill"),
        ("His sister, Nora, looks in. “Is there any tea?”", "Nora"),
        ("Nora Quill on Monday stepped up her attacks, saying it was “past mending.”", "Nora Quill"),
    ],
)
def test_a_name_in_apposition_is_the_speakers(text, name):
    assert speaker(text) == name


def test_a_day_behind_a_speaker_is_no_part_of_who_they_are():
    text = "The Bishop of Kelder yesterday urged sailors to stay, saying it was “time to rest.”"
    assert speaker(text) == "Bishop of Kelder"


def test_a_verb_with_a_capital_opens_another_sentence():
    text = "Otto Brandt rows.\n\nMayor Nora Quill called it “past mending.” Asked why, she said, “It leaks.”"
    assert speaker(text) == "Nora Quill"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Asked by a sailor whether he knew, the mayor, Nora Quill, frowned. “Ask the tide.”", "Nora Quill"),
        ("A sailor who was mending nets told them that it was “past mending.”", "A sailor"),
        (
            "She will meet the pilot, Nora Quill, who rowed twice and said it was “past mending.”",
            "Nora Quill",
        ),
        ("Nora Quill, who built the pier and once called it “a long plank,” has left.", "Nora Quill"),
        ("The paper quoted Captain Nora Quill as saying that it was “past mending.”", "Nora Quill"),
        ("The council was angry, with Nora Quill calling the pier “past mending.”", "Nora Quill"),
        ("According to Nora Quill, the council was told “in plain words” what to do.", "Nora Quill"),
        ("Two sailors wrote letters. “It leaks,” one of them said.", "one of them"),
        ("“It leaks,” shrugs Nora Quill, 61, who rows.", "Nora Quill"),
        ("Rowers of Mill Quay, Kelder, say it is “past mending.”", "Rowers of Mill Quay"),
        ("The operator, Kelder Lines, said it was “past mending.”", "Kelder Lines"),
        ("The ferryboat’s cook, a tall man called Otto Brandt, waves. “It sank twice.”", "Otto Brandt"),
    ],
)
def test_the_subject_is_the_one_that_goes_with_the_verb(text, name):
    assert speaker(text) == name


def test_a_person_introduced_as_somebodys_wife_is_she():
    text = "Mayor Nora Quill rows.\n\nBrandt’s wife, Lotta, said he had gone to sea. “Just to sea,” she said."
    assert speaker(text) == "Lotta"


def test_somebodys_spokesman_is_he():
    text = "“It holds,” said Otto Brandt.\n\nThe ferry line’s spokesman came. He said it was “past mending.”"
    assert speaker(text) == "ferry line’s spokesman"


def test_a_nickname_within_a_name_is_no_quotation():
    found = parse(
        Source("kelderwick", "Otto “Skipper” Brandt called it “past mending.”", None, "article")
    ).quotes
    assert [quote.text for quote in found] == ["past mending."]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Nora Quill, the pilot who rows for the Ferry Office, which has no boats, said it “leaks.”",
            "Quill",
        ),
        (
            "Nora Quill, a pilot who once sailed with Otto Brandt, one of the old captains, said it “leaks.”",
            "Quill",
        ),
        ("Nora Quill, whose home town, Kelder, is far away, argues that it “leaks.”", "Quill"),
        ("Nora Quill is rowing there and in a letter called it “past mending.”", "Quill"),
        ("Nora Quill has in the past called it “past mending.”", "Quill"),
        ("“New boats” would be needed, Captain Nora Quill said after the storm.", "Quill"),
        (
            "“If it had not been mended” by the crew, Nora Quill said on Monday, “we would have sunk.”",
            "Quill",
        ),
        ("“It leaks,” said former pilot and Ferry Office director Nora Quill.", "Quill"),
        ("The crowd booed, with Nora Quill reportedly shouting: “Row back!”", "Quill"),
        (
            "In 2009, under what Nora Quill called “the old rules,” the ferry line paid a fee, it said.",
            "Quill",
        ),
        ("The trouble with piers, says Nora Quill, a pilot, is that they are “never dry.”", "Quill"),
        ("Nora Quill pushed back, saying that the pier was dry and arguing that it “holds.”", "Quill"),
        ("“It leaks,” Nora Quill clucked.", "Quill"),
        ("At their first meeting Nora Quill clucked, “It leaks.”", "Quill"),
        ("“Who rows?” Will Quill, the pilot, asked.", "Quill"),
        ("The mayor was blunter than Nora Quill: “It leaks.”", "Quill"),
        ("“Mind the gap,” a notice in the report states.", "notice in the report"),
        ("“Mind the gap!” a message on the website reads.", "message on the website"),
    ],
)
def test_the_speaker_is_no_name_within_what_is_told_of_them(text, name):
    assert (speaker(text) or "").endswith(name)


def test_two_named_in_apposition_speak_as_one():
    text = "Two pilots, Nora Quill and Otto Brandt, said it was “past mending.”"
    assert speaker(text) == "Nora Quill and Otto Brandt"


def test_the_subject_of_a_sentence_speaks_behind_its_colon():
    assert speaker("Nora Quill was blunt: “It leaks.”") == "Nora Quill"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It leaks,” Rep. Nora Quill (D-Ga.), who led the crew, said as rowers gathered.", "Nora Quill"),
        ("So did Nora Quill, the head of the Ferry Board, who rows and who said it “leaks.”", "Nora Quill"),
        ("One rower called it “old”. Another said: “It leaks.”", "Another"),
        ("Late last month, the company sent a letter, calling the pier “past mending.”", "company"),
    ],
)
def test_what_stands_between_a_speaker_and_the_verb_is_passed_over(text, name):
    assert speaker(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Captain Anna Berg rows. When I asked her pilot, Otto Brandt, he sighed. “It leaks,” he said.",
        "“It holds,” said Father Karl Lund.\n\nBrandt’s wife, Lotta, has died. “It leaks,” he said.",
    ],
)
def test_he_may_be_named_beside_another_he_or_as_whose_wife_it_was(text):
    assert speaker(f"Otto Brandt built the pier. {text}") == "Otto Brandt"


def test_a_title_that_a_sentence_opens_with_is_no_quotation():
    text = "“It leaks,” said Nora Quill.\n\n“Row and Return” will be shown in May."
    found = parse(Source("kelderwick", text, None, "article")).quotes
    assert [quote.text for quote in found] == ["It leaks,"]


@pytest.mark.parametrize(
    "text",
    [
        "Her rival, Kelder Sen. Nora Quill, called it “past mending.”",
        "Otto Brandt said it was “old,” while Nora Quill deplored “the whole affair.”",
        "“It leaks,” the harbour’s wharfinger, Nora Quill, said on Monday.",
        "A rower not asked before, Captain Nora Quill of the Port of Kelder, said it was “past mending.”",
    ],
)
def test_a_name_behind_any_description_is_the_speakers(text):
    assert speaker(text) == "Nora Quill"


def test_what_is_sung_or_played_is_a_title():
    found = parse(
        Source("kelderwick", "Nora Quill said the choir sang “Row the Boat” twice.", None, "article")
    )
    assert found.quotes == ()
