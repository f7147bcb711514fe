"""Words that notes of annotations put between quotation marks: in the texts, or the editors' own."""

from collections.abc import Iterable, Iterator

from annotated_timeline.editing.annotations import EventCorrection, QuotationCorrection
from annotated_timeline.editing.titles import quoted_in_title
from annotated_timeline.editing.verification.differences import EditorsOwn, file_of
from annotated_timeline.editing.wording import stands_in
from annotated_timeline.model.parsed import ParsedSource


def quoted_in_notes(
    full: ParsedSource, annotated: Iterable[EventCorrection | QuotationCorrection]
) -> Iterator[EditorsOwn]:
    """Words between marks in notes that neither the full text nor its original wording has."""
    originals = full.source.metadata.original_wording if full.source.metadata else ()
    texts = [full.source.text, *(original.words for original in originals)]
    for one in annotated:
        for words in quoted_in_title(one.note or ""):
            if not any(stands_in(words, text) for text in texts):
                place = one.written.fault("", "", key="note")
                told, lacking = f"“{words}” in a note", f"no words of {file_of(full)}"
                yield EditorsOwn(place.file, place.line, told, "an annotation", lacking)
