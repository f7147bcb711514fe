"""Settings of the site for reading it here; ``publishconf.py`` adds what a public site needs.

What the site is about (title, days, sides) stands in ``content/timeline.toml``, not here.
"""

from jinja2 import StrictUndefined

SITEURL = "http://localhost:8000"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

PLUGIN_PATHS = ["plugins"]
PLUGINS = ["annotated_timeline"]

TIMELINE_SOURCES = None  # a folder that takes the place of PATH/sources
TIMELINE_PUBLIC = False  # a public site takes no text from there that may not be published
TIMELINE_PREVIOUS_OUTPUT = None  # files that did not change are taken over from there
TIMELINE_CACHE = ".cache"  # a folder for what need not be worked out again; None for none
TIMELINE_JOBS = 1  # processes that parse and render
TIMELINE_REPORT = print  # told the summary of a build

# Pelican reads the editors' plain pages; our generator writes every file.
PAGE_PATHS = ["pages"]
PAGE_URL = "{slug}/index.html"
PAGE_SAVE_AS = ""
ARTICLE_PATHS: list[str] = []
STATIC_PATHS = ["images"]
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
TAG_SAVE_AS = CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = ARCHIVES_SAVE_AS = ""
USE_FOLDER_AS_CATEGORY = False
WITH_FUTURE_DATES = True
DEFAULT_DATE = "fs"
TYPOGRIFY = False
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN = {
    "extensions": ["markdown.extensions.meta", "markdown.extensions.tables", "markdown.extensions.sane_lists"]
}
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
}
