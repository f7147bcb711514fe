"""What a build says when it is done."""

from annotated_timeline.errors import counted
from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.taken_texts import TakenTexts


def summarise(timeline: Timeline, tree: OutputTree, taken: TakenTexts | None = None) -> str:
    """A few lines for the maintainer: what is on the site, what was held back, what did not fit."""
    lines = [
        *(taken.lines() if taken else ()),
        counts_of(timeline),
        f"{counted(tree.written, 'file')} written, {tree.kept:,} unchanged",
    ]
    if timeline.held:
        lines.append(f"{counted(len(timeline.held), 'quotation')} held back for review: make review")
    if timeline.unmatched:
        lines.append(_unmatched(len(timeline.unmatched)))
    return "\n".join(lines)


def counts_of(timeline: Timeline) -> str:
    """How many there are of everything."""
    kinds = {"event": "events", "quote": "quotes", "person": "people", "place": "places", "source": "sources"}
    return ", ".join(counted(len(getattr(timeline, name)), one) for one, name in kinds.items())


def _unmatched(number: int) -> str:
    have = "has" if number == 1 else "have"
    return f"{counted(number, 'annotation')} {have} no words to stand on in these sources"
