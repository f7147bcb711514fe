"""The floor: the same bytes read from one folder and written to another, and nothing else.

python -m bench.floor FROM TO
"""

import os
import sys


def main() -> None:
    """Copy, file by file."""
    source, target = sys.argv[1:]
    for folder, _, names in os.walk(source):
        there = target + folder.removeprefix(source)
        os.makedirs(there, exist_ok=True)  # noqa: PTH103 - the floor has no room for comfort
        for name in names:
            with open(f"{folder}/{name}", "rb") as old, open(f"{there}/{name}", "wb") as new:  # noqa: PTH123
                new.write(old.read())


if __name__ == "__main__":
    main()
