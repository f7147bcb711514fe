"""``docs/exports.md`` and ``docs/embedding.md`` tell every file, every message and every limit."""

import argparse
import re
from pathlib import Path

import pytest
from tests.publishing import kelderwick

from annotated_timeline.commands import import_
from annotated_timeline.publishing import exports
from annotated_timeline.publishing.embeds import code, weight
from annotated_timeline.publishing.exports import entries

ROOT = Path(__file__).parents[3]
EXPORTS = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
EMBEDDING = (ROOT / "docs" / "embedding.md").read_text(encoding="utf-8")
SCRIPTS = "".join(
    (ROOT / "theme/static" / name).read_text("utf-8") for name in ("embed.js", "embed-frame.js")
)


def test_every_export_is_told(site) -> None:
    for product in exports.products(site):
        path = product.path.replace(kelderwick.COURIER, "SLUG")
        if not path.startswith("sources/2022"):
            assert f"`/{path}`" in EXPORTS


def test_every_message_of_the_scripts_is_told_and_no_other() -> None:
    in_scripts = set(re.findall(r'(?:type|message): "([\w:-]+)"', SCRIPTS))
    in_scripts |= set(re.findall(r'data\.(?:type|message) === "([\w:-]+)"', SCRIPTS))
    in_docs = set(re.findall(r'(?:type|message): "([\w:-]+)"', EMBEDDING))
    assert in_scripts == in_docs


def test_limits_are_those_of_the_code() -> None:
    assert f"{weight.LIMIT:,} bytes compressed, the whole timeline {weight.LIMIT_WHOLE:,}" in EMBEDDING
    assert f"`width` is {code.WIDTH}" in EMBEDDING
    assert entries.A_FILE == 100
    assert "a hundred entries a file" in EXPORTS


def test_every_option_of_import_is_told() -> None:
    parser = argparse.ArgumentParser(add_help=False)
    import_.add_arguments(parser)
    for option in re.findall(r"--[\w-]+", parser.format_usage()):
        assert option in EXPORTS


@pytest.mark.parametrize("name", [*re.findall(r"`(publishing/[\w/.]+\.py)`", EXPORTS + EMBEDDING)])
def test_every_module_that_is_named_is_there(name: str) -> None:
    assert (ROOT / "plugins" / "annotated_timeline" / name).is_file()
