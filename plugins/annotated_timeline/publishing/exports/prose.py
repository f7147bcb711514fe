"""An event's text for formats without Markdown, and characters that XML cannot hold."""

import re

from markupsafe import Markup

from annotated_timeline.model.timeline import Event, QuoteCard
from annotated_timeline.publishing.clean import markdown

#: Not allowed in XML 1.0, not even escaped.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PARAGRAPH = Markup("<p>%s</p>")


def html(event: Event) -> Markup:
    """What is said of an event, as clean HTML; an editor wrote Markdown, a source plain text."""
    return markdown(event.text) if event.origin == "editor" else paragraph(event.text)


def plain(event: Event) -> str:
    """What is said of an event, without any markup."""
    return markdown(event.text).striptags() if event.origin == "editor" else " ".join(event.text.split())


def marked(quote: QuoteCard) -> str:
    """A quotation's words in quotation marks, a paraphrase's without."""
    return quote.text if quote.wording == "paraphrase" else f"“{quote.text}”"


def speaker(quote: QuoteCard) -> str:
    """Who said it, with the role at the time."""
    return f"{quote.speaker}, {quote.role}" if quote.role else quote.speaker


def xml_safe(text: str) -> str:
    """The text without the characters that no XML document may hold."""
    return _NOT_XML.sub("", text)


def paragraph(text: str) -> Markup:
    """Plain text as a paragraph of HTML."""
    return _PARAGRAPH % text
