"""Whatever is written in the editors' files, the answer is a timeline or faults with file and line."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotated_timeline.editing.assembly import edition
from annotated_timeline.editing.content import read
from annotated_timeline.errors import FaultCollector
from annotated_timeline.publishing.production import gather

HARBOUR = Path(__file__).parents[1] / "sites" / "harbour" / "content"
FILES = sorted(
    path.relative_to(HARBOUR).as_posix()
    for path in HARBOUR.rglob("*")
    if path.is_file() and path.parts[-2] != "sources" and path.parts[-2] != "pages"
)
WRONG = """
1|-1|true|""|"x"|[]|["x"]|[[1]]|{}|{ a = 1 }|2022-03-09|"2022-13"|]|"../2022"|"a\\u0000b"|"\\ud800"|nan|1e400
+++|[[event]]|[side]|\ufeff|'|[ [ [|{ at = "x" }|"ines-tarrow"
"2022-03-14--ines-tarrow-is-named-head-of-the-harbour-board"
""".replace("\n", "|").split("|")
PARSED = gather(HARBOUR)[1]


@st.composite
def slips(draw):
    """A file, and what happens to one of its lines."""
    file = draw(st.sampled_from(FILES))
    lines = (HARBOUR / file).read_text("utf-8").split("\n")
    at = draw(st.integers(0, len(lines) - 1))
    key = lines[at].partition("=")[0].strip() or "at"
    done = draw(st.sampled_from(["drop", "double", "value", "replace", "cut"]))
    match done:
        case "drop":
            del lines[at]
        case "double":
            lines.insert(at, lines[at])
        case "value":
            lines[at] = f"{key} = {draw(st.sampled_from(WRONG))}"
        case "replace":
            lines[at] = draw(st.sampled_from(WRONG))
        case "cut":
            lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))]
    return file, "\n".join(lines)


@settings(max_examples=100)
@given(st.lists(slips(), min_size=1, max_size=3))
def test_slips_are_told_as_faults_and_never_as_tracebacks(made):
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(HARBOUR, content)
        for file, text in made:
            (content / file).write_text(text, "utf-8", errors="replace")
        found = FaultCollector()
        with found.collecting():
            assert edition(read(content, "content"), PARSED, strict_sources=True).timeline.quotes
        for fault in found.faults:
            assert fault.file.startswith("content/")
            assert fault.line is None or fault.line >= 1
            assert fault.found
            assert fault.expected
