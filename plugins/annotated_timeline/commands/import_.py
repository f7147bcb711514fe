"""Turn a timeline of TimelineJS, the sheet as CSV or the JSON, into editors' events.

What an event has room for is kept: the days, headline, text, links, media and its credit (as a citation), the
time of day (in words). Whatever does not fit is listed.
"""

import argparse
import html
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from annotated_timeline.commands.telling import add_json, tell
from annotated_timeline.decoding import decode, read_bytes
from annotated_timeline.editing.event_file import event_file
from annotated_timeline.editing.events import id_of_file, read_event_file
from annotated_timeline.errors import SourceFault, counted, printable
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.ids import unique
from annotated_timeline.model.timeline import Citation
from annotated_timeline.publishing.clean import clean, safe_url
from annotated_timeline.publishing.shorten import shorten
from annotated_timeline.reading.html_markdown import html_to_markdown, links
from annotated_timeline.reading.timelinejs import Slide, read_timelinejs

_LIMIT = 50_000_000  # bytes of a file
_TITLE = 90  # characters of a text that stands in for a headline


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the file, where the events go, and what stands in for a citation that is missing."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a sheet as CSV, or TimelineJS JSON")
    parser.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    parser.add_argument("--cite", metavar="PUBLISHER", help="who stands behind slides that name no source")
    parser.add_argument("--cite-title", metavar="TITLE", help="the title of that work (FILE's name)")
    parser.add_argument("--cite-url", metavar="URL", help="the address of that work")
    parser.add_argument("--dry-run", action="store_true", help="write nothing, only list")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the events; 1 where a slide of an event could not become one."""
    shown = arguments.file.as_posix()
    slides = read_timelinejs(decode(read_bytes(arguments.file, shown, _LIMIT), shown), shown)
    folder = arguments.content / "events"
    fallback = _fallback(arguments)
    taken: set[str] = set()
    written = refused = 0
    lost: list[str] = []
    for slide in slides:
        made = convert(slide, fallback, taken)
        if made.file:
            taken.add(made.stem)
            made = _placed(made, folder, write=not arguments.dry_run)
        written += bool(made.file)
        refused += slide.kind == "event" and not made.file
        of_slide = f"{slide.where} “{shorten(slide.headline, 50)}”"
        lost += [printable(f"{of_slide}: {line}") for line in made.lost]
    done = "would be written" if arguments.dry_run else "written"
    lines = [*lost, f"{counted(written, 'event')} {done} to {folder.as_posix()}, {refused} not"]
    tell(arguments, "\n".join(lines), written=written, refused=refused, lost=lost)
    return 1 if refused else 0


@dataclass(frozen=True, slots=True)
class Converted:
    """What a slide became: the file's name without ``.md`` and its text, both empty where it became none.

    `lost` says what did not fit, a line for each thing.
    """

    stem: str
    file: str
    lost: tuple[str, ...]


def convert(slide: Slide, fallback: Sequence[Citation] = (), taken: Container[str] = ()) -> Converted:
    """An editors' event out of a slide, under a name that is not `taken`.

    `fallback` are the citations of a slide that names no source.
    """
    if slide.kind != "event":
        return Converted("", "", (_of_another_kind(slide),))
    when, reason = _date(slide)
    if when is None:
        return Converted("", "", (f"not imported: {reason}",))
    citations = tuple(_citations(slide)) or tuple(fallback)
    if not citations:
        advice = "give it Media or a link in its text, or run again with --cite PUBLISHER"
        return Converted("", "", (f"not imported: it names no source; {advice}",))
    text, lost_elements = html_to_markdown(slide.text)
    title = _plain(slide.headline) or shorten(_plain(slide.text), _TITLE)
    if not title:
        return Converted("", "", ("not imported: it has neither headline nor text",))
    local_time = " to ".join(part["time"] for part in (slide.start, slide.end) if "time" in part)
    file = event_file(title, when, text or html.escape(title, quote=False), citations, local_time=local_time)
    stem = slide.unique_id if id_of_file(slide.unique_id) else ""
    lost = tuple(_lost(slide, when, lost_elements))
    return _checked(Converted(stem, file, lost), taken)


def _of_another_kind(slide: Slide) -> str:
    name = "an era" if slide.kind == "era" else "the title slide"
    place = "events have no eras" if slide.kind == "era" else "it belongs into content/timeline.toml"
    text = _plain(slide.text)
    return f"not imported: {name}, {place}" + (f": {text}" if text else "")


def _plain(text: str) -> str:
    return " ".join(clean(text).striptags().split())


def _date(slide: Slide) -> tuple[HistoricalDate | None, str]:
    """The date of a slide, or None and why there is none."""
    try:
        start, end = _edtf(slide.start), _edtf(slide.end)
        if not start:
            return None, "it has no start date"
        return HistoricalDate.from_edtf(f"{start}/{end}" if end and end != start else start), ""
    except ValueError as reason:
        return None, f"{reason}"


def _edtf(parts: Mapping[str, str]) -> str:
    """The EDTF of a date's parts, empty where none is given; raises ValueError where they are no date."""
    if "year" not in parts:
        return ""
    year = int(parts["year"])
    if not 1 <= year <= 9999:
        raise ValueError(f"the year {year} is not one of 1 to 9999")
    if "day" in parts and "month" not in parts:
        raise ValueError("it has a day without a month")
    rest = [f"{int(parts[part]):02d}" for part in ("month", "day") if part in parts]
    return "-".join([f"{year:04d}", *rest])


