"""The main job as a maintainer runs it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = str(Path(sys.executable).with_name("annotated-timeline"))


def build(*options: str | Path, **how: object) -> subprocess.CompletedProcess[str]:
    """``annotated-timeline build`` in the project's folder; `how` goes to `subprocess.run`."""
    command = [COMMAND, "build", *map(str, options)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, **how)
