import pytest
from tests.editing.desk import parsed

from annotated_timeline.editing.stray_marks import stray_mark_faults


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("She said “it is old” and “worn.”", None),
        ('She said "it is old" and "worn."', None),
        ("It opened, “weeks after the flood.\nAll went home.", 1),
        ('It opened, "weeks after the flood.\nAll went home.', 1),
        ("All went home.\nIt is worn,” she said.", 2),
        ("“It is “worn” and old,” she said.", 1),
        ('She "said "it is" worn.', 1),
        ("“It is worn.\n“It is old,” she said.", None),
        ("It is worn.\n“It is old.", 2),
        ("“It is\nworn,” she said.\n\nAll went home.", None),
        ("“It is\nworn, she said.\n\nAll went home.", 1),
    ],
)
def test_a_mark_without_a_partner_is_named_with_its_line(text, line):
    faults = list(stray_mark_faults(parsed(text, kind="account")))
    assert [fault.line for fault in faults] == ([line] if line else [])


def test_a_publishers_own_marks_are_left_as_they_were_printed():
    assert list(stray_mark_faults(parsed("It opened, “weeks after.", kind="article"))) == []
