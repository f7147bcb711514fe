"""The rights guard: how much of a publisher's words a site may quote from one source.

The limits stand in ``timeline.toml``. What a source's metadata calls ``full_text = true`` has none.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from annotated_timeline.editing.anchors import line_of
from annotated_timeline.errors import SourceFault, counted
from annotated_timeline.model.parsed import ParsedSource, Quote
from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import Rights

_LONGEST_NAMED = 3
_WORDS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation of a source: where it begins, its opening words, and how many words its pieces have."""

    line: int
    opening: str
    words: int

    def __str__(self) -> str:
        return f"line {self.line}, {counted(self.words, 'word')}: “{self.opening} …”"


def quoted_in(parsed: ParsedSource) -> tuple[Quoted, ...]:
    """The quotations of a source in the order of the text, whoever speaks in them."""
    groups: dict[str, list[Quote]] = {}
    for quote in parsed.quotes:
        groups.setdefault(quote.group, []).append(quote)
    return tuple(
        Quoted(
            line_of(parsed.source.text, pieces[0].span.start),
            " ".join(pieces[0].text.split()[:_WORDS_SHOWN]),
            sum(len(piece.text.split()) for piece in pieces),
        )
        for pieces in groups.values()
    )


def words_allowed(source: Source, rights: Rights) -> int:
    """How many words may be quoted from a source: a share of the original, or a number, whichever is more.

    The length of an account's original stands in its metadata; without it the number alone counts.
    """
    words = source.metadata.words if source.metadata else None
    if words is None and source.kind != "account":
        words = len(source.text.split())
    return max(rights.words, int(rights.share * (words or 0)))


def rights_faults(parsed: ParsedSource, rights: Rights) -> list[SourceFault]:
    """One fault for each quotation that is too long, and one for all of them together."""
    source = parsed.source
    if source.metadata is not None and source.metadata.full_text:
        return []
    file, quotations = source.file or source.id, quoted_in(parsed)
    faults = [
        SourceFault(
            file,
            quoted.line,
            f"a quotation of {counted(quoted.words, 'word')}, “{quoted.opening} …”",
            f"at most {counted(rights.words_per_quotation, 'word')} a quotation",
            "shorten it, or tell part of it in your own words",
        )
        for quoted in quotations
        if quoted.words > rights.words_per_quotation
    ]
    total, allowed = sum(quoted.words for quoted in quotations), words_allowed(source, rights)
    if total > allowed:
        faults.append(
            SourceFault(
                file,
                None,
                counted(total, "quoted word"),
                f"at most {allowed} in all",
                _to_shorten(quotations),
            )
        )
    return faults


def _to_shorten(quotations: Sequence[Quoted]) -> str:
    longest = sorted(quotations, key=lambda quoted: (-quoted.words, quoted.line))[:_LONGEST_NAMED]
    return "shorten the longest: " + "; ".join(str(quoted) for quoted in longest)
