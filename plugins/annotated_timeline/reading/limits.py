"""How much the reading room takes in: generous for any news text, small enough to end a run-away early."""

#: One source text, in bytes.
MAX_SOURCE_BYTES = 5_000_000
#: One ``.toml`` file, or the front matter of a text, in bytes.
MAX_METADATA_BYTES = 100_000
#: One line of a plain text source, in code points; HTML may stand on a single line.
MAX_LINE_LENGTH = 1_000_000
#: Tags of an HTML page, opening and closing ones together.
MAX_HTML_TAGS = 200_000
#: Elements of an HTML page inside one another.
MAX_HTML_DEPTH = 500
#: Sources in one folder.
MAX_SOURCES = 10_000
#: One document of ``parse --jsonl``, in bytes of JSON.
MAX_DOCUMENT_BYTES = 64_000_000
