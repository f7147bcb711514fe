"""How sure a speaker is."""

from math import floor

from annotated_timeline.model.source import Source
from annotated_timeline.parsing.confidence import LEAST, Ground, confidence
from annotated_timeline.parsing.confidence_table import SHARES
from annotated_timeline.parsing.document import parse


def test_a_name_next_to_its_verb_is_surer_than_a_pronoun_and_than_a_subject_without_one():
    named = confidence(Ground("quotation, speaker, verb", "full name", False))
    meant = confidence(Ground("quotation, speaker, verb", "pronoun", False))
    rival = confidence(Ground("quotation, speaker, verb", "pronoun with a rival", False))
    subject = confidence(Ground("subject of the sentence", "full name", False))
    assert 1 > named > meant >= rival > subject > 0


def test_a_rule_never_counted_has_the_share_of_all_rules():
    assert confidence(Ground("a rule of tomorrow", "body", True)) == floor(SHARES[()] * 100) / 100


def test_what_goes_on_is_no_surer_than_what_it_goes_on_from():
    text = "Otto Brandt met Ivan Petch. “It sank,” he said. “Nobody saw it.”"
    first, second = parse(Source("pier", text, None, "article")).quotes
    assert second.rule == "goes on"
    assert second.confidence <= first.confidence


def test_too_doubtful_a_speaker_is_not_named_and_the_doubt_is_told():
    quotes = parse(Source("pier", "The pier looks “lost” to Otto Brandt.", None, "article")).quotes
    assert all(quote.speaker is None or quote.confidence >= LEAST for quote in quotes)


def test_words_at_second_hand_are_never_certain():
    text = "“It sank,” Otto Brandt said, according to the Harbour Gazette."
    (quote,) = parse(Source("pier", text, None, "article")).quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.confidence) == ("Otto Brandt", 0.5)
