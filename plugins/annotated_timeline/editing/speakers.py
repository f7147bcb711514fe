"""From a speaker as a source names them to an entry of the registry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from annotated_timeline.editing.names import folded, surname, without_titles
from annotated_timeline.editing.people import role_between
from annotated_timeline.editing.sequences import once
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.ids import slug
from annotated_timeline.model.timeline import Person


@dataclass(frozen=True, slots=True)
class Registry:
    """The people of the registry, found by id or by any of their names."""

    by_id: Mapping[str, Person]
    by_name: Mapping[str, tuple[Person, ...]]
    by_surname: Mapping[str, tuple[Person, ...]]

    def find(self, name: str) -> Person | None:
        """The one entry that `name` can mean: its name, an alias, or a surname nobody else has.

        A name whose given name differs from the entry's is somebody else.
        """
        bare = folded(without_titles(name))
        found = self.by_name.get(folded(name)) or self.by_name.get(bare) or self.by_surname.get(bare, ())
        return found[0] if len(found) == 1 else None

    def named(self, name_or_id: str) -> Person | None:
        """The entry of this id or name."""
        return self.by_id.get(name_or_id) or self.find(name_or_id)

    def same(self, one: str, other: str) -> bool:
        """Whether two names, or an id and a name, mean the same speaker."""
        known = self.named(one)
        return one == other or (known is not None and known == self.named(other))

    def newcomer(self, speaker: str) -> Person | None:
        """A page for a named speaker whom the registry lacks, without side or role; None for a description.

        A name that opens with "the" is taken for an organisation's.
        """
        if not is_named(speaker):
            return None
        name = without_article(speaker)
        page = slug(name)
        taken = page in self.by_id
        return Person(f"{page}-2" if taken else page, name, "organisation" if name != speaker else "person")


def registry_of(people: Sequence[Person]) -> Registry:
    """The registry of these people."""
    by_name: dict[str, tuple[Person, ...]] = {}
    by_surname: dict[str, tuple[Person, ...]] = {}
    for person in people:
        names = (person.name, *person.aliases)
        bare = [without_titles(name) for name in names] if person.kind == "person" else []
        for name in once(folded(name) for name in (*names, *bare)):
            by_name[name] = (*by_name.get(name, ()), person)
        if person.kind == "person":
            last = folded(surname(person.name))
            by_surname[last] = (*by_surname.get(last, ()), person)
    return Registry({person.id: person for person in people}, by_name, by_surname)


def is_named(speaker: str) -> bool:
    """Whether `speaker` is a name rather than a description such as "a senior official"."""
    first = without_article(speaker)
    return bool(first) and first[0].isupper() and not speaker.casefold().startswith(("a ", "an "))


def without_article(name: str) -> str:
    """A name without a leading "the"."""
    return name[4:] if name.casefold().startswith("the ") else name


def role_at(
    person: Person | None, given: str | None, said_on: HistoricalDate | None, reported_on: date
) -> str | None:
    """The role the source gives; else the one the registry knows for that day, never a later one.

    Words of an unknown day may have been said at any time until they were reported.
    """
    if given or person is None:
        return given
    first = said_on.earliest if said_on else None
    last = said_on.latest if said_on else reported_on
    role = role_between(person, first or date.min, last or date.max)
    return role.title if role else None
