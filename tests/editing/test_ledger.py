from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.editing.desk import edited, event, parsed, quote, write

from annotated_timeline.editing import content
from annotated_timeline.editing.assembly import edition
from annotated_timeline.editing.ledger import Anchor, LedgerCard, read_ledger, write_ledger
from annotated_timeline.editing.releasing import released, withdrawn
from annotated_timeline.errors import SourceFaults
from annotated_timeline.model.timeline import Correction
from annotated_timeline.toml_table import read_table

GATE = "On Wednesday the gate failed."
RUN = "“Run,” said Osric Dunmore."
FIRST, SECOND = date(2022, 4, 1), date(2022, 4, 9)


def courier(gate=GATE, words="Run,", title="The gate fails"):
    text = f"{gate}\n\n{RUN.replace('Run,', words)}\n"
    found = event(text, gate, "Wednesday", "2022-03-09", title=title)
    return parsed(text, [quote(text, words, "Osric Dunmore")], [found])


def release(source, day):
    """What the release command does, in the folder at hand."""
    now = content.read(Path("content"))
    made = edition(now, [source], strict_sources=True)
    after = released(now.ledger, made.timeline, made.anchors, day)
    write("content/ledger.toml", write_ledger(after.cards))
    return after


readable = st.characters(exclude_categories=["Cs", "Cc", "Cf"])
names = st.text(readable, min_size=1).filter(str.strip)
ids = st.from_regex(r"[a-z0-9]{1,9}((--|-|_)[a-z0-9éح]{1,9}){0,4}", fullmatch=True)
days = st.dates()
anchors = st.builds(
    Anchor, st.sampled_from(["event", "quotation"]), st.just("") | names, names, st.just("") | names
)
cards = st.builds(
    LedgerCard, anchors, ids, days, days, names, st.lists(ids).map(tuple), st.none() | days, st.none()
)


@given(st.lists(cards, unique_by=lambda card: card.id))
def test_a_ledger_that_was_written_reads_the_same(ledger):
    faults = []
    table = read_table(write_ledger(ledger), "ledger.toml", faults)
    back = read_ledger(table)
    assert faults == []
    assert {card.id: replace(card, written=None) for card in back} == {card.id: card for card in ledger}


@pytest.mark.usefixtures("folder")
def test_a_second_release_of_the_same_changes_nothing():
    after = release(courier(), FIRST)
    assert after.new == ("2022-03-09--the-gate-fails", "courier--run")
    before = Path("content/ledger.toml").read_text("utf-8")
    after = release(courier(), SECOND)
    assert (after.new, after.changed) == ((), ())
    assert Path("content/ledger.toml").read_text("utf-8") == before


@pytest.mark.usefixtures("folder")
def test_a_card_renamed_after_its_release_keeps_its_address_and_its_first_day():
    release(courier(), FIRST)
    after = release(courier(title="A sea gate gives way"), SECOND)
    assert [(card.id, card.published, card.changed) for card in after.cards] == [
        ("2022-03-09--the-gate-fails", FIRST, SECOND),
        ("courier--run", FIRST, FIRST),
    ]


@pytest.mark.usefixtures("folder")
def test_an_editor_s_new_id_leaves_the_old_one_as_an_address_that_leads_on():
    release(courier(), FIRST)
    write("content/annotations/courier.toml", '[[event]]\nat = "the gate failed"\nid = "2022-03-09--gate"\n')
    release(courier(), SECOND)
    (gate,) = edited(courier()).events
    assert (gate.id, gate.aliases) == ("2022-03-09--gate", ("2022-03-09--the-gate-fails",))
    assert [card.published for card in content.read(Path("content")).ledger] == [FIRST, FIRST]


@pytest.mark.usefixtures("folder")
def test_a_card_whose_words_were_edited_is_known_by_its_name():
    release(courier(), FIRST)
    gate = "In the night of Wednesday the gate failed."
    assert edited(courier(gate)).events[0].id == "2022-03-09--the-gate-fails"
    after = release(courier(gate), SECOND)
    assert after.cards[0].anchor.at == gate.replace("  ", " ")
    assert after.changed == ("2022-03-09--the-gate-fails",)


@pytest.mark.usefixtures("folder")
def test_a_published_card_that_is_gone_is_a_fault_until_it_is_found_again_or_withdrawn():
    release(courier(), FIRST)
    edited_words = courier(words="Flee now,")
    with pytest.raises(SourceFaults) as caught:
        edited(edited_words)
    (fault,) = caught.value.faults
    assert fault.found == "the published card 'courier--run', which is no longer there"
    assert (fault.file, fault.line) == ("content/ledger.toml", 14)
    assert "release --withdraw courier--run" in fault.hint
    write("content/annotations/courier.toml", '[[quotation]]\nat = "Flee now"\nid = "courier--run"\n')
    assert [card.id for card in edited(edited_words).quotes] == ["courier--run"]
    assert edited(edited_words, strict=False).quotes[0].id == "courier--run"
    Path("content/annotations/courier.toml").unlink()
    ledger = withdrawn(content.read(Path("content")).ledger, ["courier--run"], SECOND)
    write("content/ledger.toml", write_ledger(ledger))
    assert [card.id for card in edited(edited_words).quotes] == ["courier--flee-now"]
    with pytest.raises(SourceFaults, match="the words of 'courier--run' on the site again") as caught:
        edited(courier())
    assert "delete the line `withdrawn`" in caught.value.faults[0].hint
    write("content/annotations/courier.toml", '[[quotation]]\nat = "Run"\nid = "courier--once-more"\n')
    assert [card.id for card in edited(courier()).quotes] == ["courier--once-more"]


