"""What stands between marks, however badly they are set."""

import pytest

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.document import parse


def pieces(text: str) -> list[str]:
    return [quote.text for quote in parse(Source("kelderwick", text, None, "article")).quotes]


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry sails at nine,” Quill said.",
        '"The ferry sails at nine," Quill said.',
        "„The ferry sails at nine,“ Quill said.",
        "«The ferry sails at nine,» Quill said.",
        "“The ferry sails at nine,“ Quill said.",
        "”The ferry sails at nine,” Quill said.",
        "“The ferry sails at nine, ”said Quill.",
        "“The ferry sails at nine, ” Quill said.",
        '" The ferry sails at nine," Quill said.',
        "“The ferry sails at nine, Quill said. Then she left.",
    ],
)
def test_marks_of_every_shape_and_fault_enclose_the_same_words(text):
    assert pieces(text) == ["The ferry sails at nine,"]


def test_a_closing_mark_may_be_missing_at_a_paragraph_end():
    text = "“It sank,” Quill said. “Nobody saw it.\n\nThe town was asleep."
    assert pieces(text) == ["It sank,", "Nobody saw it."]


def test_an_opening_mark_may_be_missing_at_the_beginning_of_a_sentence():
    text = "“It sank,” Quill said on Monday. And then, when we looked, the pier was gone.”"
    assert pieces(text) == ["It sank,", "And then, when we looked, the pier was gone."]


def test_a_mark_turned_the_wrong_way_closes_at_a_paragraph_end():
    assert pieces("Quill said: “The pier was gone. “") == ["The pier was gone."]


def test_a_quotation_in_a_quotation_belongs_to_it():
    assert pieces("“He told me, ‘Go home,’ and I went,” Quill said.") == [
        "He told me, ‘Go home,’ and I went,"
    ]
    assert pieces('"He told me "go home" and I went," Quill said.') == ['He told me "go home" and I went,']


def test_a_piece_has_the_sentence_that_it_begins_in():
    text = "It rained. Ane Holt, the keeper, called it “a joke” and left. “It is worn. It leaks,” she said."
    quotes = parse(Source("a", text, None, "article")).quotes
    assert [quote.sentence.of(text) for quote in quotes] == [
        "Ane Holt, the keeper, called it “a joke” and left.",
        "“It is worn.",
    ]


def test_editors_brackets_belong_to_it():
    assert pieces("“They [the crews] warned us,” Quill said.") == ["They [the crews] warned us,"]


def test_every_paragraph_of_a_speech_is_a_piece():
    text = "Quill said: “It began at dawn.\n\n“By noon it was over.”"
    assert pieces(text) == ["It began at dawn.", "By noon it was over."]


def test_inches_are_no_marks():
    assert pieces('The mast was 6\' 2" high and the boom 4" thick.') == []


def test_single_marks_count_where_there_are_no_double_ones():
    assert pieces("‘The boats’ owners won’t row,’ Quill said.") == ["The boats’ owners won’t row,"]


def test_single_marks_count_in_a_headline_that_names_who_speaks():
    text = "Quill to crews: ‘You saved this town’\n\n“You saved this town,” Quill said."
    assert pieces(text) == ["You saved this town", "You saved this town,"]


@pytest.mark.parametrize(
    "text",
    [
        "She spoke on the radio show “Morning at the Harbour.”",
        "The film “Bridge of Salt” opens on Friday.",
        "Talks known as a “harbour dialogue” began in May.",
        "The so-called “salt tax” was dropped.",
        "He wrote a book called “Oars and Men.”",
    ],
)
def test_titles_names_and_terms_are_no_quotations(text):
    assert pieces(text) == []
