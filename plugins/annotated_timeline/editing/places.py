"""``places.toml``: the places that have a page."""

from annotated_timeline.editing.registries import check_apart
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
        check_apart(entry, "place", place, places, owners)
        places[place.id] = place
    return tuple(places.values())
