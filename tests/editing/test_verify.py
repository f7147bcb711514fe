"""Accounts against full texts; the seeded errors are the ones a tired editor makes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.editing.desk import SUBJECT, write

from annotated_timeline.cli import main
from annotated_timeline.editing.verification.account import verify_account
from annotated_timeline.editing.verification.roles import compare_role
from annotated_timeline.editing.verification.said_on import compare_said_on
from annotated_timeline.editing.verification.words import quoted_spans
from annotated_timeline.editing.word_diff import nearest_words, word_diff
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.parsing.document import parse
from annotated_timeline.publishing.production import produce
from annotated_timeline.reading.collection import read_collection

FULL = """
    The mayor spoke to Sunniva Roe on Wednesday.

    “Nobody is to go back for furniture,” said Osric Dunmore, the mayor of Kelderwick. “Nobody.”

    The gate failed on March 9. Ines Tarrow, an engineer, called the chain “worn past saving.”
"""
ACCOUNT = """
    On Wednesday Osric Dunmore, the mayor, said: “Nobody is to go back for furniture.”

    The gate failed on March 9, and Ines Tarrow called its chain “worn past saving.”
"""
METADATA = """
    title = "A Gate Fails"
    publisher = "Kelderwick Courier"
    published = 2022-03-11
    kind = "{kind}"
    wording = "verbatim"
    words = 39
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A content folder with one account, and the folder of its full text."""
    monkeypatch.chdir(tmp_path)
    write("content/timeline.toml", SUBJECT)
    write("content/sources/gate.txt", ACCOUNT)
    write("content/sources/gate.toml", METADATA.format(kind="account"))
    write("full/gate.txt", FULL)
    write("full/gate.toml", METADATA.format(kind="article"))


def verify():
    return main(["verify", "--sources", "full"])


@pytest.mark.usefixtures("desk")
def test_an_account_that_says_what_its_text_says_passes(capsys):
    assert verify() == 0
    assert capsys.readouterr().out.startswith("gate: 2 quotations, ")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("right", "wrong", "line", "told"),
    [
        ("go back for", "go bark for", 1, "Nobody is to go [-bark-] {+back+} for furniture"),
        ("go back for", "go for", 1, "{+back+}"),
        ("for furniture", "for the furniture", 1, "[-the-]"),
        ("worn past saving", "Worn past saving", 3, "[-Worn-] {+worn+}"),
        ("worn past saving", "worn past savin", 3, "worn past [-savin-] {+saving+}"),
        ("“Nobody is", "“So nobody is", 1, "Nobody+} is to go back for furniture"),
        ("Ines Tarrow", "Ines Tarow", 3, "there: Tarrow"),
        ("Osric", "Osrik", 1, "there: Osric"),
        ("Osric Dunmore, the mayor, said", "Ines Tarrow said", 1, "expected 'Osric Dunmore'"),
        (
            "Dunmore, the mayor,",
            "Dunmore, the harbour master,",
            1,
            "role = 'harbour master' of Osric Dunmore",
        ),
        ("Dunmore, the mayor,", "Dunmore, the former mayor,", 1, "there: mayor of Kelderwick"),
        ("Dunmore, the mayor,", "Dunmore, the mayor of Sarnholm,", 1, "nowhere there: Sarnholm"),
        ("On Wednesday", "On Tuesday", 1, "said_on = 2022-03-08"),
    ],
)
def test_a_seeded_error_is_named_with_its_line(right, wrong, line, told, capsys):
    assert right in ACCOUNT
    write("content/sources/gate.txt", ACCOUNT.replace(right, wrong))
    assert verify() == 1
    report = capsys.readouterr().err
    assert f"content/sources/gate.txt:{line}: " in report
    assert told in report


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "same", [("“", '"'), ("”", '"'), ("back for", "back\n    for"), ("furniture.”", "furniture”")]
)
def test_the_stated_normalisations_are_no_difference(same):
    write("content/sources/gate.txt", ACCOUNT.replace(*same))
    assert verify() == 0


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('"A Gate Fails"', '"A Gate Falls"', "gate.toml:1: found title = A Gate Falls"),
        ("Courier", "Currier", "gate.toml:2: found publisher = Kelderwick Currier"),
        ("2022-03-11", "2022-03-12", "gate.toml:3: found published = 2022-03-12"),
        ("words = 39", 'authors = ["Ann Lee", "Bo Ek"]', "gate.toml:6: found authors = Ann Lee, Bo Ek"),
        ("words = 39", "words = 45", "gate.toml:6: found words = 45"),
    ],
)
def test_metadata_must_say_the_same(right, wrong, told, capsys):
    write("content/sources/gate.toml", METADATA.format(kind="account").replace(right, wrong))
    assert verify() == 1
    assert f"content/sources/{told}" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_metadata_in_front_of_the_account_are_named_there(capsys):
    Path("content/sources/gate.toml").unlink()
    wrong = METADATA.format(kind="account").replace("Courier", "Currier").replace("    ", "")
    Path("content/sources/gate.txt").write_text(
        f"+++{wrong}+++\n{ACCOUNT.strip()}\n".replace("    ", ""), "utf-8"
    )
    assert verify() == 1
    assert "content/sources/gate.txt:3: found publisher = Kelderwick Currier" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_words_between_marks_in_a_title_are_quoted_words_too(capsys):
    title = "Tarrow calls the chain “{}”"
    annotation = '[[event]]\nat = "failed on March 9"\ntitle = "{}"\n'
    write("content/annotations/gate.toml", annotation.format(title.format("worn past saving")))
    assert verify() == 0
    write("content/annotations/gate.toml", annotation.format(title.format("worn past repair")))
    assert verify() == 1
    told = capsys.readouterr().err
    assert "content/annotations/gate.toml:3: found “worn past repair” between quotation marks" in told
    write("content/sources/gate.txt", ACCOUNT.replace("its chain", "its chain worn past repair, or"))
    assert verify() == 1
    assert "“worn past repair” in the title of 2022-03-09" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_a_date_that_the_full_text_does_not_tell_is_a_fault(capsys):
    write("content/sources/gate.txt", ACCOUNT.replace("March 9", "March 8"))
    assert verify() == 1
    report = capsys.readouterr().err
    assert "content/sources/gate.txt:3: found 2022-03-08 ('March 8'), a date that full/gate.txt" in report
    assert "2022-03-09" in report


ANNOTATION = '[[quotation]]\nat = "Nobody is to go"\nspeaker = "Osric Dunmore"\n'


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("annotation", "line", "told"),
    [
        ('role = "harbour master"', 4, "there: mayor of Kelderwick"),
        ('role = "deputy mayor"', 4, "there: mayor of Kelderwick"),
        ('said_on = "2022-03-10"', 4, "said_on = 2022-03-10"),
        ('said_on = "2022-02"', 4, "said_on = 2022-02"),
        ('prefix = "Sunniva Roe"', 2, "nowhere in the source"),
        ('[[quotation]]\nat = "Nobody is"\nhide = true', 4, "a second [[quotation]]"),
    ],
)
def test_a_seeded_error_of_an_annotation_is_named_with_its_line(annotation, line, told, capsys):
    write("content/annotations/gate.toml", f"{ANNOTATION}{annotation}\n")
    assert verify() == 1
    report = capsys.readouterr().err
    assert f"content/annotations/gate.toml:{line}: " in report
    assert told in report


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("right", ['role = "mayor of Kelderwick"', 'said_on = "2022-03-09"'])
def test_an_annotation_may_say_what_the_full_text_says(right, capsys):
    write("content/annotations/gate.toml", f"{ANNOTATION}{right}\n")
    assert verify() == 0
    assert "our own words" not in capsys.readouterr().out


@pytest.mark.usefixtures("desk")
def test_a_role_in_our_own_words_is_listed_with_who_gives_it(capsys):
    write("content/sources/gate.txt", ACCOUNT.replace("the mayor,", "the careful mayor,"))
    assert verify() == 0
    told = capsys.readouterr().out
    assert (
        "content/sources/gate.txt:1: the role 'careful mayor' of Osric Dunmore, given by the account" in told
    )
    assert "not near the name in full/gate.txt: careful" in told


@pytest.mark.usefixtures("desk")
def test_a_role_of_the_registry_is_the_editors_own_with_the_page_it_rests_on(capsys):
    write(
        "content/people.toml",
        """
        [[person]]
        id = "osric-dunmore"
        name = "Osric Dunmore"
        [[person.role]]
        title = "harbour master"
        since = "2020"
        citation = { publisher = "Kelderwick Gazette", title = "Appointments", url = "https://example.org/a" }
    """,
    )
    write("content/sources/gate.txt", ACCOUNT.replace("Osric Dunmore, the mayor,", "Osric Dunmore"))
    assert verify() == 0
    assert "given by people.toml, after Kelderwick Gazette, “Appointments”" in capsys.readouterr().out


@pytest.mark.usefixtures("desk")
def test_an_account_without_a_full_text_is_named_and_with_strict_a_fault(capsys):
    write("content/sources/quay.txt", "The quay was closed on March 10.")
    write("content/sources/quay.toml", METADATA.format(kind="account"))
    assert verify() == 0
    told = capsys.readouterr().out
    assert "quay: NOT VERIFIED, no full text of it in full" in told
    assert told.startswith("gate: 2 quotations, ")
    assert main(["verify", "--sources", "full", "--strict"]) == 1
    assert "content/sources/quay.txt: found an account that could not be verified" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_a_source_that_is_no_account_has_nothing_to_be_compared_with(capsys):
    write("content/sources/quay.txt", "The quay was closed on March 10.")
    write("content/sources/quay.toml", METADATA.format(kind="article") + "full_text = true\n")
    assert main(["verify", "--sources", "full", "--strict"]) == 0
    told = "quay: not compared, it is no account but the article itself, which may be published whole"
    assert told in capsys.readouterr().out


@pytest.mark.usefixtures("desk")
def test_a_folder_that_holds_no_text_of_any_account_is_the_wrong_one(capsys):
    for name in ("gate.txt", "gate.toml"):
        Path("full", name).rename(Path("full", f"other-{name}"))
    assert verify() == 1
    assert "full: found no full text of any source" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_programs_get_one_object_with_the_faults_and_what_was_compared(capsys):
    write("content/sources/gate.txt", ACCOUNT.replace("back for", "bark for"))
    assert main(["verify", "--sources", "full", "--json"]) == 1
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    assert printed.err == ""
    (fault,) = told["faults"]
    assert (fault["file"], fault["line"]) == ("content/sources/gate.txt", 1)
    assert told["verified"][0]["source"] == "gate"
    assert told["not_verified"] == []


@pytest.mark.usefixtures("desk")
def test_a_paraphrased_source_is_compared_with_its_original_wording(capsys):
    paraphrased = METADATA.replace("verbatim", "paraphrased")
    words = "Nobody is to go back for furniture … today"
    original = f'[[original_wording]]\nspeaker = "Osric Dunmore"\nwords = "{words}"\n'
    write("full/gate.txt", FULL.replace("Nobody is to go back for furniture", "No person shall return"))
    write("full/gate.toml", paraphrased.format(kind="article") + original)
    write("content/sources/gate.toml", paraphrased.format(kind="account") + original)
    assert verify() == 0
    assert "(1 of them in the original wording)" in capsys.readouterr().out
    changed = original.replace("to go", "to run")
    write("content/sources/gate.toml", paraphrased.format(kind="account") + changed)
    assert verify() == 1


def test_a_difference_is_shown_word_by_word():
    text = "Long before that, the chain was worn and the stone was old, as everybody knew."
    near = nearest_words("the chain is worn", text)
    assert near == "the chain was worn"
    assert word_diff("the chain is worn", near) == "the chain [-is-] {+was+} worn"
    assert nearest_words("purple", text) == ""


ROOT = Path(__file__).parents[2]
FULL_TEXTS = ROOT / ".." / "shared" / "sources"


@pytest.mark.skipif(not FULL_TEXTS.is_dir(), reason="no full texts in ../shared/sources")
def test_every_quotation_of_the_accounts_fails_with_one_letter_changed(monkeypatch):
    monkeypatch.chdir(ROOT)
    ours = produce(Path("content"))
    full = {source.id: parse(source) for source in read_collection(FULL_TEXTS)}
    for account in ours.parsed:
        text = account.source.text
        assert verify_account(account, full[account.source.id], ours.edition).faults == ()
        for span in quoted_spans(account):
            at = next(i for i in range((span.start + span.end) // 2, span.end) if text[i].isalpha())
            letter = "z" if text[at] != "z" else "y"
            changed = replace(account.source, text=text[:at] + letter + text[at + 1 :])
            told = verify_account(parse(changed), full[account.source.id], ours.edition)
            line = text.count("\n", 0, span.start) + 1
            assert (account.source.file, line) in {(fault.file, fault.line) for fault in told.faults}


@pytest.fixture(scope="module")
def first_site():
    """The first site, and the full texts of its sources."""
    if not FULL_TEXTS.is_dir():
        pytest.skip("no full texts in ../shared/sources")
    made = produce(ROOT / "content", shown_folder="content")
    return made, {source.id: parse(source) for source in read_collection(FULL_TEXTS)}


def test_the_accounts_of_the_first_site_say_what_their_texts_say(first_site, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert main(["verify", "--sources", str(FULL_TEXTS), "--strict"]) == 0
    told = capsys.readouterr().out
    assert all(f"{source}: " in told for source in first_site[1])


def test_a_wrong_day_and_a_wrong_role_of_any_card_of_the_first_site_are_found(first_site):
    made, full = first_site
    accounts = {one.source.id: one for one in made.parsed}
    people = {person.id: person for person in made.timeline.people}
    days = roles = 0
    for card in made.timeline.quotes:
        account, text = accounts[card.source], full[card.source]
        if card.said_on is not None:
            wrong = replace(card, said_on=HistoricalDate.from_edtf("2021-06-03"))
            assert isinstance(compare_said_on(wrong, account, text, None), SourceFault), card.id
            days += 1
        if card.role is not None:
            found = compare_role(replace(card, role="harbour master"), account, text, people, None)
            assert isinstance(found, SourceFault), card.id
            roles += 1
    assert min(days, roles) > 10


@pytest.mark.usefixtures("desk")
def test_every_piece_of_a_card_is_said_by_its_speaker(capsys):
    joined = '[[quotation]]\nat = "Nobody is to go"\nmerge_with = "worn past"\nspeaker = "Osric Dunmore"\n'
    write("content/annotations/gate.toml", joined)
    assert verify() == 1
    told = "content/annotations/gate.toml:4: found 'Osric Dunmore' as the speaker of “worn past saving. …”"
    assert told in capsys.readouterr().err


MANY_DATES = """
    The flood gate of Kelderwick failed on March 9. Divers searched the harbor basin in early February.

    The council bought a new chain on March 1. Masons repaired the quay wall on February 20.
