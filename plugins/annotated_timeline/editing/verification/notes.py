"""Words that notes of annotations put between quotation marks: in the texts, or the editors' own."""

from collections.abc import Iterable, Iterator

from annotated_timeline.editing.annotations import Correction
from annotated_timeline.editing.titles import quoted_in_title
from annotated_timeline.editing.verification.differences import EditorsOwn, file_of
from annotated_timeline.editing.wording import says
from annotated_timeline.model.parsed import ParsedSource


def quoted_in_notes(full: ParsedSource, annotated: Iterable[Correction]) -> Iterator[EditorsOwn]:
    """Words between marks in notes that neither the full text nor its original wording has."""
    for one in annotated:
        for words in quoted_in_title(one.note or ""):
            if not says(full.source, words):
                told, lacking = f"“{words}” in a note", f"no words of {file_of(full)}"
                yield EditorsOwn(*one.written.place("note"), told, "an annotation", lacking)