TWO_GATES = "On Wednesday the gate failed.\n\nOn Thursday the quay failed."


def two_gates():
    gate, quay = TWO_GATES.split("\n\n")
    found = [
        event(TWO_GATES, gate, "Wednesday", "2022-03-09"),
        event(TWO_GATES, quay, "Thursday", "2022-03-10"),
    ]
    return parsed(TWO_GATES, (), found)


GATE_ID, QUAY_ID = "2022-03-09--on-wednesday-the-gate-failed", "2022-03-10--on-thursday-the-quay-failed"
OF_GATE, OF_QUAY = '[[event]]\nat = "the gate"\nid = "{}"\n', '[[event]]\nat = "the quay"\nid = "{}"\n'


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("annotations", "clashing"),
    [
        (OF_GATE.format(QUAY_ID), [QUAY_ID]),
        (OF_QUAY.format(GATE_ID), [GATE_ID]),
        (OF_GATE.format(QUAY_ID) + OF_QUAY.format(GATE_ID), [GATE_ID, QUAY_ID]),
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_the_id_of_a_published_event_is_no_other_s(annotations, clashing, strict):
    release(two_gates(), FIRST)
    write("content/annotations/courier.toml", annotations)
    with pytest.raises(SourceFaults) as caught:
        edited(two_gates(), strict=strict)
    told = str(caught.value)
    assert "content/annotations/courier.toml:3" in told
    assert all(f"the id '{one}'" in told for one in clashing)


@pytest.mark.usefixtures("folder")
def test_an_old_id_of_a_published_event_is_no_other_s():
    release(two_gates(), FIRST)
    write("content/annotations/courier.toml", OF_GATE.format("2022-03-09--gate"))
    release(two_gates(), SECOND)
    both = OF_GATE.format("2022-03-09--gate") + OF_QUAY.format(GATE_ID)
    write("content/annotations/courier.toml", both)
    with pytest.raises(SourceFaults) as caught:
        edited(two_gates())
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == ("content/annotations/courier.toml", 6)
    assert "the gate failed" in fault.found
    assert "the quay failed" in fault.found


@pytest.mark.usefixtures("folder")
def test_the_file_of_an_editors_event_is_not_named_for_a_published_event_of_a_source():
    release(two_gates(), FIRST)
    head = (
        '+++\ntitle = "G"\ndate = "2022-03-09"\n[[citation]]\npublisher = "P"\ntitle = "T"\n+++\nIt failed.\n'
    )
    write(f"content/events/{GATE_ID}.md", head)
    with pytest.raises(
        SourceFaults, match=f"the id '{GATE_ID}' of two cards: events/{GATE_ID}.md, and the event"
    ):
        edited(two_gates())


@pytest.mark.usefixtures("folder")
def test_an_event_merged_after_its_release_leads_on_to_the_one_that_stays():
    post = "The gate gave way on Thursday."
    told = parsed(post, (), [event(post, post, "Thursday", "2022-03-10")], stem="post")
    now = content.read(Path("content"))
    made = edition(now, [courier(), told], strict_sources=True)
    after = released(now.ledger, made.timeline, made.anchors, FIRST)
    write("content/ledger.toml", write_ledger(after.cards))
    write(
        "content/annotations/post.toml",
        '[[event]]\nat = "gave way"\nsame_as = "2022-03-09--the-gate-fails"\n',
    )
    (gate,) = edited(courier(), told).events
    assert gate.aliases == ("2022-03-10--the-gate-gave-way-on-thursday",)


@pytest.mark.usefixtures("folder")
def test_a_correction_names_a_card_by_any_of_its_ids():
    correction = '[[correction]]\ncard = "{}"\non = 2022-04-02\ntext = "The day was wrong."\n'
    write("content/corrections.toml", correction.format("courier--run"))
    (told,) = edited(courier()).corrections
    assert told == Correction("courier--run", date(2022, 4, 2), "The day was wrong.")
    write("content/corrections.toml", correction.format("courier--rum"))
    with pytest.raises(SourceFaults, match="did you mean courier--run"):
        edited(courier())


@pytest.mark.usefixtures("folder")
def test_a_missed_event_with_the_old_id_keeps_the_address_of_one_no_longer_seen():
    release(two_gates(), FIRST)
    unseen = parsed(TWO_GATES, (), two_gates().events[1:])
    with pytest.raises(SourceFaults, match=GATE_ID):
        edited(unseen)
    missed = '[[missed]]\nat = "On Wednesday the gate failed."\ndate = "2022-03-09"\ntitle = "G"\n'
    missed += f'id = "{GATE_ID}"\n'
    write("content/annotations/courier.toml", missed)
    assert [one.id for one in edited(unseen).events] == [GATE_ID, QUAY_ID]


@pytest.mark.usefixtures("folder")
def test_a_renamed_source_keeps_its_ids_once_the_ledger_has_its_new_name():
    release(courier(), FIRST)
    text = f"{GATE}\n\n{RUN}\n"
    found = event(text, GATE, "Wednesday", "2022-03-09", title="The gate fails")
    renamed = parsed(text, [quote(text, "Run,", "Osric Dunmore")], [found], stem="herald")
    ledger = Path("content/ledger.toml")
    ledger.write_text(ledger.read_text("utf-8").replace('source = "courier"', 'source = "herald"'), "utf-8")
    timeline = edited(renamed)
    assert [timeline.events[0].id, timeline.quotes[0].id] == ["2022-03-09--the-gate-fails", "courier--run"]
