"""What a public site may be made of."""

from pathlib import Path

import pytest
from tests.editing.desk import SUBJECT, write

from annotated_timeline.editing.publishable import check_publishable, words_taken
from annotated_timeline.errors import SourceFaults
from annotated_timeline.publishing.production import produce

META = """
    title = "A Gate Fails"
    publisher = "Kelderwick Courier"
    published = 2022-03-11
    kind = "{kind}"
    wording = "verbatim"
    full_text = {full}
"""
LONG = "On March {day} the gate of the harbour was looked at once more by {words} and nobody else."


@pytest.fixture
def made(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def make(kind, full="false", words=40):
        write("content/timeline.toml", SUBJECT)
        text = [LONG.format(day=day, words=" ".join(["men"] * words)) for day in (8, 9, 10)]
        write("content/sources/gate.txt", "\n\n".join(text))
        write("content/sources/gate.toml", META.format(kind=kind, full=full))

        return produce(Path("content"))

    return make


def test_a_publishers_sentences_are_counted_whether_they_stand_between_marks_or_not(made):
    production = made("article")
    assert words_taken(production.parsed[0], production.timeline) == 3 * 57
    with pytest.raises(SourceFaults, match="171 words of a publisher's own text") as raised:
        check_publishable(production.parsed, production.timeline, from_elsewhere=False)
    assert "at most 120 may be taken" in str(raised.value)


@pytest.mark.parametrize(
    ("kind", "full", "words"), [("account", "false", 40), ("article", "true", 40), ("article", "false", 4)]
)
def test_accounts_texts_that_are_free_and_short_excerpts_may_be_published(made, kind, full, words):
    production = made(kind, full, words)
    check_publishable(production.parsed, production.timeline, from_elsewhere=False)


def test_of_texts_from_elsewhere_nothing_may_be_taken(made):
    production = made("article", words=4)
    with pytest.raises(SourceFaults, match="publish without SOURCES"):
        check_publishable(production.parsed, production.timeline, from_elsewhere=True)
    production = made("account", words=4)
    check_publishable(production.parsed, production.timeline, from_elsewhere=True)
