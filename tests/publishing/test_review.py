"""The maintainer's report, on the invented harbour and on hostile text."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest
from tests.editing.desk import SUBJECT, write

from annotated_timeline.cli import main
from annotated_timeline.editing.annotations import read_annotations
from annotated_timeline.editing.assembly import edition
from annotated_timeline.editing.coverage import coverage
from annotated_timeline.errors import SourceFaults
from annotated_timeline.publishing.production import produce
from annotated_timeline.publishing.review.items import items_of
from annotated_timeline.publishing.review.likeness import same_happenings
from annotated_timeline.publishing.review.marks import marks_of, paragraphs
from annotated_timeline.publishing.review.report import review_of
from annotated_timeline.publishing.review.since import since_last_commit
from annotated_timeline.publishing.review.strangers import strangers
from annotated_timeline.toml_table import read_table

ROOT = Path(__file__).parents[2]
HARBOUR = ROOT / "tests" / "sites" / "harbour" / "content"
META = 'title = "T"\npublisher = "P"\npublished = 2022-03-11\nkind = "article"\nwording = "verbatim"\n'
HOSTILE = (
    '“Nobody <script>alert(1)</script> & \\”\n\n“It is " onmouseover=alert(2) x,” said Ann <b>Lee</b>.\n'
)


@pytest.fixture(scope="module")
def harbour():
    return produce(HARBOUR, shown_folder="content")


def test_the_doubtful_come_first_and_each_item_has_an_annotation_that_reads(harbour):
    for parsed in harbour.parsed:
        items = items_of(parsed, harbour.timeline, {})
        doubts = [bool(item.doubts) for item in items]
        assert doubts == sorted(doubts, reverse=True)
        for item in items:
            faults = []
            table = read_table(item.snippet, "snippet", faults)
            read_annotations(table, parsed.source.id)
            assert faults == []


#: A good value for each key that a snippet offers as a comment.
SAMPLES = {
    "speaker": '"Ann Example"',
    "role": '"clerk"',
    "said_on": '"2022-03-10"',
    "title": '"A headline"',
    "date": '"2022-03-10"',
    "tier": '"core"',
    "hide": "true",
    "note": '"Hm."',
}


def filled_in(snippet):
    """A snippet with every comment made a key, but for those that must be an id of something."""
    key = re.compile(r"^# (\w+) = .*$", re.MULTILINE)
    return key.sub(lambda told: f"{told[1]} = {SAMPLES[told[1]]}" if told[1] in SAMPLES else told[0], snippet)


def pasted(content, source, snippet):
    """The editors' content with a snippet pasted into the annotations of a source."""
    faults = []
    new = read_annotations(read_table(snippet, "snippet.toml", faults), source)
    assert faults == []
    others = [notes for notes in content.annotations if notes.source != source]
    for notes in content.annotations:
        if notes.source == source:
            events, quotations = (*notes.events, *new.events), (*notes.quotations, *new.quotations)
            new = replace(notes, events=events, quotations=quotations)
    return replace(content, annotations=(*others, new))


@pytest.mark.parametrize("annotated", [True, False])
def test_every_snippet_is_accepted_as_it_is_and_filled_in(harbour, annotated):
    content = harbour.content if annotated else replace(harbour.content, annotations=(), corrections=())
    made = edition(content, harbour.parsed, strict_sources=True)
    alike = same_happenings(made.timeline.events)
    tried = set()
    for parsed in harbour.parsed:
        review = review_of(parsed, made, alike)
        for item in (*review.items, *review.nothing):
            if item.annotated is None:
                tried.add(item.kind)
                filled = filled_in(item.snippet)
                if annotated:  # other annotations may name the event
                    filled = filled.replace("hide = true", "")
                for snippet in [filled] if item.kind == "nothing" else [item.snippet, filled]:
                    edition(pasted(content, parsed.source.id, snippet), harbour.parsed, strict_sources=True)
    assert {"event", "nothing"} <= tried
    assert annotated or "quotation" in tried


def test_a_card_that_has_an_annotation_says_where_and_what_else_it_may_say(harbour):
    annotations = Path(HARBOUR, "annotations")
    seen = 0
    for parsed in harbour.parsed:
        lines = (annotations / f"{parsed.source.id}.toml").read_text("utf-8").splitlines()
        items = items_of(parsed, harbour.timeline, {}, harbour.edition.annotated)
        for item in items:
            if item.annotated is None:
                continue
            seen += 1
            head = lines[item.annotated - 1]
            assert head.startswith("[[")
            longer = "\n".join([*lines[: item.annotated], filled_in(item.snippet), *lines[item.annotated :]])
            faults = []
            read_annotations(read_table(longer, "annotations.toml", faults), parsed.source.id)
            assert faults == [], (head, item.snippet)
    assert seen > 5


