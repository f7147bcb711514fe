"""The main job as a maintainer runs it: ``annotated-timeline build`` on whole sites."""

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.tools import command

ROOT = command.ROOT
HARBOUR = ROOT / "tests" / "sites" / "harbour" / "content"
FULL_TEXTS = ROOT.parent / "shared" / "sources"


def build(*options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return command.build(*options, env={**os.environ, **environment})


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_another_subject_is_built_without_touching_python(tmp_path: Path) -> None:
    done = build("--content", str(HARBOUR), "--output", str(tmp_path / "site"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/index.html").is_file()
    assert str(tmp_path / "site/index.html") in done.stdout


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_the_same_input_gives_the_same_bytes_wherever_and_whenever(tmp_path: Path, settings: str) -> None:
    elsewhere = tmp_path / "a folder" / "elsewhere"
    shutil.copytree(ROOT / "content", elsewhere)
    same = {"SITEURL": "https://timeline.example/august"}
    first = build(
        *("--settings", settings, "--output", str(tmp_path / "one")),
        **same,
        PYTHONHASHSEED="1",
        TZ="UTC",
        LC_ALL="C.UTF-8",
    )
    mask = os.umask(0o077)
    try:
        other = build(
            *("--settings", settings, "--content", str(elsewhere), "--output", str(tmp_path / "b" / "two")),
            **same,
            PYTHONHASHSEED="7",
            TZ="Asia/Kabul",
            LC_ALL="C",
            SOURCE_DATE_EPOCH="1",
        )
    finally:
        os.umask(mask)
    assert (first.returncode, other.returncode) == (0, 0), first.stderr + other.stderr
    assert digests(tmp_path / "one") == digests(tmp_path / "b" / "two")


def test_a_second_build_writes_no_file_again(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert build("--output", str(site)).returncode == 0
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    done = build("--output", str(site))
    assert "0 files written" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()} == before


def test_a_page_that_is_no_longer_made_disappears(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build("--content", str(HARBOUR), "--output", str(site))
    (site / "stale.html").write_text("from an earlier site")
    build("--content", str(HARBOUR), "--output", str(site))
    assert not (site / "stale.html").exists()


def test_faults_of_sources_and_of_editors_are_told_together_and_the_old_site_stays(tmp_path: Path) -> None:
    content, site = tmp_path / "content", tmp_path / "site"
    shutil.copytree(HARBOUR, content)
    assert build("--content", str(content), "--output", str(site)).returncode == 0
    before = digests(site)
    source = min((content / "sources").glob("*.toml"))
    source.write_text(source.read_text("utf-8").replace("publisher", "publsher", 1), "utf-8")
    with (content / "people.toml").open("a", encoding="utf-8") as people:
        people.write('\n[[person]]\nid = "nobody"\nnmae = "Nobody"\n')
    done = build("--content", str(content), "--output", str(site))
    assert done.returncode != 0
    assert "publsher" in done.stderr
    assert "nmae" in done.stderr
    assert "hint" in done.stderr
    assert digests(site) == before


def test_a_site_is_built_from_the_full_texts() -> None:
    if not FULL_TEXTS.is_dir():
        pytest.skip("the publishers' full texts are not on this machine (../shared/sources)")
    done = build("--sources", str(FULL_TEXTS), "--output", str(ROOT / ".build" / "full"))
    assert done.returncode == 0, done.stderr


def test_a_dead_link_in_a_page_is_a_fault(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(HARBOUR, content)
    (content / "pages" / "dead.md").write_text(
        "Title: Dead\nSlug: dead\n\n[gone]({filename}gone.md)\n", "utf-8"
    )
    done = build("--content", str(content), "--output", str(tmp_path / "site"))
    assert done.returncode == 1
    assert "gone.md" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "site").exists()


def test_a_public_site_needs_its_address(tmp_path: Path) -> None:
    options = ("--settings", "publishconf.py", "--content", str(HARBOUR), "--output", str(tmp_path / "site"))
    refused = build(*options, SITEURL="")
    assert refused.returncode != 0
    assert "hint: make publish SITEURL=" in refused.stderr
    assert not (tmp_path / "site").exists()
    done = build(*options, SITEURL="https://timeline.example/flood/")
    assert done.returncode == 0, done.stderr
    assert 'href="https://timeline.example/flood/"' in (tmp_path / "site/index.html").read_text("utf-8")


def test_a_content_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    done = build("--content", str(tmp_path / "none"), "--output", str(tmp_path / "site"))
    assert done.returncode == 1
    assert "no such folder" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Full texts for some of the harbour's sources, and one text more."""
    folder = tmp_path / "texts"
    shutil.copytree(HARBOUR / "sources", folder)
    for path in folder.glob("2022-03-21-post-drawer-letter.*"):
        path.rename(path.with_stem("2022-03-22-other-letter"))
    return folder


def test_a_build_from_other_texts_says_which_it_took_and_which_it_goes_without(
    tmp_path: Path, texts: Path
) -> None:
    done = build("--content", str(HARBOUR), "--sources", str(texts), "--output", str(tmp_path / "site"))
    assert done.returncode == 0, done.stderr
    assert f"4 texts from {texts}, none from the content's own sources" in done.stdout
    assert "only there, so without annotations: 2022-03-22-other-letter" in done.stdout
    assert "not there, so not on this site: 2022-03-21-post-drawer-letter" in done.stdout


def test_a_folder_without_texts_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    site = tmp_path / "site"
    done = build("--content", str(HARBOUR), "--sources", str(tmp_path / "empty"), "--output", str(site))
    assert done.returncode == 1
    assert f"{tmp_path / 'empty'}: found no text" in done.stderr
    assert not site.exists()


def test_a_public_site_is_never_made_of_a_publishers_own_texts(tmp_path: Path, texts: Path) -> None:
    options = ("--settings", "publishconf.py", "--content", str(HARBOUR), "--sources", str(texts))
    url = "https://timeline.example/flood"
    allowed = build(*options, "--output", str(tmp_path / "site"), SITEURL=url)
    assert allowed.returncode == 0, allowed.stderr
    before = digests(tmp_path / "site")
    for path in texts.glob("*.toml"):
        path.write_text(path.read_text("utf-8").replace("full_text = true", ""), "utf-8")
    refused = build(*options, "--output", str(tmp_path / "site"), SITEURL=url)
    assert refused.returncode == 1
    fault = "2022-03-11-courier-gate-fails.txt: found a publisher's own text (kind = 'article')"
    assert f"{texts}/{fault}" in refused.stderr
    assert "hint: publish without SOURCES, from the accounts" in refused.stderr
    assert digests(tmp_path / "site") == before


def test_programs_get_one_object_whether_a_build_went_well_or_not(tmp_path: Path) -> None:
    site = tmp_path / "site"
    done = build("--content", str(HARBOUR), "--output", str(site), "--json")
    told = json.loads(done.stdout)
    assert told["faults"] == []
    assert told["page"] == (site / "index.html").as_posix()
    assert any("files written" in line for line in told["summary"])
    failed = build("--content", str(tmp_path / "none"), "--output", str(site), "--json")
    assert failed.returncode == 1
    assert [fault["found"] for fault in json.loads(failed.stdout)["faults"]] == ["no such folder"]
    unwritable = build("--content", str(HARBOUR), "--output", "/dev/null/site", "--json")
    assert unwritable.returncode == 1
    assert json.loads(unwritable.stdout)["faults"][0]["hint"]
