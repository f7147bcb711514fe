"""A page for each person, with everything they said, and the index of people."""

from collections.abc import Iterator

from annotated_timeline.model.timeline import Person, Side
from annotated_timeline.publishing import address
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.steps import steps


def products(site: Site) -> Iterator[Product]:
    """``/people/`` by side, and ``/people/SLUG/``."""
    people = site.timeline.people
    yield site.page(
        address.PEOPLE,
        "people.html",
        "People",
        description=f"Who speaks and acts in “{site.timeline.subject.title}”.",
        groups=_by_side(site),
    )
    for step in steps(people):
        person = step.here
        yield site.page(
            address.person(person.id),
            "person.html",
            person.name,
            description=f"Everything {person.name} said in “{site.timeline.subject.title}”, in order.",
            person=person,
            side=site.sides.get(person.side or ""),
            step=step,
            quotes=site.relations.quotes_of_person.get(person.id, ()),
            events=site.relations.events_of_person.get(person.id, ()),
        )


def _by_side(site: Site) -> list[tuple[Side | None, list[Person]]]:
    people = site.timeline.people
    sides: list[Side | None] = [*site.timeline.subject.sides, None]
    groups = [(side, [person for person in people if _side(site, person) is side]) for side in sides]
    return [(side, members) for side, members in groups if members]


def _side(site: Site, person: Person) -> Side | None:
    return site.sides.get(person.side or "")
