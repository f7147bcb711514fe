"""Templates compiled for many pages: Jinja's compiler, but for what took longest on every page.

A template means the same either way. Jinja finds an included template and sets up a context for it whenever
it comes by; here a part is put in its place once, and an error in it is told at its include. Jinja asks of
each function whether it wants the context and of each value whether it is HTML; here what cannot want it is
called right away, and what was escaped once need not be again.
"""

from collections.abc import Iterator
from functools import lru_cache

from jinja2 import Environment, TemplateNotFound, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from annotated_timeline.publishing import kept

#: A value as text that may stand in HTML; strings come back again and again (ids, names, links).
_escaped = lru_cache(maxsize=16_384)(escape)


def shown(value: object) -> str:
    """A value as it is printed by a template, like `markupsafe.escape`."""
    if type(value) is Markup:
        return value
    return _escaped(value) if type(value) is str else escape(value)


class TemplateCompiler(CodeGenerator):
    """To be an environment's ``code_generator_class``."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  # Jinja's
        """Compile a template and all that it includes by name."""
        self.writeline(f"from {__name__} import {shown.__name__}")
        super().visit_Template(_Parts(self.environment).visit(node), frame)

    def visit_Call(  # noqa: N802  # Jinja's
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Call methods and what a page is given right away; other functions may want a context."""
        plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs or forward_caller)
        if not plain or not self._wants_no_context(node.node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _wants_no_context(self, called: nodes.Expr) -> bool:
        if isinstance(called, nodes.Name):
            return called.name not in self.environment.globals
        return isinstance(called, nodes.Getattr)

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"{shown.__name__}(")


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
