"""Settings of the public site, for `make publish`; SITEURL comes from the environment or is set here."""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403 - Pelican's way of extending settings

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL:
    raise SystemExit(
        "publishconf.py: found no SITEURL\n"
        "    expected the public address of the site\n"
        "    hint: make publish SITEURL=https://example.org/timeline, or set it in publishconf.py"
    )
TIMELINE_PUBLIC = True
DELETE_OUTPUT_DIRECTORY = False  # the site is built beside the old one and swapped in whole
LOAD_CONTENT_CACHE = False
