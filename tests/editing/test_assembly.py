from datetime import date

import pytest
from tests.editing.desk import edited, event, parsed, quote, write

from annotated_timeline.errors import SourceFaults
from annotated_timeline.model.timeline import Publication

COURIER = "On Wednesday the gate failed at Fish Quay. Ms. Tarrow left in 2019. “Run,” said Osric Dunmore.\n"
POST = "The gate gave way on Thursday, the board's log says, and Mr. Dunmore saw it.\n"


def courier(quotes=()):
    return parsed(
        COURIER,
        quotes,
        [
            event(COURIER, "On Wednesday the gate failed at Fish Quay.", "Wednesday", "2022-03-09"),
            event(COURIER, "Ms. Tarrow left in 2019.", "2019", "2019"),
        ],
    )


def post():
    return parsed(POST, (), [event(POST, POST.strip(), "Thursday", "2022-03-10")], stem="post")


def by_id(timeline):
    return {one.id: one for one in timeline.events}


THURSDAY = "2022-03-10--the-gate-gave-way-on-thursday-the-boards-log"
GATE = "2022-03-09--on-wednesday-the-gate-failed-at-fish-quay"


@pytest.mark.usefixtures("folder")
def test_an_event_of_a_source_has_its_passage_and_those_it_names():
    gate = by_id(edited(courier()))[GATE]
    assert gate.text == "On Wednesday the gate failed at Fish Quay."
    assert (gate.places, gate.people, gate.part, gate.origin) == (("fish-quay",), (), "main", "source")
    assert gate.evidence[0].expression.of(COURIER) == "Wednesday"
    assert by_id(edited(courier()))["2019--ms-tarrow-left-in-2019"].people == ("ines-tarrow",)


@pytest.mark.usefixtures("folder")
def test_what_ended_before_the_subject_opens_is_background_and_what_began_after_it_aftermath():
    text = "In 2019, in March, since April 4, on March 9."
    found = [
        event(text, "In 2019", "2019", "2019"),
        event(text, "in March,", "in March,", "2022-03"),
        event(text, "since April 4", "April 4", "2022-04-04/.."),
        event(text, "on March 9", "March 9", "2022-03-09", tier="background"),
    ]
    parts = {one.date.edtf: one.part for one in edited(parsed(text, (), found)).events}
    assert parts == {
        "2019": "background",
        "2022-03": "main",
        "2022-04-04/..": "aftermath",
        "2022-03-09": "background",
    }


@pytest.mark.usefixtures("folder")
def test_the_same_happening_told_twice_is_one_event_and_a_disagreement_is_kept():
    write(
        "content/annotations/post.toml",
        f"""
        [[event]]
        at = "gave way on Thursday"
        same_as = "{GATE}"
        """,
    )
    timeline = edited(courier(), post())
    gate = by_id(timeline)[GATE]
    assert gate.sources == ("courier", "post")
    assert gate.date.edtf == "2022-03-09"
    assert gate.people == ("osric-dunmore",)
    assert [(claim.date.edtf, claim.citations[0].publisher) for claim in gate.claims] == [
        ("2022-03-09", "Courier"),
        ("2022-03-10", "Post"),
    ]
    assert [one.id for one in timeline.events] == ["2019--ms-tarrow-left-in-2019", GATE]


@pytest.mark.usefixtures("folder")
def test_dates_of_different_width_do_not_disagree():
    write(
        "content/annotations/post.toml",
        f'[[event]]\nat = "gave way"\ndate = "2022-03-07/2022-03-13"\nsame_as = "{GATE}"\n',
    )
    assert by_id(edited(courier(), post()))[GATE].claims == ()


@pytest.mark.usefixtures("folder")
def test_a_chain_of_the_same_happenings_ends_in_one_event_and_a_circle_is_a_fault():
    write(
        "content/events/gate.md",
        """
        +++
        title = "The gate fails"
        date = "2022-03-09"
        [[citation]]
        publisher = "Gazette"
        title = "Tides"
        +++
        It failed.
        """,
    )
    write("content/annotations/post.toml", f'[[event]]\nat = "gave way"\nsame_as = "{GATE}"\n')
    write(
        "content/annotations/courier.toml",
        '[[event]]\nat = "the gate failed"\nsame_as = "2022-03-09--the-gate-fails"\n',
    )
    gate = by_id(edited(courier(), post()))["2022-03-09--the-gate-fails"]
    assert (gate.origin, gate.sources) == ("editor", ("courier", "post"))
    write(
        "content/annotations/courier.toml",
        '[[event]]\nat = "gate failed"\nsame_as = "' + THURSDAY + '"\n',
    )
    with pytest.raises(SourceFaults, match="a circle of same_as") as caught:
        edited(courier(), post())
    assert {fault.file for fault in caught.value.faults} == {
        "content/annotations/courier.toml",
        "content/annotations/post.toml",
    }


