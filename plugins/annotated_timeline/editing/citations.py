"""Citations: pages that editors' statements rest on."""

from annotated_timeline.model.timeline import Citation
from annotated_timeline.toml_table import Table


def read_citation(table: Table) -> Citation:
    """One citation; a missing publisher or title is a fault, an address is optional."""
    table.allow("publisher", "title", "url")
    return Citation(table.need("publisher"), table.need("title"), table.web_address("url"))
