"""``people.toml``: the people and organisations that speak or act, with their roles by period."""

from collections.abc import Collection
from datetime import date
from itertools import combinations
from typing import Literal, cast

from annotated_timeline.editing.citations import read_citation
from annotated_timeline.editing.registries import check_apart
from annotated_timeline.errors import nearest
from annotated_timeline.model.timeline import Person, Role
from annotated_timeline.toml_table import Table


def read_people(table: Table, sides: Collection[str] | None) -> tuple[Person, ...]:
    """The registry in the order of the file; `sides` are the subject's sides by id, None if not known."""
    table.allow("person")
    people: dict[str, Person] = {}
    owners: dict[str, str] = {}
    for entry in table.tables("person"):
        person = _read_person(entry, sides)
        check_apart(entry, "person", person, people, owners)
        people[person.id] = person
    return tuple(people.values())


def role_between(person: Person, first: date, last: date) -> Role | None:
    """The role that `person` certainly had from `first` to `last`; None where that is not known."""
    for role in person.roles:
        begins, ends = _period(role)
        if begins <= first and last <= ends:
            return role
    return None


def _read_person(entry: Table, sides: Collection[str] | None) -> Person:
    entry.allow("id", "name", "kind", "aliases", "side", "role", "note")
    kind = entry.choice("kind", ("person", "organisation")) or "person"
    side = entry.text("side")
    if side is not None and sides is not None and side not in sides:
        entry.fault("side", f"side = {side!r}", "the id of a side in timeline.toml", nearest(side, sides))
    return Person(
        id=entry.slug("id"),
        name=entry.need("name"),
        kind=cast("Literal['person', 'organisation']", kind),
        aliases=entry.texts("aliases"),
        side=side,
        roles=_read_roles(entry),
        note=entry.text("note"),
    )


def _read_roles(entry: Table) -> tuple[Role, ...]:
    tables = entry.tables("role")
    roles = [_read_role(table) for table in tables]
    for (one, _), (other, at) in combinations(zip(roles, tables, strict=True), 2):
        if _overlap(one, other):
            at.fault(
                None,
                f"the role {other.title!r} in the time of {one.title!r}",
                "periods that do not overlap",
                "give the earlier role an `until`, or the later one a `since`, each with its citation",
            )
    return tuple(sorted(roles, key=lambda role: _period(role)[0]))


def _read_role(table: Table) -> Role:
    table.allow("title", "since", "until", "citation")
    since, until = table.edtf("since"), table.edtf("until")
    cited = table.table("citation")
    citation = read_citation(cited) if cited is not None else None
    if (since or until) and citation is None:
        table.fault(None, "a role with a period but no citation", "citation = { publisher, title, url }")
    role = Role(table.need("title"), since, until, citation)
    if since and until and (until.latest or date.max) < (since.earliest or date.min):
        table.fault("until", f"until {until.edtf}, before since {since.edtf}", "an end after the beginning")
    return role


def _period(role: Role) -> tuple[date, date]:
    """First and last day that the role was certainly held; an end that is not known is open.

    "until August" and "since August" may meet, so they do not overlap.
    """
    first = role.since.latest if role.since else None
    last = role.until.earliest if role.until else None
    return first or date.min, last or date.max


def _overlap(one: Role, other: Role) -> bool:
    begins = max(_period(one)[0], _period(other)[0])
    ends = min(_period(one)[1], _period(other)[1])
    return begins <= ends
