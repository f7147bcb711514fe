"""A template means the same, however it is compiled."""

from pathlib import Path
from traceback import extract_tb

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from annotated_timeline.publishing.template_compiler import (
    ON_MANY_PAGES,
    TemplateCompiler,
    digest_of_templates,
    shown,
)

THEME = Path(__file__).parents[2] / "theme" / "templates"
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
    "day.html": PAGE,
    "part.html": PART,
    "last.html": "<li>last of {{ items|length }}</li>\n",
    "event.html": "{% macro twice(a, b='-') %}{{ a }}{{ b }}{{ a }}{% endmacro %}"
    "{{ twice('<') }} {{ twice('<', b='>') }} {{ twice(*items) }} {{ own(1) }} {{ wants(2) }}"
    "{{ items.index('b') }}"
    "{% call framed() %}{{ items }}{% endcall %}",
    "quote.html": "{% for one in values %}{{ one }},{% endfor %}{{ (values[0] ~ values[1])|upper }}"
    "{% autoescape false %}{{ values[0] }}{% endautoescape %}"
    "{% set kept %}{{ values[0] }}{% endset %}{{ kept }}",
    "event_card.html": "{% include name %}",
    "quote_card.html": "a{% include 'nowhere.html' ignore missing %}b",
    "event_line.html": "{% include 'bare.html' without context %}",
    "bare.html": "{% if items is defined %}items{% else %}nothing{% endif %}",
    "base.html": "\n\n{% include 'faulty.html' %}\n",
    "faulty.html": "\n\n\n\n\n{{ nobody }}",
}


class Html:
    def __html__(self) -> str:
        return "<hr>"


class Word(str):
    """A string of a kind of its own."""


VALUES = ["<&>'\"", Markup("<b>"), 3, None, 0.5, Html(), Word("<i>"), ["<"], "<&>'\"", "plain"]
CONTEXT = {"items": ["<a>", "b"], "name": "bare.html", "values": VALUES, "own": lambda number: f"<{number}>"}


@pass_context
def wants(context: Context, number: int) -> str:
    return f"{number} {context['name']}"


def environment(*, ours: bool, **changes: str) -> Environment:
    made = Environment(
        loader=DictLoader(TEMPLATES | changes),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"wants": wants, "framed": lambda caller: Markup("<p>{}</p>").format(caller())}
    if ours:
        made.code_generator_class = TemplateCompiler
    return made


@pytest.mark.parametrize(
    "name", sorted(TEMPLATES.keys() - {"part.html", "last.html", "base.html", "faulty.html"})
)
def test_a_template_means_the_same(name: str) -> None:
    plain, compiled = (environment(ours=one).get_template(name).render(CONTEXT) for one in (False, True))
    assert compiled == plain
    assert compiled.strip()


@given(st.text())
def test_a_value_is_shown_as_it_would_be_escaped(text: str) -> None:
    for value in (text, Markup(text), Word(text), [text]):
        assert shown(value) == escape(value)


def test_a_part_is_not_looked_for_when_a_page_is_rendered(monkeypatch: pytest.MonkeyPatch) -> None:
    page = environment(ours=True).get_template("day.html")
    monkeypatch.setattr(Environment, "get_template", lambda *_: pytest.fail("looked for"))
    assert page.render(items=["a"]).count("<li>") == 2


def test_an_error_in_a_part_is_reported_at_its_include() -> None:
    page = environment(ours=True).get_template("base.html")
    with pytest.raises(UndefinedError) as error:
        page.render()
    assert [place.lineno for place in extract_tb(error.tb) if place.filename == "<template>"] == [3]


def test_it_names_templates_that_are_there() -> None:
    assert {name for name in ON_MANY_PAGES if not (THEME / name).is_file()} == set()


def test_the_digest_tells_of_every_template() -> None:
    before = digest_of_templates(environment(ours=True))
    assert digest_of_templates(environment(ours=True)) == before
    assert digest_of_templates(environment(ours=True, **{"last.html": "<li>end</li>\n"})) != before