@pytest.mark.usefixtures("folder")
def test_a_quotation_belongs_to_the_event_of_its_passage_or_to_the_editor_s():
    text = "On Wednesday, “Run,” said Osric Dunmore."
    run = quote(text, "Run,", "Osric Dunmore")
    told = parsed(text, [run], [event(text, text, "Wednesday", "2022-03-09")])
    timeline = edited(told)
    assert timeline.quotes[0].event == timeline.events[0].id
    assert timeline.events[0].quotes == (timeline.quotes[0].id,)
    far = "“Run,” said Osric Dunmore.\n\nOn Wednesday the gate failed."
    apart = parsed(
        far,
        [quote(far, "Run,", "Osric Dunmore")],
        [event(far, "On Wednesday the gate failed.", "Wednesday", "2022-03-09")],
    )
    assert edited(apart).quotes[0].event is None
    wanted = "2022-03-09--on-wednesday-the-gate-failed"
    write("content/annotations/courier.toml", f'[[quotation]]\nat = "Run"\nevent = "{wanted}"\n')
    assert edited(apart).events[0].quotes == ("courier--run",)


@pytest.mark.usefixtures("folder")
def test_a_quotation_stands_in_the_part_of_the_site_where_its_event_stands():
    text = "In early March, “Run,” said Osric Dunmore."
    run = quote(text, "Run,", "Osric Dunmore", said_on="2022-03~")
    told = parsed(text, [run], [event(text, text, "early March", "2022-03~", tier="background")])
    assert edited(told).quotes[0].part == "background"
    assert edited(parsed(text, [run], [])).quotes[0].part == "main"


@pytest.mark.usefixtures("folder")
def test_annotations_correct_hide_and_add_events():
    write(
        "content/annotations/courier.toml",
        """
        [[event]]
        at = "the gate failed"
        title = "The gate fails"
        date = "2022-03-10"
        people = ["osric-dunmore"]
        note = "By the log."
        id = "2022-03-10--gate"
        [[event]]
        at = "left in 2019"
        hide = true
        [[missed]]
        at = "“Run,” said Osric Dunmore."
        date = "2022-03-09"
        title = "The mayor calls out"
        """,
    )
    timeline = edited(courier())
    assert [(one.id, one.title, one.text) for one in timeline.events] == [
        ("2022-03-09--the-mayor-calls-out", "The mayor calls out", "“Run,” said Osric Dunmore."),
        ("2022-03-10--gate", "The gate fails", "On Wednesday the gate failed at Fish Quay."),
    ]
    assert timeline.events[1].people == ("osric-dunmore",)
    assert timeline.events[1].evidence[0].basis is None


@pytest.mark.usefixtures("folder")
def test_other_wording_is_counted_where_the_sources_are_not_the_project_s_own():
    write(
        "content/annotations/courier.toml",
        """
        [[event]]
        at = "the gate fell"
        hide = true
        [[quotation]]
        at = "Walk"
        hide = true
        """,
    )
    write("content/annotations/gone.toml", '[[event]]\nat = "anything"\nhide = true\n')
    timeline = edited(courier(), strict=False)
    assert [line.split(": ")[0] for line in timeline.unmatched] == [
        "content/annotations/courier.toml:2",
        "content/annotations/courier.toml:5",
        "content/annotations/gone.toml:1",
    ]
    with pytest.raises(SourceFaults) as caught:
        edited(courier())
    assert len(caught.value.faults) == 3


@pytest.mark.usefixtures("folder")
def test_an_unknown_id_is_a_fault_with_its_line_and_the_nearest_one():
    write(
        "content/annotations/courier.toml",
        """
        [[event]]
        at = "the gate failed"
        people = ["ines-tarow"]
        places = ["fishquay"]
        same_as = "2019--ms-tarrow-left"
        """,
    )
    with pytest.raises(SourceFaults) as caught:
        edited(courier())
    assert [(fault.line, fault.hint) for fault in caught.value.faults] == [
        (3, "did you mean ines-tarrow?"),
        (4, "did you mean fish-quay?"),
        (5, "did you mean 2019--ms-tarrow-left-in-2019?"),
    ]


@pytest.mark.usefixtures("folder")
def test_what_is_told_with_an_event_follows_it_into_the_one_it_is_merged_with():
    write(
        "content/events/2022-05-02--report.md",
        f"""
        +++
        title = "The inquiry reports"
        date = "2022-05-02"
        told_with = "{GATE}"
        [[citation]]
        publisher = "Inquiry"
        title = "Report"
        +++
        It reported.
        """,
    )
    earlier = "2019--ms-tarrow-left-in-2019"
    write("content/annotations/courier.toml", f'[[event]]\nat = "failed"\nsame_as = "{earlier}"\n')
    report = by_id(edited(courier()))["2022-05-02--report"]
    assert (report.told_with, report.part) == (earlier, "aftermath")


@pytest.mark.usefixtures("folder")
def test_the_ledger_says_when_a_card_was_published_and_last_changed():
    write(
        "content/ledger.toml",
        f"""
        [[card]]
        id = "{GATE}"
        kind = "event"
        source = "courier"
        at = "on wednesday the gate failed at fish quay"
        expression = "Wednesday"
        published = 2022-04-01
        changed = 2022-04-09
        hash = "0"
        """,
    )
    (published,) = edited(courier()).publications
    assert published == Publication(GATE, date(2022, 4, 1), date(2022, 4, 9))
