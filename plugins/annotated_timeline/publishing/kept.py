"""Files that are kept between builds to save work; none is ever needed.

A file counts only if it was made by the same code from the same things and is whole, to the bit. It is
replaced in one step, so builds at the same time and a build that is killed do no harm.
"""

import sys
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile

_PLUGIN = Path(__file__).parents[1]
_SIZE = 16  # bytes of a digest


def digest(data: bytes | memoryview) -> bytes:
    """A name for `data` that no other data has."""
    return blake2b(data, digest_size=_SIZE).digest()


@lru_cache(maxsize=8)
def digest_of_code(*rooms: str) -> bytes:
    """A digest of the plugin's modules and data in `rooms` and of the Python that runs them."""
    seen = blake2b(sys.version.encode(), digest_size=_SIZE)
    for room in rooms:
        for file in sorted((_PLUGIN / room).rglob("*")):
            if file.suffix not in (".py", ".json"):
                continue
            data = file.read_bytes()
            seen.update(f"{file.relative_to(_PLUGIN).as_posix()} {len(data)} ".encode() + data)
    return seen.digest()


def read(file: Path, stamp: bytes) -> memoryview | None:
    """What `write` put into `file` under the same `stamp`; None where it is not there, or not whole."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    body = memoryview(data)[2 * _SIZE :]
    return body if data[: 2 * _SIZE] == digest(stamp) + digest(body) else None


def write(file: Path, stamp: bytes, body: bytes) -> None:
    """Keep `body` in `file`; a folder that cannot be written to makes builds slower, not wrong."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}-", delete=False) as new:
            new.write(digest(stamp) + digest(body) + body)
        Path(new.name).replace(file)
