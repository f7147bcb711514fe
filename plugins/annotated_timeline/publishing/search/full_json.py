"""``/search/full.json``: the whole index as lunr serialises one, for other programs.

The site's own search never loads it; ``lunr.Index.load`` does. Each ``ref`` is the address of a page.
"""

import json

from annotated_timeline.publishing.search.index import Index, utf_16


def serialise(index: Index) -> bytes:
    """The index, its terms sorted as lunr.js expects them (UTF-16)."""
    data = index.lunr.serialize()
    data["invertedIndex"].sort(key=lambda entry: utf_16(entry[0]))
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), check_circular=False).encode()
