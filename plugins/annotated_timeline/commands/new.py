"""Start a source, an editors' event, a note, or a whole new timeline."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from shlex import quote
from typing import get_args

from annotated_timeline.commands.arguments import day, edtf
from annotated_timeline.commands.telling import add_json, tell
from annotated_timeline.decoding import decode, read_bytes
from annotated_timeline.editing import blanks
from annotated_timeline.editing.blank_checks import event_faults, subject_faults
from annotated_timeline.editing.card_places import CardPlace, place_of
from annotated_timeline.editing.event_file import event_file
from annotated_timeline.editing.snippets import event_snippet, event_words, quotation_snippet
from annotated_timeline.errors import SourceFault, SourceFaults, nearest, raise_any
from annotated_timeline.model.ids import event_id
from annotated_timeline.model.source import Kind, Wording
from annotated_timeline.model.timeline import Citation
from annotated_timeline.publishing.production import Production, produce
from annotated_timeline.reading.collection import stem_fault
from annotated_timeline.reading.limits import MAX_SOURCE_BYTES
from annotated_timeline.reading.metadata import read_metadata


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what can be started, each with its own arguments."""
    kinds = parser.add_subparsers(title="what", metavar="WHAT", required=True)
    _declare_source(kinds.add_parser("source", help="a text and what is known of it"))
    _declare_event(kinds.add_parser("event", help="an event that no source tells"))
    _declare_note(kinds.add_parser("note", help="an editors' note on a day, or on a card of a source"))
    _declare_timeline(kinds.add_parser("timeline", help="another subject, in a folder of its own"))
    for kind in kinds.choices.values():
        add_json(kind)


def _declare_source(source: argparse.ArgumentParser) -> None:
    source.add_argument("stem", help="its name in addresses, such as 2022-03-30-gazette-inquiry")
    source.add_argument("--title", required=True)
    source.add_argument("--publisher", required=True)
    source.add_argument("--published", required=True, type=day, metavar="YYYY-MM-DD")
    source.add_argument("--kind", choices=get_args(Kind), default="account")
    source.add_argument("--wording", choices=get_args(Wording), default="verbatim")
    source.add_argument("--url")
    source.add_argument("--words", type=int, metavar="N", help="length of the original, in words")
    source.add_argument("--full-text", action="store_true", help="the text may be published whole")
    source.add_argument("--text", type=Path, metavar="FILE", help="a file to take the text from")
    source.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    source.set_defaults(start=_source)


def _declare_event(event: argparse.ArgumentParser) -> None:
    event.add_argument("date", type=edtf, help="in EDTF: 2022-03-09, 2022-03, 2022-03-09/2022-03-10")
    event.add_argument("title")
    event.add_argument("--publisher", required=True, help="of the page that it rests on")
    event.add_argument("--page", required=True, help="the title of that page")
    event.add_argument("--url", help="the address of that page")
    event.add_argument("--place", action="append", default=[], metavar="ID", help="an id of places.toml")
    event.add_argument("--text", default="", help="one or two sentences in your own words")
    event.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    event.set_defaults(start=_event)


def _declare_note(note: argparse.ArgumentParser) -> None:
    note.add_argument("target", help="a day, YYYY-MM-DD, or the id of an event or quotation")
    note.add_argument("text", help="Markdown")
    note.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    note.set_defaults(start=_note)


def _declare_timeline(timeline: argparse.ArgumentParser) -> None:
    timeline.add_argument("folder", type=Path)
    timeline.add_argument("--title", required=True)
    timeline.add_argument("--description", required=True)
    timeline.add_argument("--opens", required=True, type=day, metavar="YYYY-MM-DD")
    timeline.add_argument("--closes", required=True, type=day, metavar="YYYY-MM-DD")
    timeline.set_defaults(start=_timeline)


def run(arguments: argparse.Namespace) -> int:
    """Write the files and say what comes next; a file that is there already is a fault, never overwritten."""
    started: Started = arguments.start(arguments)
    files = [path.as_posix() for path in started.files]
    tell(arguments, "\n".join([" and ".join(files), *started.then]), files=files, then=started.then)
    return 0


@dataclass(frozen=True, slots=True)
class Started:
    """The files that were written, and lines that say what comes next."""

    files: Sequence[Path]
    then: Sequence[str] = ()


def _source(arguments: argparse.Namespace) -> Started:
    folder = arguments.content / "sources"
    text, metadata = folder / f"{arguments.stem}.txt", folder / f"{arguments.stem}.toml"
    if (fault := stem_fault(arguments.stem, ".txt", text.as_posix())) is not None:
        raise SourceFaults([fault])
    keys = ("title", "publisher", "kind", "wording", "url")
    known = {key: getattr(arguments, key) for key in keys}
    words = _text_of(arguments.text) if arguments.text else None
    _check_case(arguments.stem, folder)
    file = blanks.source_metadata(known, arguments.published, arguments.words, arguments.full_text)
    read_metadata(file, metadata.as_posix())
    _write(metadata, file)
    if words is not None:
        _write(text, words)
        return Started([text, metadata], [f"next: make review{_content(arguments)}"])
    then = f"next: put the text into {quote(str(text))}, then: make review{_content(arguments)}"
    return Started([metadata], [then])


