"""The page for maintainers names every rule that a quotation can carry."""

import re
from pathlib import Path

from annotated_timeline.parsing.confidence_table import SHARES

ROOT = Path(__file__).parents[2]
PARSING = ROOT / "plugins" / "annotated_timeline" / "parsing"


def documented() -> set[str]:
    page = (ROOT / "docs" / "quotations.md").read_text(encoding="utf-8")
    table = page[page.index("## The rules") : page.index("## Cues")]
    return {row.split("|")[1].strip() for row in table.splitlines() if row.startswith("| ")} - {"`rule`"}


def test_every_rule_of_the_table_of_confidences_is_documented():
    rules = {key[0] for key in SHARES if key}
    plain = {re.sub(r", (at second hand|in part)$", "", rule) for rule in rules}
    assert plain <= documented()


def test_every_documented_rule_is_in_the_code():
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(PARSING.glob("*.py")))
    rules = documented() - {"…, at second hand"}
    assert len(rules) > 15
    assert [rule for rule in sorted(rules) if f'"{rule}"' not in code] == []
