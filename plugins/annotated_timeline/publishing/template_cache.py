"""Templates as they were compiled, kept between builds."""

from pathlib import Path

import jinja2
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from annotated_timeline.publishing import kept
from annotated_timeline.publishing.template_compiler import digest_of_templates


def digest_of_theme(environment: Environment) -> bytes:
    """A digest of the templates, of the options they are compiled under, and of our code.

    Jinja works out what a filter makes of a constant when it compiles, and a template is compiled with the
    parts that it includes.
    """
    options = (
        jinja2.__version__,
        environment.autoescape,
        environment.undefined.__qualname__,
        environment.trim_blocks,
        environment.lstrip_blocks,
        sorted(environment.extensions),
        sorted(environment.globals),
    )
    code = kept.digest_of_code("model", "publishing")
    return kept.digest(repr(options).encode() + code + digest_of_templates(environment))


class TemplateCache(BytecodeCache):
    """Keeps the compiled templates of `environment` in the folder `folder`."""

    def __init__(self, folder: Path, environment: Environment) -> None:
        self.folder = folder
        self.stamp = digest_of_theme(environment)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill `bucket`, unless its template is not there or has changed."""
        body = kept.read(self._file(bucket), self.stamp)
        if body is not None:
            bucket.bytecode_from_string(bytes(body))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in `bucket`."""
        kept.write(self._file(bucket), self.stamp, bucket.bytecode_to_string())

    def _file(self, bucket: Bucket) -> Path:
        return self.folder / f"template-{bucket.key}"
