"""Web servers on loopback ports, for pages that have to come from an origin of their own."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit


@contextmanager
def serving(files: Mapping[str, bytes]) -> Iterator[str]:
    """Serve `files` by path ("" and "a/" stand for their index.html); gives the address, without a slash.

    What is put into `files` later is served as well.
    """

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).removeprefix("/")
            path = f"{path}index.html" if path == "" or path.endswith("/") else path
            body = files.get(path)
            self.send_response(200 if body is not None else 404)
            kind = guess_type(path)[0] or "application/octet-stream"
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    with _served(Handler) as address:
        yield address


@contextmanager
def serving_folder(folder: Path) -> Iterator[str]:
    """Serve what is in `folder`; gives the address, which ends with a slash."""

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    with _served(partial(Handler, directory=folder)) as address:
        yield f"{address}/"


@contextmanager
def _served(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
