import pytest
from tests.editing.desk import PEOPLE, PLACES, SUBJECT, write


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A content folder with a subject, three people and a place; messages name it ``content``."""
    monkeypatch.chdir(tmp_path)
    write("content/timeline.toml", SUBJECT)
    write("content/people.toml", PEOPLE)
    write("content/places.toml", PLACES)
    return tmp_path / "content"
