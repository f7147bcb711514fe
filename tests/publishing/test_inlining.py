"""A template means the same with its parts put in their place when it is compiled."""

from traceback import extract_tb

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError

from annotated_timeline.publishing.inlining import Inlining, digest_of_templates

PAGE = """\
{% set word = "outside" %}
<ul>
{% for item in items %}
{% include "part.html" %}
{% endfor %}
</ul>
{{ word }}
"""
PART = """\
{#- A comment takes the break before it along. -#}
{% set word = "inside" %}
<li>{{ item }} {{ word }}{% if extra is defined %} {{ extra }}{% endif %}</li>
{% if item == items[-1] %}{% include "last.html" %}{% endif %}
"""
TEMPLATES = {
    "page.html": PAGE,
    "part.html": PART,
    "last.html": "<li>last of {{ items|length }}</li>\n",
    "chosen.html": "{% include name %}",
    "perhaps.html": "a{% include 'nowhere.html' ignore missing %}b",
    "alone.html": "{% include 'bare.html' without context %}",
    "bare.html": "{% if items is defined %}items{% else %}nothing{% endif %}",
    "broken.html": "\n\n{% include 'faulty.html' %}\n",
    "faulty.html": "\n\n\n\n\n{{ nobody }}",
}


def environment(*, inlining: bool, **changes: str) -> Environment:
    made = Environment(
        loader=DictLoader(TEMPLATES | changes),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    if inlining:
        made.code_generator_class = Inlining
    return made


@pytest.mark.parametrize("name", ["page.html", "chosen.html", "perhaps.html", "alone.html"])
def test_a_template_means_the_same(name: str) -> None:
    context = {"items": ["<a>", "b"], "name": "bare.html"}
    plain, inlined = (environment(inlining=one).get_template(name).render(context) for one in (False, True))
    assert inlined == plain


def test_a_part_is_not_looked_for_when_a_page_is_rendered(monkeypatch: pytest.MonkeyPatch) -> None:
    page = environment(inlining=True).get_template("page.html")
    monkeypatch.setattr(Environment, "get_template", lambda *_: pytest.fail("looked for"))
    assert page.render(items=["a"]).count("<li>") == 2


def test_an_error_in_a_part_is_reported_at_its_include() -> None:
    page = environment(inlining=True).get_template("broken.html")
    with pytest.raises(UndefinedError) as error:
        page.render()
    assert [place.lineno for place in extract_tb(error.tb) if place.filename == "<template>"] == [3]


def test_the_digest_tells_of_every_template() -> None:
    before = digest_of_templates(environment(inlining=True))
    assert digest_of_templates(environment(inlining=True)) == before
    assert digest_of_templates(environment(inlining=True, **{"last.html": "<li>end</li>\n"})) != before
