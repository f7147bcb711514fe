"""Serve the built site on this machine; with --watch, build it again whenever something changes."""

import argparse
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

from annotated_timeline.commands import build
from annotated_timeline.errors import SourceFault, SourceFaults


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``build``, and where to listen."""
    build.add_options(parser)
    parser.add_argument("--port", type=int, default=8000, help="the port on 127.0.0.1; 0 for any free one")
    parser.add_argument("--watch", action="store_true", help="build again when a file changes")


def run(arguments: argparse.Namespace) -> int:
    """Build, then serve until interrupted; 1 where the first build fails and nothing is there to serve."""
    failed = _build(arguments)
    if failed and not arguments.output.is_dir():
        return 1
    handler = partial(_Handler, directory=str(arguments.output.resolve()))
    with _server(arguments.port, handler) as server:
        print(f"http://127.0.0.1:{server.server_port}/ (Ctrl-C ends it)", flush=True)
        try:
            if arguments.watch:
                threading.Thread(target=server.serve_forever, daemon=True).start()
                _build_on_change(arguments)
            else:
                server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


def _server(port: int, handler: Callable[..., SimpleHTTPRequestHandler]) -> ThreadingHTTPServer:
    """A server at `port` of this machine; raises SourceFaults where another program has it."""
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), handler)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        fault = SourceFault(f"--port {port}", None, reason, "a free port", "--port 0 takes any")
        raise SourceFaults([fault]) from error


def _build_on_change(arguments: argparse.Namespace) -> None:
    watched = [arguments.content, arguments.sources, arguments.settings, Path("theme"), Path("plugins")]
    for _ in watch(*(path for path in watched if path and path.exists())):
        _build(arguments)


def _build(arguments: argparse.Namespace) -> int:
    """Build in a process of its own, so that changes of the plugin count too; its exit status."""
    command = [sys.executable, "-m", "annotated_timeline.cli", "build"]
    for name in ("content", "output", "sources", "settings", "jobs"):
        if value := getattr(arguments, name):
            command += [f"--{name}", str(value)]
    return subprocess.run(command, check=False).returncode


class _Handler(SimpleHTTPRequestHandler):
    """Files below the output folder; what is not there gets the site's own page for that."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name the base class gives it
        """Say nothing of requests that went well."""
