"""What is found wrong while editing: faults, and annotations that the texts in hand do not hold."""

from dataclasses import dataclass, field

from annotated_timeline.errors import SourceFault, raise_any


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings of one build, collected so that all of them are told at once.

    `unmatched` are annotations whose source or words are not there: faults for the project's own sources,
    a count in the summary for a maintainer's full texts, whose wording may differ.
    """

    faults: list[SourceFault] = field(default_factory=list)
    unmatched: list[SourceFault] = field(default_factory=list)

    def stop_at_faults(self, strict: bool) -> None:
        """Raise SourceFaults where there are any; with `strict`, unmatched annotations are faults too."""
        raise_any([*self.faults, *(self.unmatched if strict else ())])

    @property
    def unmatched_lines(self) -> tuple[str, ...]:
        """Each unmatched annotation in one line, in the order of files and lines."""
        found = sorted(set(self.unmatched), key=lambda fault: fault.sort_key)
        return tuple(f"{fault.file}:{fault.line or 1}: {fault.found}" for fault in found)
