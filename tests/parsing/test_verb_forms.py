import pytest

from annotated_timeline.parsing.verb_forms import base_of, present

_PAIRS = """
said:say spoke:speak began:begin withdrew:withdraw arose:arise sank:sink was:be given:give seized:seize
announced:announce closed:close attacked:attack suspended:suspend moved:move agreed:agree stopped:stop
planned:plan argued:argue changed:change belonged:belong voted:vote raised:raise carried:carry died:die
occurred:occur referred:refer bombed:bomb evacuated:evacuate completed:complete visited:visit
invited:invite opened:open urged:urge offered:offer secured:secure fired:fire controlled:control
collapsed:collapse exploded:explode struggled:struggle created:create defeated:defeat released:release
warned:warn captured:capture explained:explain determined:determine recruited:recruit rolled:roll
shelled:shell passed:pass freed:free
"""


@pytest.mark.parametrize(("past", "base"), [pair.split(":") for pair in _PAIRS.split()])
def test_a_past_tense_gives_its_base(past, base):
    assert base_of(past) == base


@pytest.mark.parametrize(
    ("base", "singular"),
    [
        ("say", "says"),
        ("carry", "carries"),
        ("pass", "passes"),
        ("go", "goes"),
        ("have", "has"),
        ("be", "is"),
    ],
)
def test_the_present_agrees_with_its_subject(base, singular):
    assert present(base, plural=False) == singular
    assert present(base, plural=True) == ("are" if base == "be" else base)
