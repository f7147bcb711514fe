"""What a build says when it is done."""

from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing.output_tree import OutputTree


def summarise(timeline: Timeline, tree: OutputTree) -> str:
    """A few lines for the maintainer: what is on the site, what was held back, what did not fit."""
    lines = [
        _counts(timeline),
        f"{tree.written} files written, {tree.kept} unchanged",
    ]
    if timeline.held:
        lines.append(f"{len(timeline.held)} quotations held back for review: make review")
    if timeline.unmatched:
        lines.append(f"{len(timeline.unmatched)} annotations have no words to stand on in these sources")
    return "\n".join(lines)


def _counts(timeline: Timeline) -> str:
    names = ("events", "quotes", "people", "places", "sources")
    return ", ".join(f"{len(getattr(timeline, name))} {name}" for name in names)
