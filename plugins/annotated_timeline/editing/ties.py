"""Ids that lead from one thing to another, checked once all of them are known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotated_timeline.editing.annotations import EventCorrection
from annotated_timeline.editing.findings import Findings
from annotated_timeline.editing.written import Written
from annotated_timeline.errors import nearest
from annotated_timeline.model.timeline import Event


@dataclass(frozen=True, slots=True)
class Ties:
    """The events by all their names: `today` leads from an id, or an earlier id, to the event of today.

    `merged_into` leads on from an event that is the same as another to the one that stays.
    """

    today: Mapping[str, str]
    merged_into: Mapping[str, str]
    findings: Findings

    def event(self, wanted: str, written: Written, key: str) -> str | None:
        """The event that stays for the id `wanted` under `key`; None with a finding if there is none."""
        known = self.today.get(wanted)
        if known is None:
            hint = nearest(wanted, self.today)
            fault = written.fault(f"{key} = {wanted!r}", "the id of an event", hint, key)
            self.findings.unmatched.append(fault)
            return None
        return self.merged_into.get(known, known)


def tie(events: Sequence[Event], same_as: Iterable[tuple[str, EventCorrection]], findings: Findings) -> Ties:
    """The ties of all events; `same_as` are the events that annotations call the same as another.

    An unknown id is a finding, a circle a fault; those events stay by themselves.
    """
    today = {name: event.id for event in events for name in (*event.aliases, event.id)}
    alone = Ties(today, {}, findings)
    steps: dict[str, str] = {}
    written: dict[str, Written] = {}
    for event_id, correction in same_as:
        target = alone.event(correction.same_as or "", correction.written, "same_as")
        if target is not None:
            steps[event_id] = target
            written[event_id] = correction.written
    ends: dict[str, str] = {}
    for start in steps:
        path = _followed(start, steps)
        if len(set(path)) == len(path):
            ends[start] = path[-1]
        else:
            circle = " → ".join(path)
            findings.faults.append(
                written[start].fault(f"a circle of same_as: {circle}", "one event that stays", "", "same_as")
            )
    return Ties(today, ends, findings)


def _followed(start: str, steps: Mapping[str, str]) -> list[str]:
    """The way from `start` along `steps`, to its end or to the first event met twice."""
    path = [start]
    while (following := steps.get(path[-1])) is not None:
        path.append(following)
        if following in path[:-1]:
            break
    return path
