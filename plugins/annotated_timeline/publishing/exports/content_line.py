"""Content lines of iCalendar (RFC 5545, section 3.1): a property's name, a colon, its value."""

#: Octets of a line: one that goes on from another has a space in front, and none may have more than 75.
_LENGTH = 74
_CONTINUED = b"\r\n "
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def content_line(name: str, value: str) -> bytes:
    """The property `name` (with its parameters) and its `value` as it is, folded, with its line break."""
    line = f"{name}:{value}".encode()
    return b"%b\r\n" % (line if len(line) <= _LENGTH else _folded(line))


def text_line(name: str, text: str) -> bytes:
    """The property `name` with a value of type TEXT (section 3.3.11), whatever characters `text` holds."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return content_line(name, lines.translate(_ESCAPES))


def _folded(line: bytes) -> bytes:
    """A long line in pieces; neither a character nor what a backslash escapes is torn apart."""
    pieces = []
    start = 0
    while len(line) - start > _LENGTH:
        end = start + _LENGTH
        while line[end] & 0xC0 == 0x80:  # in the middle of a character of UTF-8
            end -= 1
        if line[end - 1] == ord("\\"):
            end -= 1
        pieces.append(line[start:end])
        start = end
    return _CONTINUED.join([*pieces, line[start:]])
