"""What the editing of every source of a build shares."""

from dataclasses import dataclass

from annotated_timeline.editing.content import EditorsContent
from annotated_timeline.editing.findings import Findings
from annotated_timeline.editing.idbook import IdBook
from annotated_timeline.editing.names import NameFinder, finder_of, people_names, place_names
from annotated_timeline.editing.speakers import Registry, registry_of
from annotated_timeline.editing.written import Written
from annotated_timeline.model.timeline import Subject


@dataclass(frozen=True, slots=True)
class Desk:
    """The subject, the registries, the ids given so far and what was found wrong so far."""

    subject: Subject
    registry: Registry
    people_finder: NameFinder
    place_finder: NameFinder
    ids: IdBook
    findings: Findings

    def check_free(self, wanted: str | None, written: Written) -> None:
        """Fault an id that an editor gives to a card while another card has it already, or had it once."""
        if wanted is None:
            return
        if wanted in self.ids.anchors:
            fault = written.fault(f"the id {wanted!r} a second time", "one card of each id", key="id")
            self.findings.faults.append(fault)
        elif (gone := self.ids.withdrawn(wanted)) is not None:
            found = f"the id {wanted!r} of a card that was withdrawn on {gone.withdrawn}"
            fault = written.fault(found, "an id that no card had", "an old link must not change", key="id")
            self.findings.faults.append(fault)


def desk_for(content: EditorsContent, ids: IdBook) -> Desk:
    """A desk with nothing found on it yet."""
    return Desk(
        subject=content.subject,
        registry=registry_of(content.people),
        people_finder=finder_of(people_names(content.people)),
        place_finder=finder_of(place_names(content.places)),
        ids=ids,
        findings=Findings(),
    )
