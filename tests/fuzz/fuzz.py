"""Fuzz one target of ``properties.py`` with atheris: ``python -m tests.fuzz.fuzz TARGET [OPTIONS]``.

Options are libFuzzer's. ``make fuzz`` runs each target for FUZZ_SECONDS. It begins with the invented site of
``tests/sites/harbour`` and keeps what it learns in ``.build/fuzz/TARGET``. An input that breaks a promise is
written to ``.build/fuzz``; keep it as a case in ``test_found.py`` once the bug is gone.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["annotated_timeline"]):
    from tests.fuzz import properties

ROOT = Path(__file__).parents[2]
HARBOUR = ROOT / "tests" / "sites" / "harbour" / "content"
#: Which files of the invented site each target begins with, and what it expects in front of them.
SEEDS = {
    "readers": ("sources/*.txt", b"\x80"),
    "parser": ("sources/*.txt", b"\x00"),
    "metadata": ("sources/*.toml", b""),
    "annotations": ("**/*.[mt][do]*", b""),
}


def main() -> None:
    """Run until libFuzzer's limits are reached or an input breaks a promise."""
    name = sys.argv[1]
    kept = ROOT / ".build" / "fuzz" / name
    kept.mkdir(parents=True, exist_ok=True)
    pattern, front = SEEDS[name]
    for path in HARBOUR.glob(pattern):
        (kept / path.name).write_bytes(front + path.read_bytes())
    options = [
        f"-artifact_prefix={kept.parent}/{name}-",
        f"-dict={Path(__file__).with_name('dictionary.txt')}",
    ]
    atheris.Setup([sys.argv[0], *options, *sys.argv[2:], str(kept)], properties.TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