def test_two_events_of_one_passage_and_date_are_told_apart_by_the_headline_that_was_found(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    write("content/timeline.toml", SUBJECT)
    text = "The gate could be mended, the mayor Osric Dunmore said Monday, hours after the flood ended."
    write("content/sources/gate.txt", text)
    write("content/sources/gate.toml", META)
    made = produce(Path("content"))
    events = made.parsed[0].events
    assert len({(event.span, event.expression) for event in events}) == 1 < len(events)
    review = review_of(made.parsed[0], made.edition, {})
    for item in review.items:
        assert "found = " in item.snippet
        write("content/annotations/gate.toml", item.snippet.replace("# tier = ", 'tier = "background"  #'))
        after = produce(Path("content")).timeline
        background = [event.id for event in after.events if event.tier == "background"]
        assert background == [item.card]
    write("content/annotations/gate.toml", '[[event]]\nat = "said Monday"\ntier = "background"\n')
    with pytest.raises(SourceFaults, match="add found = its headline"):
        produce(Path("content"))


HOSTILE_WORDS = [
    r"It is C:\new\table \u0041 here",
    'a "word" in "marks" it was',
    "it's an apostrophe ''' and three",
    "# not a comment = true",
    "[[event]] at = 1",
    "left \u200eto\u200f right, بگو نه there",
    "tab\there and\u00a0there",
    "a line\nbroken in two",
    "it was it was it was it was it was",
    "emoji 🚢 and e\u0301 combined",
]


@pytest.mark.parametrize("words", HOSTILE_WORDS)
def test_snippets_of_hostile_words_are_accepted_too(words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write("content/timeline.toml", SUBJECT)
    Path("content/sources").mkdir(parents=True)
    said = f"“{words},” said Ann Lee on March 9. “{words}.”"
    text = f"{said}\n\n{words}.\n\nThe gate failed on March 10; {words}.\n"
    Path("content/sources/hostile.txt").write_text(text, "utf-8")
    write("content/sources/hostile.toml", META)
    made = produce(Path("content"))
    review = review_of(made.parsed[0], made.edition, {})
    assert review.items
    for item in (*review.items, *review.nothing):
        filled = filled_in(item.snippet)
        for snippet in [filled] if item.kind == "nothing" else [item.snippet, filled]:
            edition(pasted(made.content, "hostile", snippet), made.parsed, strict_sources=True)


def test_everything_found_has_an_item(harbour):
    items = [item for parsed in harbour.parsed for item in items_of(parsed, harbour.timeline, {})]
    cards = {item.card for item in items}
    assert {card.id for card in harbour.timeline.quotes} <= cards
    assert {event.id for event in harbour.timeline.events if event.evidence} <= cards
    assert sum(item.kind == "held" for item in items) == len(harbour.timeline.held)


def test_marks_never_change_the_text(harbour):
    for parsed in harbour.parsed:
        marked = paragraphs(parsed.source.text, marks_of(parsed, items_of(parsed, harbour.timeline, {})))
        shown = "".join(stretch.text for paragraph in marked for stretch in paragraph)
        assert "".join(shown.split()) == "".join(parsed.source.text.split())


def test_coverage_says_what_each_paragraph_gave(harbour):
    for parsed in harbour.parsed:
        covered = coverage(parsed.source, harbour.timeline)
        given = {card for one in covered for card in one.quotes}
        assert given == {card.id for card in harbour.timeline.quotes if card.source == parsed.source.id}
    radio = next(parsed.source for parsed in harbour.parsed if parsed.source.kind == "transcript")
    nothing = [
        one.paragraph.of(radio.text) for one in coverage(radio, harbour.timeline) if not one.gave_something
    ]
    assert "ARLEN: What happens now?" in nothing


def test_names_that_no_registry_holds_are_listed_with_the_entry_that_would(harbour):
    unknown = replace(harbour.content, people=(), places=())
    found = {stranger.name: stranger for stranger in strangers(unknown, harbour.parsed)}
    assert {"Ines Tarrow", "Halla Brink", "Osric Dunmore", "Kelderwick"} <= set(found)
    assert found["Halla Brink"].snippet == '[[person]]\nid = "halla-brink"\nname = "Halla Brink"\n'
    assert "2022-03-11-courier-gate-fails, line 5" in found["Halla Brink"].met
    known = {stranger.name for stranger in strangers(harbour.content, harbour.parsed)}
    assert known.isdisjoint({"Ines Tarrow", "Halla Brink", "Osric Dunmore", "Kelderwick"})


PIECES = "“Nobody looked at the gate,” and “that is why it fell.”\n\n“I saw it,” said Sela Marsh.\n"


def test_what_is_registered_without_a_side_is_no_doubt_and_a_missed_date_is_left_open(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write("content/timeline.toml", SUBJECT)
    write("content/people.toml", '[[person]]\nid = "sela-marsh"\nname = "Sela Marsh"\n')
    write("content/sources/pieces.txt", PIECES)
    write("content/sources/pieces.toml", META)
    made = produce(Path("content"))
    (parsed,) = made.parsed
    review = review_of(parsed, made.edition, {})
    (said,) = [item for item in review.items if item.kind == "quotation"]
    assert not [doubt for doubt in said.doubts if "people.toml" in doubt]
    assert 'speaker = "sela-marsh"' in said.snippet
    stranger = items_of(parsed, made.timeline, {}, registered=())
    assert any("is not in people.toml" in doubt for item in stranger for doubt in item.doubts)
    held = [item for item in review.items if item.kind == "held"]
    assert [("[[quotation]]" in item.snippet) for item in held] == [True, False]
    assert "one annotation is for both" in held[1].snippet


def test_the_annotation_of_a_missed_event_is_a_fault_until_its_date_is_filled_in(harbour):
    review = next(
        one for one in (review_of(each, harbour.edition, {}) for each in harbour.parsed) if one.nothing
    )
    faults = []
    read_annotations(read_table(review.nothing[0].snippet, "snippet", faults), "stem")
    assert [fault.found for fault in faults] == ["no 'date'"]
    faults.clear()
    filled = review.nothing[0].snippet.replace('# date = "the date, in EDTF"', 'date = "2022-03-09"')
    read_annotations(read_table(filled, "snippet", faults), "stem")
    assert faults == []


def test_a_person_s_name_is_offered_as_no_place(harbour):
    event = next(one for parsed in harbour.parsed for one in parsed.events)
    parsed = next(parsed for parsed in harbour.parsed if event in parsed.events)
    as_place = replace(event, places=("Dunmore", "Highfold Ferry"))
    told = replace(parsed, events=(as_place,))
    places = [one.name for one in strangers(harbour.content, [told]) if one.kind == "place"]
    assert places == ["Highfold Ferry"]


@pytest.fixture
def hostile(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write("content/timeline.toml", SUBJECT)
    write("content/sources/hostile.txt", HOSTILE)
    write("content/sources/hostile.toml", META)


@pytest.mark.usefixtures("hostile")
def test_a_hostile_text_is_shown_and_not_run(capsys):
    assert main(["review", "--theme", str(ROOT / "theme")]) == 0
    page = Path("review/index.html").read_text("utf-8")
    document = html5lib.HTMLParser(strict=True).parse(page)
    names = {element.tag.rpartition("}")[2] for element in document.iter() if isinstance(element.tag, str)}
    assert "b" not in names
    assert page.count("<script") == 1
    assert not any("onmouseover" in name for element in document.iter() for name in element.attrib)
    assert "review/index.html" in capsys.readouterr().out


@pytest.mark.usefixtures("hostile")
def test_a_theme_without_the_page_is_a_fault(capsys):
    assert main(["review", "--theme", "nowhere"]) == 1
    assert "nowhere: found no folder review" in capsys.readouterr().err


@pytest.mark.usefixtures("hostile")
def test_what_is_new_since_the_last_commit_is_named():
    content = Path("content")
    unknown = since_last_commit(content, produce(content).timeline)
    assert unknown.unknown
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run([*git, *command], check=True, capture_output=True)
    since = since_last_commit(content, produce(content).timeline)
    assert (since.new, since.changed, since.gone, since.unknown) == ((), (), (), "")
    write(
        "content/events/2022-03-09--gate.md",
        '+++\ntitle = "T"\ndate = "2022-03-09"\n[[citation]]\npublisher = "P"\ntitle = "T"\n+++\nText.\n',
    )
    assert since_last_commit(content, produce(content).timeline).new == ("2022-03-09--gate",)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "second"], check=True, capture_output=True)
    gate = Path("content/events/2022-03-09--gate.md")
    gate.write_text(gate.read_text("utf-8") + "More.\n", "utf-8")
    assert since_last_commit(content, produce(content).timeline).changed == ("2022-03-09--gate",)
    gate.unlink()
    assert since_last_commit(content, produce(content).timeline).gone == ("2022-03-09--gate",)


def test_events_of_one_day_that_share_words_and_names_may_be_the_same(harbour):
    bare = replace(harbour.content, annotations=())
    unannotated = edition(bare, harbour.parsed, strict_sources=False).timeline
    alike = same_happenings(unannotated.events)
    gate = "2022-03-09--gate-fails"
    jammed = next(event.id for event in unannotated.events if "jams half open" in event.title)
    assert jammed in alike[gate]
    assert gate in alike[jammed]
    days = {event.id: event.date for event in unannotated.events}
    assert all(days[one] == days[other] for one, others in alike.items() for other in others)
    items = [item for parsed in harbour.parsed for item in items_of(parsed, unannotated, alike)]
    doubted = next(item for item in items if item.card == jammed)
    assert f"perhaps the same happening as {gate}" in doubted.doubts
    assert f'same_as = "{alike[jammed][0]}"' in doubted.snippet
