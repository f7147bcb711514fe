import pytest
from tests.editing.desk import edited, parsed, quote, source

from annotated_timeline.editing.rights import quoted_in, rights_faults, words_allowed
from annotated_timeline.errors import SourceFaults
from annotated_timeline.model.timeline import Rights

TEXT = "She said: “one two three four,” and then “five six seven.”\n\nHe said: “eight nine.”\n"
PIECES = [
    quote(TEXT, "one two three four,", "A", group="g"),
    quote(TEXT, "five six seven.", "A", group="g"),
    quote(TEXT, "eight nine.", "B"),
]


@pytest.mark.parametrize(("words", "allowed"), [(None, 5), (10, 5), (100, 20)])
def test_a_share_or_a_number_of_words_whichever_is_more(words, allowed):
    account = source(TEXT, kind="account", words=words)
    assert words_allowed(account, Rights(words=5, share=0.2)) == allowed


def test_an_article_without_a_count_is_counted():
    assert words_allowed(source("word " * 100), Rights(words=5, share=0.2)) == 20


def test_a_quotation_that_is_too_long_is_named_with_its_line():
    (fault,) = rights_faults(parsed(TEXT, PIECES), Rights(words_per_quotation=6, words=100))
    assert (fault.file, fault.line) == ("content/sources/courier.txt", 1)
    assert fault.found == "a quotation of 7 words, “one two three four, …”"


def test_too_many_quoted_words_name_the_longest_quotations():
    (fault,) = rights_faults(parsed(TEXT, PIECES), Rights(share=0, words=8))
    assert (fault.found, fault.expected) == ("9 quoted words", "at most 8 in all")
    assert fault.hint.startswith(
        "shorten the longest: line 1, 7 words: “one two three four, …”; line 3, 2 words"
    )
    assert sum(quoted.words for quoted in quoted_in(parsed(TEXT, PIECES))) == 9


def test_a_text_that_may_be_published_whole_has_no_limit():
    assert rights_faults(parsed(TEXT, PIECES, full_text=True), Rights(words=0, share=0)) == []


@pytest.mark.usefixtures("folder")
def test_the_guard_stops_the_project_s_own_build_and_not_a_maintainer_s():
    long = "“" + "word " * 41 + "end,” said Osric Dunmore."
    told = parsed(long, [quote(long, ("word " * 41 + "end,"), "Osric Dunmore")])
    with pytest.raises(SourceFaults, match="42 words"):
        edited(told)
    assert len(edited(told, strict=False).quotes) == 1
