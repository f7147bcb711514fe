"""Templates compiled for many pages: Jinja's compiler, but for what took longest on every page.

A template means the same either way. Jinja finds an included template and sets up a context for it whenever
it comes by; here a part is put in its place once, and an error in it is told at its include. Jinja asks of
each function whether it wants the context and of each value whether it is HTML; here what cannot want it is
called right away, and what was escaped once need not be again.
"""

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import Environment, Template, TemplateNotFound, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from annotated_timeline.publishing import kept

#: A value as text that may stand in HTML; strings come back again and again (ids, names, links).
_escaped = lru_cache(maxsize=16_384)(escape)

#: Templates of which a long timeline renders thousands. Others take longer to compile than they would save.
ON_MANY_PAGES = frozenset(
    {
        "base.html",
        "day.html",
        "embed.html",
        "embed_event.html",
        "embed_list.html",
        "embed_one_event.html",
        "embed_one_quote.html",
        "embed_quote.html",
        "event.html",
        "event_card.html",
        "event_in_full.html",
        "event_line.html",
        "feed_event.html",
        "feed_quote.html",
        "known_line.html",
        "macros.html",
        "quote.html",
        "quote_card.html",
        "quote_in_full.html",
        "quote_line.html",
    }
)
#: Where a statement of Jinja's holds others.
_BRANCHES = frozenset({"body", "elif_", "else_"})


def shown(value: object) -> str:
    """A value as it is printed by a template, like `markupsafe.escape`."""
    if type(value) is Markup:
        return value
    return _escaped(value) if type(value) is str else escape(value)


class PlainTemplate(Template):
    """To be an environment's ``template_class``: globals are one mapping, no chain to walk for each page."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        known: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """A template out of compiled code, and the globals that are `known` in it."""
        return super().from_code(environment, code, dict(known), uptodate)


class TemplateCompiler(CodeGenerator):
    """To be an environment's ``code_generator_class``."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  # Jinja's
        """Compile a template, together with what it includes by name if it stands on many pages."""
        self.writeline(f"from {__name__} import {shown.__name__}")
        if self.name in ON_MANY_PAGES:
            node.body = list(_in_place(self.environment, node.body))
        super().visit_Template(node, frame)

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


def _in_place(environment: Environment, statements: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    """The statements with what they include; an include by a variable stays as it is."""
    for statement in statements:
        name = _named(statement)
        if name:
            part = _parsed(environment, name)
            body = [one.set_lineno(statement.lineno, override=True) for one in part.body]
            yield nodes.Scope(list(_in_place(environment, body)), lineno=statement.lineno)
        else:
            for branch in _BRANCHES.intersection(statement.fields):
                setattr(statement, branch, list(_in_place(environment, getattr(statement, branch))))
            yield statement


def _named(statement: nodes.Node) -> str:
    """The name of what a statement includes; empty where it does not, or not plainly."""
    if not isinstance(statement, nodes.Include) or not isinstance(statement.template, nodes.Const):
        return ""
    plain = statement.with_context and not statement.ignore_missing
    return str(statement.template.value) if plain else ""


def _parsed(environment: Environment, name: str) -> nodes.Template:
    source, filename, _ = _loaded(environment, name)
    return environment.parse(source, name, filename)


def load_ahead(environment: Environment) -> None:
    """Compile what stands on many pages, before several processes each would."""
    for name in sorted(ON_MANY_PAGES):
        environment.get_template(name)


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
