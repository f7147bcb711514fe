"""An editors' event as a file: the reverse of ``editing.events``, which reads it."""

from collections.abc import Sequence

from annotated_timeline.editing.toml_text import toml_text, toml_texts
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.timeline import Citation


def event_file(
    title: str,
    when: HistoricalDate,
    text: str,
    citations: Sequence[Citation],
    *,
    places: Sequence[str] = (),
    local_time: str = "",
) -> str:
    """The text of ``content/events/….md``; `text` is Markdown, `places` are ids."""
    lines = [f"title = {toml_text(title)}", f"date = {toml_text(when.edtf)}"]
    if places:
        lines.append(f"places = {toml_texts(places)}")
    if local_time:
        lines.append(f"local_time = {toml_text(local_time)}")
    for citation in citations:
        lines += ["", "[[citation]]"]
        lines += [f"publisher = {toml_text(citation.publisher)}", f"title = {toml_text(citation.title)}"]
        if citation.url:
            lines.append(f"url = {toml_text(citation.url)}")
    return "\n".join(["+++", *lines, "+++", text.strip(), ""])
