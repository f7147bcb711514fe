"""What must hold of the entries of a registry, of people or of places: no id and no name is told twice."""

from collections.abc import Collection

from annotated_timeline.editing.names import folded
from annotated_timeline.model.timeline import Person, Place
from annotated_timeline.toml_table import Table


def check_apart(
    entry: Table, kind: str, one: Person | Place, before: Collection[str], owners: dict[str, str]
) -> None:
    """Fault the id of an entry where it is among those `before`, and each name that another entry has.

    `kind` is the word for one entry; `owners` are the ids of the entries by name, and get this one's.
    """
    if one.id and one.id in before:
        entry.fault("id", f"the {kind} {one.id!r} a second time", "one entry of each id")
    for name in (one.name, *one.aliases):
        owner = owners.setdefault(folded(name), one.id)
        if owner != one.id:
            key = "name" if name == one.name else "aliases"
            entry.fault(key, f"{name!r}, which is {owner} as well", f"names that mean one {kind} alone")
