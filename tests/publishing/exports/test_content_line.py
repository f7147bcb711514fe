from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from annotated_timeline.publishing.exports.content_line import content_line, text_line

#: Characters that a calendar may hold in a text.
_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\n"))


@given(_TEXT)
def test_a_text_comes_back_from_its_lines_none_of_which_is_too_long(text: str) -> None:
    written = text_line("SUMMARY", text)
    lines = written.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() for line in lines)  # no character is torn apart
    event = b"BEGIN:VEVENT\r\n" + written + b"END:VEVENT\r\n"
    (read,) = Calendar.from_ical(b"BEGIN:VCALENDAR\r\n" + event + b"END:VCALENDAR\r\n").events
    assert str(read["summary"]) == text


def test_every_kind_of_line_break_becomes_one() -> None:
    assert text_line("SUMMARY", "one\r\ntwo\rthree\nfour") == b"SUMMARY:one\\ntwo\\nthree\\nfour\r\n"


def test_an_escaped_character_stays_with_its_backslash() -> None:
    lines = text_line("SUMMARY", "x" * 65 + ",y" * 20).split(b"\r\n ")
    assert len(lines) > 1
    assert not any(line.endswith(b"\\") for line in lines)


def test_a_value_of_another_type_stays_as_it_is() -> None:
    assert content_line("DTSTART;VALUE=DATE", "20220313") == b"DTSTART;VALUE=DATE:20220313\r\n"
    assert content_line("URL", "https://weir.example/a,b") == b"URL:https://weir.example/a,b\r\n"
