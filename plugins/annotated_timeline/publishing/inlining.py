"""``{% include "part.html" %}`` put in its place when a template is compiled, not each time it is rendered.

Jinja finds an included template and sets up a context for it whenever it comes by, which took longer than
most of the parts themselves. A template means the same either way; an error in a part is told at its include.
"""

from collections.abc import Iterator

from jinja2 import Environment, TemplateNotFound, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer

from annotated_timeline.publishing import kept


class Inlining(CodeGenerator):
    """Jinja's compiler (``Environment.code_generator_class``), which puts parts in their place first."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  # Jinja's
        """Compile a template and all that it includes by name."""
        super().visit_Template(_Parts(self.environment).visit(node), frame)


class _Parts(NodeTransformer):
    def __init__(self, environment: Environment) -> None:
        self.environment = environment

    def visit_Include(self, node: nodes.Include) -> nodes.Node:  # noqa: N802  # Jinja's
        """The included template's nodes in a scope of their own; an include by a variable stays as it is."""
        if not isinstance(node.template, nodes.Const) or not node.with_context or node.ignore_missing:
            return node
        name = node.template.value
        source, filename, _ = _loaded(self.environment, name)
        part = self.visit(self.environment.parse(source, name, filename))
        body = [one.set_lineno(node.lineno, override=True) for one in part.body]
        return nodes.Scope(body, lineno=node.lineno)


def digest_of_templates(environment: Environment) -> bytes:
    """A digest of every template that the environment can load: any of them may be part of any other."""
    names = environment.list_templates()
    return kept.digest("\0".join(part for name in names for part in _told(environment, name)).encode())


def _told(environment: Environment, name: str) -> Iterator[str]:
    yield name
    yield _loaded(environment, name)[0]


def _loaded(environment: Environment, name: str) -> tuple[str, str | None, object]:
    if environment.loader is None:
        raise TemplateNotFound(name)
    return environment.loader.get_source(environment, name)
