"""``docs/editing.md`` names every key, and its examples are read without a fault."""

import re
from pathlib import Path

import pytest

from annotated_timeline.editing.annotations import read_annotations
from annotated_timeline.editing.corrections import read_corrections
from annotated_timeline.editing.events import read_event
from annotated_timeline.editing.people import read_people
from annotated_timeline.editing.places import read_places
from annotated_timeline.editing.subject import read_subject
from annotated_timeline.front_matter import split_front_matter
from annotated_timeline.toml_table import read_table

DOCS = (Path(__file__).parents[2] / "docs" / "editing.md").read_text("utf-8")
SIDES = {"town", "harbour-board"}
READERS = {
    "timeline.toml": (read_subject, ["", "[rights]\n", "[[side]]\n"]),
    "people.toml": (
        lambda table: read_people(table, SIDES),
        [
            "",
            "[[person]]\n",
            "[[person]]\n[[person.role]]\n",
            "[[person]]\n[[person.role]]\n[person.role.citation]\n",
        ],
    ),
    "places.toml": (read_places, ["", "[[place]]\n"]),
    "events/*.md": (
        lambda table: read_event(table, "Text.", "stem"),
        ["", "[[citation]]\n", "[[claim]]\n"],
    ),
    "annotations/STEM.toml": (
        lambda table: read_annotations(table, "stem"),
        ["", "[[event]]\n", "[[quotation]]\n", "[[paraphrase]]\n", "[[missed]]\n"],
    ),
    "corrections.toml": (read_corrections, ["", "[[correction]]\n"]),
}


def section(name):
    return DOCS.split(f"## `{name}`\n")[1].split("\n## ")[0]


def keys_allowed(name):
    """The keys that the reader of a file names when it meets one it does not know."""
    reader, tables = READERS[name]
    for head in tables:
        faults = []
        reader(read_table(f"{head}unknown_key = 1\n", name, faults))
        told = [fault.expected for fault in faults if "unknown_key" in fault.found]
        assert told, (name, head)
        yield from told[0].removeprefix("one of ").split(", ")


@pytest.mark.parametrize("name", READERS)
def test_every_key_is_documented(name):
    text = section(name)
    missing = [
        key
        for key in keys_allowed(name)
        if not re.search(rf"(?m)^\[\[?(?:\w+\.)?{key}\]|\b{key} = |, {key}\b|{{ {key}\b", text)
    ]
    assert missing == []


@pytest.mark.parametrize("name", [name for name in READERS if name.endswith(".toml")])
def test_the_examples_are_read_without_a_fault(name):
    reader, _ = READERS[name]
    examples = re.findall(r"```toml\n(.*?)```", section(name), re.DOTALL)
    assert examples
    for example in examples:
        if example.startswith("at = "):
            continue  # an anchor alone: part of an annotation
        faults = []
        reader(read_table(example, name, faults))
        assert faults == []


def test_the_example_of_an_event_is_read_without_a_fault():
    example = re.search(r"```\n(\+\+\+.*?)```", section("events/*.md"), re.DOTALL).group(1)
    parts = split_front_matter(example)
    faults = []
    assert read_event(read_table(parts.toml, "event.md", faults), parts.body, "stem") is not None
    assert faults == []