def _check_case(stem: str, folder: Path) -> None:
    """Two names that differ in case alone are one file on some machines, and one address on some hosts."""
    there = sorted(path.stem for path in folder.glob("*")) if folder.is_dir() else []
    for other in there:
        if other != stem and other.casefold() == stem.casefold():
            found = f"{stem!r} beside {other!r}"
            raise SourceFaults([SourceFault(folder.as_posix(), None, found, "names that differ in letters")])


def _text_of(file: Path) -> str:
    shown = file.as_posix()
    return decode(read_bytes(file, shown, MAX_SOURCE_BYTES), shown)


def _event(arguments: argparse.Namespace) -> Started:
    path = arguments.content / "events" / f"{event_id(arguments.date, arguments.title)}.md"
    cited = [Citation(arguments.publisher, arguments.page, arguments.url)]
    made = partial(event_file, arguments.title, arguments.date, citations=cited, places=arguments.place)
    sound = made(text=arguments.text or "Its text is yet to be written.")
    raise_any(event_faults(sound, path, arguments.content / "places.toml"))
    _write(path, made(text=arguments.text))
    return Started([path], [] if arguments.text else ["next: write its text below the second +++"])


def _note(arguments: argparse.Namespace) -> Started:
    if not arguments.text.strip():
        raise SourceFaults([SourceFault("TEXT", None, "an empty note", "a text in Markdown")])
    try:
        about = date.fromisoformat(arguments.target)
    except ValueError:
        return _card_note(arguments)
    path: Path = arguments.content / "notes" / f"{about.isoformat()}.md"
    _write(path, f"{arguments.text}\n")
    return Started([path])


def _card_note(arguments: argparse.Namespace) -> Started:
    """Append the annotation of a card; where it has one already, the fault says on which line."""
    source, snippet = _annotation(produce(arguments.content), arguments.target, arguments.text)
    path: Path = arguments.content / "annotations" / f"{source}.toml"
    before = path.read_text("utf-8") if path.is_file() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{(before or '').rstrip()}\n\n{snippet}".lstrip(), "utf-8")
    try:
        produce(arguments.content)
    except SourceFaults:
        if before is None:
            path.unlink()
        else:
            path.write_text(before, "utf-8")
        raise
    return Started([path])


def _annotation(made: Production, target: str, note: str) -> tuple[str, str]:
    """The source of a card and the annotation that puts a note on it; a fault where it has one."""
    texts = {parsed.source.id: parsed.source.text for parsed in made.parsed}
    for card in made.timeline.quotes:
        if card.id == target:
            _check_bare(made, place_of(card), target)
            snippet = quotation_snippet(card.pieces[0].span, texts[card.source], note=note)
            return card.source, _without_comments(snippet)
    for event in made.timeline.events:
        if event.id == target and event.evidence:
            told = event.evidence[0]
            _check_bare(made, place_of(told), target)
            snippet = event_snippet(event_words(told), texts[told.source], note=note)
            return told.source, _without_comments(snippet)
    ids = [card.id for card in made.timeline.quotes]
    ids += [event.id for event in made.timeline.events if event.evidence]
    folder = f"{made.content.folder}/annotations"
    expected = "a day, or the id of a quotation or of an event that a source tells"
    raise SourceFaults([SourceFault(folder, None, f"{target!r}", expected, nearest(target, ids))])


def _check_bare(made: Production, place: CardPlace, target: str) -> None:
    correction = made.edition.annotated.get(place)
    if correction is not None:
        hint = 'write note = "…" into it'
        found = f"an annotation of {target!r} that is there already"
        raise SourceFaults([correction.written.fault(found, "a card without one", hint)])


def _without_comments(snippet: str) -> str:
    return "".join(line for line in snippet.splitlines(keepends=True) if not line.startswith("#"))


def _timeline(arguments: argparse.Namespace) -> Started:
    folder: Path = arguments.folder
    files = blanks.timeline_files(arguments.title, arguments.description, arguments.opens, arguments.closes)
    raise_any(subject_faults(files["timeline.toml"], folder / "timeline.toml"))
    for name in files:
        _check_absent(folder / name)
    for name, text in files.items():
        _write(folder / name, text)
    shown = quote(str(folder))
    first = f"next: .venv/bin/annotated-timeline new source … --content {shown}"
    then = f"then: make html CONTENT={shown} OUTPUT={quote(f'output-{folder.name}')}"
    return Started([folder], [first, then])


def _content(arguments: argparse.Namespace) -> str:
    """What ``make`` must be told where the content is not in its usual folder."""
    return "" if arguments.content == Path("content") else f" CONTENT={quote(str(arguments.content))}"


def _check_absent(path: Path) -> None:
    if path.exists():
        hint = "give the new one another name, or edit the one that is there"
        raise SourceFaults([SourceFault(path.as_posix(), None, "a file that is there", "a new name", hint)])


def _write(path: Path, text: str) -> None:
    _check_absent(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
