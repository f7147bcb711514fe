import json
import re

import pytest
from tests.publishing import kelderwick

from annotated_timeline.publishing import exports
from annotated_timeline.publishing.exports.counts import CountsDisagree, check
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site


@pytest.fixture(scope="module")
def made(site: Site) -> list[Product]:
    return list(exports.products(site))


def without_one(product: Product) -> bytes:
    """A file of each format with its last entry taken out."""
    content = product.content
    if product.path.endswith(".ics"):
        return re.sub(rb"(?s)BEGIN:VEVENT\r\n(?!.*BEGIN:VEVENT).*END:VEVENT\r\n", b"", content)
    if product.path.endswith(".csv"):
        return b"\r\n".join(content.split(b"\r\n")[:-2]) + b"\r\n"
    if product.path.endswith(".xml"):
        return re.sub(rb"(?s)<entry>(?!.*<entry>).*</entry>", b"", content)
    data = json.loads(content)
    inside = data.get("first", data)
    entries = inside.get("items") or inside["events"]
    if "first" in data:
        page = entries[-1]["id"].partition("#")[0]
        inside["items"] = [item for item in entries if not item["id"].startswith(f"{page}#")]
    else:
        entries.pop()
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    "path",
    [
        "timeline.json",
        "timelinejs.json",
        "timeline.csv",
        "timeline.ics",
        "feeds/timeline.atom.xml",
        "feeds/timeline.json",
        "annotations.jsonld",
    ],
)
def test_an_export_that_lost_an_entry_stops_the_build(made, path: str) -> None:
    check(kelderwick.TIMELINE, made)
    lossy = [Product(path, without_one(product)) if product.path == path else product for product in made]
    assert lossy != made
    with pytest.raises(CountsDisagree, match=f"^{re.escape(path)}: found .*, expected "):
        check(kelderwick.TIMELINE, lossy)


def test_an_empty_timeline_agrees_with_itself(empty_site: Site) -> None:
    assert list(exports.products(empty_site))
