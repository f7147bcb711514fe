"""What was found in each text, kept between builds: a text is parsed again when it or the parser changes."""

import pickle
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.source import Source
from annotated_timeline.processes import ordered
from annotated_timeline.progress import shown
from annotated_timeline.publishing import kept

#: Characters from which on several processes parse faster than one.
_WORTH_IT = 400_000

#: What was found in a source, by the digest of the source.
Found = Mapping[bytes, tuple[Any, ...]]


def cache_file(folder: Path, sources: Path) -> Path:
    """The file in the cache folder `folder` for what is found in the texts of the folder `sources`."""
    return folder / f"parsed-{kept.digest(str(sources.resolve()).encode()).hex()}.pickle"


def parse_all(sources: Sequence[Source], file: Path | None = None, jobs: int = 1) -> tuple[ParsedSource, ...]:
    """What is found in each of `sources`, in their order, by up to `jobs` processes.

    What stands in `file` is not parsed again. Afterwards it holds what was found in these sources, no others.
    """
    keys = [kept.digest(repr(source).encode()) for source in sources]
    known = _load(file) if file else {}
    new = [at for at, key in enumerate(keys) if key not in known]
    parsed = dict(zip(new, _parsed([sources[at] for at in new], jobs), strict=True))
    everything = tuple(
        parsed[at] if at in parsed else ParsedSource(source, *known[key])
        for at, (source, key) in enumerate(zip(sources, keys, strict=True))
    )
    if file and (new or len(known) > len(set(keys))):
        pairs = zip(keys, everything, strict=True)
        found = {key: (one.quotes, one.time_expressions, one.events) for key, one in pairs}
        kept.write(file, _code(), pickle.dumps(found, pickle.HIGHEST_PROTOCOL))
    return everything


def _parsed(sources: Sequence[Source], jobs: int) -> Sequence[ParsedSource]:
    if not sources:
        return ()
    # The parser's rules take a moment to compile, which a build that parses nothing is spared.
    from annotated_timeline.parsing.document import parse

    worth_it = sum(len(source.text) for source in sources) > _WORTH_IT
    return list(shown(ordered(parse, sources, jobs if worth_it else 1), "Texts", len(sources)))


def _load(file: Path) -> Found:
    body = kept.read(file, _code())
    found: Found = {} if body is None else pickle.loads(body)
    return found


def _code() -> bytes:
    """All that decides what is found in a source."""
    return kept.digest_of_code("model", "parsing")
