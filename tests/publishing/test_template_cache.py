"""Compiled templates are kept, and nothing kept changes what is rendered."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from annotated_timeline.publishing.template_cache import TemplateCache
from annotated_timeline.publishing.template_compiler import TemplateCompiler


def environment(cache: Path, text: str, **options: bool) -> Environment:
    made = Environment(loader=DictLoader({"page.html": text}), autoescape=True, **options)
    made.bytecode_cache = TemplateCache(cache, made)
    return made


def rendered(cache: Path, text: str, **options: bool) -> str:
    return environment(cache, text, **options).get_template("page.html").render(name="<b>")


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered(tmp_path, "A {{ name }}") == "A &lt;b&gt;"
    monkeypatch.setattr(Environment, "compile", lambda *_: pytest.fail("compiled again"))
    assert rendered(tmp_path, "A {{ name }}") == "A &lt;b&gt;"


def test_a_template_that_changed_is_compiled_again(tmp_path: Path) -> None:
    rendered(tmp_path, "A {{ name }}")
    assert rendered(tmp_path, "B {{ name }}") == "B &lt;b&gt;"


def test_other_options_compile_anew(tmp_path: Path) -> None:
    text = "{% if true %}\nA{% endif %}"
    assert rendered(tmp_path, text) == "\nA"
    assert rendered(tmp_path, text, trim_blocks=True) == "A"


def test_damaged_files_count_as_none(tmp_path: Path) -> None:
    rendered(tmp_path, "A {{ name }}")
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for at in range(0, len(whole), 31):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :])
        assert rendered(tmp_path, "A {{ name }}") == "A &lt;b&gt;"
        file.write_bytes(whole[:at])
        assert rendered(tmp_path, "A {{ name }}") == "A &lt;b&gt;"


def test_a_part_that_changed_is_compiled_again_with_what_includes_it(tmp_path: Path) -> None:
    def whole(part: str) -> str:
        pages = {"day.html": "{% include 'part.html' %}", "part.html": part}
        made = Environment(loader=DictLoader(pages), autoescape=True)
        made.code_generator_class = TemplateCompiler
        made.bytecode_cache = TemplateCache(tmp_path, made)
        return made.get_template("day.html").render()

    assert whole("one") == "one"
    assert whole("two") == "two"
