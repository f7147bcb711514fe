"""``places.toml``: the places that have a page."""

from annotated_timeline.editing.names import folded
from annotated_timeline.model.timeline import Place
from annotated_timeline.toml_table import Table


def read_places(table: Table) -> tuple[Place, ...]:
    """The places in the order of the file."""
    table.allow("place")
    places: dict[str, Place] = {}
    owners: dict[str, str] = {}
    for entry in table.tables("place"):
        entry.allow("id", "name", "aliases", "country")
        place = Place(entry.slug("id"), entry.need("name"), entry.texts("aliases"), entry.text("country"))
        if place.id and place.id in places:
            entry.fault("id", f"the place {place.id!r} a second time", "one entry of each id")
        places[place.id] = place
        for name in (place.name, *place.aliases):
            if owners.setdefault(folded(name), place.id) != place.id:
                key = "name" if name == place.name else "aliases"
                found = f"{name!r}, which is {owners[folded(name)]} as well"
                entry.fault(key, found, "names that mean one place alone")
    return tuple(places.values())
