"""Bytes to text: UTF-8 only, and no character that could hide or reorder what a reader sees."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from annotated_timeline.errors import SourceFault, SourceFaults

BYTE_ORDER_MARK = "\ufeff"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
#: C0 controls without tab and the ends of lines, DEL, and C1 controls without NEL.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
#: Embeddings, overrides and isolates (UAX #9); the marks U+200E and U+200F are harmless and stay.
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def read_bytes(path: Path, shown_path: str, limit: int) -> bytes:
    """The bytes of a regular file; raises SourceFaults where it cannot be read or is larger than `limit`."""
    try:
        if not path.is_file():
            found = "nothing" if not path.exists() else "something that is not a regular file"
            raise SourceFaults([SourceFault(shown_path, None, found, "a file", "check the path")])
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        reason = error.strerror or "an unreadable file"
        fault = SourceFault(shown_path, None, reason, "a file that can be read", "check its permissions")
        raise SourceFaults([fault]) from error
    if len(data) > limit:
        found = f"more than {limit:,} bytes"
        fault = SourceFault(
            shown_path,
            None,
            found,
            f"at most {limit:,} bytes",
            "split it in two, or take out what is not needed",
        )
        raise SourceFaults([fault])
    return data


def decode(data: bytes, shown_path: str) -> str:
    """The text of UTF-8 bytes, newlines kept as they are; raises SourceFaults at the first wrong byte."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        hint = "save the file as UTF-8; if it is Windows-1252: iconv -f WINDOWS-1252 -t UTF-8"
        if data.startswith(_UTF16_MARKS):
            hint = "the file is UTF-16; save it as UTF-8: iconv -f UTF-16 -t UTF-8"
        found = f"byte 0x{data[error.start]:02x} (byte {column} of the line), which is not UTF-8"
        raise SourceFaults([SourceFault(shown_path, line, found, "text in UTF-8", hint)]) from error


def character_faults(text: str, shown_path: str, first_line: int = 1) -> Iterator[SourceFault]:
    """A fault for the first control and the first bidi control of each kind in `text`."""
    for pattern, hint in (
        (_CONTROL, "delete the character, or put what was meant in its place"),
        (_BIDI, "delete the character: it can make words appear in another order than they are stored"),
    ):
        told: set[str] = set()
        for match in pattern.finditer(text):
            if match.group() in told:
                continue
            told.add(match.group())
            line = text.count("\n", 0, match.start()) + first_line
            yield SourceFault(shown_path, line, character_name(match.group()), "readable text", hint)


def line_length_faults(text: str, shown_path: str, limit: int, first_line: int = 1) -> Iterator[SourceFault]:
    """A fault for the first line that is longer than `limit` code points."""
    if len(text) <= limit:
        return
    for number, line in enumerate(text.split("\n"), start=first_line):
        if len(line) > limit:
            found, expected = f"a line of {len(line):,} characters", f"at most {limit:,} characters a line"
            yield SourceFault(shown_path, number, found, expected, "break the line")
            return


def has_hidden_characters(text: str) -> bool:
    """Whether `text` holds a control or bidi control character; a carriage return is one."""
    return "\r" in text or bool(_CONTROL.search(text) or _BIDI.search(text))


def character_name(char: str) -> str:
    """How a message names a character that cannot be shown: ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    return f"U+{ord(char):04X} {unicodedata.name(char, 'control character')}"