"""
TOLD_AGAIN = """
    On March 9 the flood gate failed. In early February divers searched the basin.

    On March 1 the council bought a chain.
"""


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("March 9", "March 1", "gate.txt:1: found 2022-03-01 ('March 1'), which full/gate.txt tells of some"),
        ("On March 1", "On February 20", "expected 2022-03-01, as told there in words like these"),
        ("early February", "late February", "found 'late February', not so in full/gate.txt"),
    ],
)
def test_a_date_moved_to_another_date_of_the_text_is_a_fault(right, wrong, told, capsys):
    write("full/gate.txt", MANY_DATES)
    write("content/sources/gate.toml", METADATA.format(kind="account").replace("words = 39", ""))
    write("content/sources/gate.txt", TOLD_AGAIN)
    assert verify() == 0
    write("content/sources/gate.txt", TOLD_AGAIN.replace(right, wrong))
    assert verify() == 1
    assert told in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_a_date_of_an_annotation_may_not_contradict_its_passage(capsys):
    write("full/gate.txt", MANY_DATES)
    write("content/sources/gate.toml", METADATA.format(kind="account").replace("words = 39", ""))
    write("content/sources/gate.txt", TOLD_AGAIN)
    write("content/annotations/gate.toml", '[[event]]\nat = "gate failed"\ndate = "2022-03-01"\n')
    assert verify() == 1
    report = capsys.readouterr().err
    assert "content/annotations/gate.toml:3: found 2022-03-01, a date that its passage does not" in report
    assert "expected 2022-03-09" in report


@pytest.mark.usefixtures("desk")
def test_a_date_that_neither_text_gives_the_passage_is_the_editors_own(capsys):
    write("full/gate.txt", MANY_DATES)
    write("content/sources/gate.toml", METADATA.format(kind="account").replace("words = 39", ""))
    write("content/sources/gate.txt", TOLD_AGAIN + "\n    Everybody went home.\n")
    missed = '[[missed]]\nat = "Everybody went home"\ntitle = "All go home"\ndate = "2022-03-09"\n'
    write("content/annotations/gate.toml", missed)
    assert verify() == 0
    assert "content/annotations/gate.toml:4: the date 2022-03-09, given by an anno" in capsys.readouterr().out


@pytest.mark.usefixtures("desk")
def test_a_day_of_speaking_that_no_text_gives_is_the_editors_own(capsys):
    annotation = '[[quotation]]\nat = "worn past"\nsaid_on = "2022-03-10"\n'
    write("full/gate.txt", FULL + "\n    A fair opened on March 10.\n")
    write("content/sources/gate.toml", METADATA.format(kind="account").replace("words = 39", ""))
    write("content/annotations/gate.toml", annotation)
    assert verify() == 0
    assert "gate.toml:3: said_on = 2022-03-10 of “worn past saving" in capsys.readouterr().out


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("wrong", "mark"), [("saving?”", "?"), ("saving!”", "!")])
def test_a_statement_may_not_become_a_question(wrong, mark, capsys):
    write("content/sources/gate.txt", ACCOUNT.replace("saving.”", wrong))
    assert verify() == 1
    assert f"worn past saving [-{mark}-]" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_another_given_name_of_a_speaker_is_a_fault(capsys):
    write("content/sources/gate.txt", ACCOUNT.replace("Ines Tarrow", "Ilse Tarrow"))
    assert verify() == 1
    assert "gate.txt:3: found the name 'Ilse Tarrow'\n    expected Ines Tarrow" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_accounts_are_no_full_texts_of_their_own(capsys):
    assert main(["verify", "--sources", "content/sources"]) == 1
    told = "content/sources/gate.txt: found an account where the full text should be"
    assert told in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_a_source_is_not_compared_with_itself(capsys):
    write("content/sources/gate.toml", METADATA.format(kind="article"))
    assert main(["verify", "--sources", "content/sources"]) == 1
    assert "found the source itself where the full text should be" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_wrong_words_are_told_before_the_published_card_that_is_gone_for_them(capsys):
    assert main(["release", "--date", "2022-03-12"]) == 0
    write("content/sources/gate.txt", ACCOUNT.replace("Nobody is", "Nobody at all was"))
    assert verify() == 1
    report = capsys.readouterr().err
    words = report.index("content/sources/gate.txt:1: found “Nobody at all was")
    assert words < report.index("is no longer there")


@pytest.mark.usefixtures("desk")
def test_a_place_in_a_role_is_not_excused_by_its_first_letters(capsys):
    write("full/gate.txt", FULL.replace("chain", "Sarn chain"))
    write(
        "content/sources/gate.txt", ACCOUNT.replace("Dunmore, the mayor,", "Dunmore, the mayor of Sarnholm,")
    )
    assert verify() == 1
    assert "nowhere there: Sarnholm" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_words_between_marks_in_a_note_that_no_text_has_are_listed(capsys):
    note = '[[quotation]]\nat = "worn past"\nnote = "She said “{}” twice."\n'
    write("content/annotations/gate.toml", note.format("worn past saving"))
    assert verify() == 0
    assert "in a note" not in capsys.readouterr().out
    write("content/annotations/gate.toml", note.format("worn past repair"))
    assert verify() == 0
    assert "content/annotations/gate.toml:3: “worn past repair” in a note" in capsys.readouterr().out
