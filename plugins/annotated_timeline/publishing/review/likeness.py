"""Events that may be the same happening, for an editor to decide."""

from collections.abc import Sequence
from itertools import combinations

from annotated_timeline.model.ids import slug
from annotated_timeline.model.timeline import Event

#: Words of titles that two events may share without being alike.
_WORDS = "a an and as at by for from in is it its of on or said says the their to was were will with"
_COMMON = frozenset(_WORDS.split())
_ALIKE_ENOUGH = 0.4


def same_happenings(events: Sequence[Event]) -> dict[str, tuple[str, ...]]:
    """For each event those others, of one and the same day, whose titles share many words or names."""
    by_day: dict[str, list[Event]] = {}
    for event in events:
        if event.date.precision == "day":
            by_day.setdefault(event.date.edtf, []).append(event)
    alike: dict[str, list[str]] = {}
    for together in by_day.values():
        for one, other in combinations(together, 2):
            if _likeness(one, other) >= _ALIKE_ENOUGH:
                alike.setdefault(one.id, []).append(other.id)
                alike.setdefault(other.id, []).append(one.id)
    return {event_id: tuple(others) for event_id, others in alike.items()}


def _likeness(one: Event, other: Event) -> float:
    """The share of the shorter title's telling words, people and places that both have."""
    ours, theirs = _telling(one), _telling(other)
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


def _telling(event: Event) -> set[str]:
    words = set(slug(event.title).split("-")) - _COMMON
    return words | set(event.people) | set(event.places)
