"""Long words made short for a title or a line."""


def shorten(text: str, most: int) -> str:
    """`text` on one line, cut after a word so that it has at most `most` characters and an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[:most].rpartition(" ")[0] or line[:most]
    return f"{cut.rstrip(',;:–—-. ')}…"