def _citations(slide: Slide) -> Iterator[Citation]:
    """The pages a slide names: its media first, then the links of its text, caption and credit."""
    seen: set[str] = set()
    named = [(slide.media, _plain(slide.caption) or _plain(slide.headline), _plain(slide.credit))]
    for text in (slide.text, slide.caption, slide.credit):
        named += [(url, words, "") for url, words in links(text)]
    for url, title, publisher in named:
        host = urlsplit(url).hostname if safe_url(url) else None
        if host and url not in seen:
            seen.add(url)
            yield Citation(publisher or host.removeprefix("www."), title or url, url)


def _lost(slide: Slide, when: HistoricalDate, elements: Sequence[str]) -> Iterator[str]:
    """What an event has no room for."""
    if slide.display_date and slide.display_date != when.words():
        yield f"the display date {slide.display_date!r}: the event will read {when.words()!r}"
    if slide.media and not safe_url(slide.media):
        yield f"the media {slide.media!r}, which is no web address"
    if "<" in slide.headline and _plain(slide.headline) != slide.headline:
        yield "the markup of the headline"
    if elements:
        yield f"elements of the text, their words kept: {', '.join(elements)}"
    if slide.group:
        yield f"the group {slide.group!r}: name people or places instead"
    for name, value in slide.extra.items():
        yield f"{name}: {shorten(value, 80)}"


def _checked(made: Converted, taken: Container[str]) -> Converted:
    """The same, if the editing room can read it; its name is made of date and title where it has none."""
    faults: list[SourceFault] = []
    event = read_event_file(made.file, made.stem, made.stem, faults)
    if faults or event is None:
        reasons = "; ".join(fault.found for fault in faults) or "it cannot be read back"
        return Converted("", "", (f"not imported: {reasons}", *made.lost))
    return Converted(unique(event.id, taken), made.file, made.lost)


def _placed(made: Converted, folder: Path, *, write: bool) -> Converted:
    """The same, written; a file that is there with another text stays, and the slide is listed."""
    path = folder / f"{made.stem}.md"
    if path.exists() and path.read_text("utf-8") != made.file:
        reason = f"not imported: {path.as_posix()} is there and says something else"
        return Converted("", "", (reason, *made.lost))
    if write:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(made.file, "utf-8")
    return made


def _fallback(arguments: argparse.Namespace) -> tuple[Citation, ...]:
    """What a slide without a source cites, if the caller says so."""
    if not arguments.cite:
        return ()
    title = arguments.cite_title or arguments.file.name
    return (Citation(arguments.cite, title, safe_url(arguments.cite_url) or None),)
