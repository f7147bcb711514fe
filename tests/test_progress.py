"""A bar for whoever watches, after a while; silence for programs."""

import io

import pytest

from annotated_timeline import progress
from annotated_timeline.progress import shown


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_passes_is_unchanged() -> None:
    assert list(shown(range(5), "Pages", 5, Terminal())) == [0, 1, 2, 3, 4]
    assert list(shown(range(5), "Pages", 5, io.StringIO())) == [0, 1, 2, 3, 4]


def test_nothing_is_written_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    log = io.StringIO()
    list(shown(range(5), "Pages", 5, log))
    assert log.getvalue() == ""


def test_a_bar_is_on_the_terminal_when_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    terminal = Terminal()
    list(shown(range(5), "Pages", 5, terminal))
    assert "Pages" in terminal.getvalue()


def test_what_is_quick_has_no_bar() -> None:
    terminal = Terminal()
    list(shown(range(5), "Pages", 5, terminal))
    assert "Pages" not in terminal.getvalue()
