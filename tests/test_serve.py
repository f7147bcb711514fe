import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotated_timeline.cli import main
from annotated_timeline.commands import serve

ROOT = Path(__file__).parents[1]
HARBOUR = ROOT / "tests" / "sites" / "harbour" / "content"


@contextmanager
def served(content: Path, output: Path, *options: str) -> Iterator[str]:
    command = [sys.executable, "-m", "annotated_timeline.cli", "serve", "--port", "0"]
    command += ["--content", str(content), "--output", str(output), *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            addresses = (re.search(r"http://127\.0\.0\.1:\d+/", line) for line in server.stdout)
            yield next(found.group() for found in addresses if found)
        finally:
            server.terminate()


def test_the_site_is_served_and_a_missing_page_gets_the_sites_own(tmp_path: Path) -> None:
    with served(HARBOUR, tmp_path / "site") as address:
        with urllib.request.urlopen(f"{address}index.html") as page:
            assert b"<main" in page.read()
        with pytest.raises(urllib.error.HTTPError) as missing:
            urllib.request.urlopen(f"{address}no/such/page/")
        with missing.value as answer:
            assert answer.code == 404
            assert answer.read() == (tmp_path / "site/404.html").read_bytes()


def test_a_changed_file_is_built_again(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(HARBOUR, content)
    with served(content, tmp_path / "site", "--watch") as address:
        subject = content / "timeline.toml"
        title = re.search(r'^title = "(.*)"', subject.read_text("utf-8"), re.MULTILINE)
        assert title is not None
        time.sleep(1)  # the watch begins after the address is told
        subject.write_text(subject.read_text("utf-8").replace(title.group(1), "Renamed"), "utf-8")
        for _ in range(100):
            with urllib.request.urlopen(f"{address}index.html") as page:
                if b"Renamed" in page.read():
                    return
            time.sleep(0.2)
    raise AssertionError("the change never showed")


def test_a_port_that_another_program_has_is_a_fault_with_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(serve, "_build", lambda arguments: 0)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        assert main(["serve", "--port", port, "--output", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert f"--port {port}: found Address already in use" in told
    assert "hint: --port 0 takes any" in told
