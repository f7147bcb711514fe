import json

from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.publishing.exports.as_json import as_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(st.dictionaries(st.text(), VALUES))
def test_it_says_the_same_as_any_other_json(data) -> None:
    assert json.loads(as_json(data)) == data


def test_an_entry_stands_on_a_line() -> None:
    written = as_json({"title": "é", "events": [{"id": "a", "span": [1, 2]}, {"id": "b"}]}).decode()
    assert written == '{\n"title": "é",\n"events": [\n{"id": "a", "span": [1, 2]},\n{"id": "b"}\n]\n}\n'
