"""The filters and functions of the templates."""

from jinja2 import Environment

from annotated_timeline.errors import counted
from annotated_timeline.publishing import cards, evidence, lanes
from annotated_timeline.publishing.clean import clean, markdown, safe_url
from annotated_timeline.publishing.dated import dated, month_name, weekday
from annotated_timeline.publishing.frame import framing
from annotated_timeline.publishing.head import head_of, sharing_of
from annotated_timeline.publishing.template_compiler import PlainTemplate, TemplateCompiler

__all__ = ["clean", "install", "markdown", "safe_url"]


def install(environment: Environment) -> None:
    """Give the templates their filters and functions; a template is read once for a build."""
    environment.auto_reload = False
    environment.cache = {}  # without an order of use, as none is ever dropped
    environment.code_generator_class = TemplateCompiler
    environment.template_class = PlainTemplate
    environment.filters.update(
        clean=clean,
        markdown=markdown,
        safe_url=safe_url,
        dated=dated,
        weekday=weekday,
        month_name=month_name,
        anchor=evidence.anchor,
        told=evidence.told,
        counted=counted,
        extent=lanes.extent,
        framing=framing,
        quote_title=cards.quote_title,
        event_card=cards.event_card,
        event_line=cards.event_line,
        known_line=cards.known_line,
        event_in_full=cards.event_in_full,
        quote_card=cards.quote_card,
        quote_line=cards.quote_line,
        quote_in_full=cards.quote_in_full,
    )
    environment.globals.update(head_of=head_of, sharing_of=sharing_of)
