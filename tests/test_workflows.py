"""Workflows have the rights that they need, and run what they name."""

import re
from pathlib import Path

WORKFLOWS = Path(__file__).parents[1] / ".github" / "workflows"


def test_workflows_may_read_and_no_more_unless_a_job_says_so() -> None:
    for workflow in WORKFLOWS.glob("*.yml"):
        text = workflow.read_text("utf-8")
        top = text.partition("\njobs:")[0]
        assert "\npermissions:\n  contents: read\n" in top, workflow.name
        assert "write-all" not in text
        assert "pull_request_target" not in text
        assert text.count("actions/checkout") == text.count("persist-credentials: false")


def test_workflows_name_the_very_commit_of_what_they_use() -> None:
    for workflow in WORKFLOWS.glob("*.yml"):
        used = re.findall(r"uses: (.+)", workflow.read_text("utf-8"))
        assert used
        assert [one for one in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v[\d.]+", one)] == []


def test_the_workflow_of_the_pages_may_only_read_but_for_its_last_job() -> None:
    text = (WORKFLOWS / "pages.yml").read_text("utf-8")
    head, _, jobs = text.partition("\njobs:\n")
    build, _, deploy = jobs.partition("\n  deploy:\n")
    assert re.search(r"^permissions:\n  contents: read\n\n", head, re.MULTILINE)
    assert "write" not in build
    assert re.findall(r"(\S+): write", deploy) == ["pages", "id-token"]
