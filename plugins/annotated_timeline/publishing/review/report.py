"""The report as files: one HTML page, its style and its script."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from annotated_timeline.editing.assembly import Edition
from annotated_timeline.editing.coverage import Covered, coverage
from annotated_timeline.editing.rights import quoted_in, words_allowed
from annotated_timeline.errors import counted
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.source import Source
from annotated_timeline.publishing.production import Production
from annotated_timeline.publishing.review.items import Item, items_of, nothing_from
from annotated_timeline.publishing.review.likeness import same_happenings
from annotated_timeline.publishing.review.marks import Stretch, marks_of, paragraphs
from annotated_timeline.publishing.review.since import Since
from annotated_timeline.publishing.review.strangers import strangers

_STATIC = ("review.css", "review.js")


@dataclass(frozen=True, slots=True)
class SourceReview:
    """One source in the report; `quoted` and `allowed` are words, None where there is no limit."""

    source: Source
    items: tuple[Item, ...]
    paragraphs: tuple[tuple[Stretch, ...], ...]
    covered: tuple[Covered, ...]
    nothing: tuple[Item, ...]
    quoted: int
    allowed: int | None

    @property
    def doubtful(self) -> tuple[Item, ...]:
        """The items with doubts."""
        return tuple(item for item in self.items if item.doubts)


def review_of(parsed: ParsedSource, made: Edition, alike: Mapping[str, Sequence[str]]) -> SourceReview:
    """What the report says of one source; `alike` are events that may be the same happening."""
    source, timeline = parsed.source, made.timeline
    items = items_of(parsed, timeline, alike, made.annotated, made.registered)
    covered = coverage(source, timeline)
    empty = [one.paragraph for one in covered if not (one.gave_something or one.held or one.furniture)]
    whole = source.metadata is not None and source.metadata.full_text
    return SourceReview(
        source,
        items,
        paragraphs(source.text, marks_of(parsed, items)),
        covered,
        nothing_from(parsed, empty),
        sum(quoted.words for quoted in quoted_in(parsed)),
        None if whole else words_allowed(source, timeline.subject.rights),
    )


def write_report(made: Production, since: Since, theme: Path, folder: Path, site: str) -> Path:
    """Write the report into `folder` and return its page; `site` is where links to cards lead."""
    environment = Environment(
        loader=FileSystemLoader(theme / "review"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["counted"] = counted
    alike = same_happenings(made.timeline.events)
    reviews = [review_of(parsed, made.edition, alike) for parsed in made.parsed]
    page = environment.get_template("report.html").render(
        timeline=made.timeline,
        reviews=reviews,
        strangers=strangers(made.content, made.parsed),
        since=since,
        site=site,
        content=made.content.folder,
    )
    folder.mkdir(parents=True, exist_ok=True)
    for name in _STATIC:
        (folder / name).write_bytes((theme / "review" / name).read_bytes())
    path = folder / "index.html"
    path.write_text(page, "utf-8")
    return path
