"""Events and quotations as HTML: the card, the line in a list, the full entry for print.

A card looks the same on every page at one depth of the site, so each is rendered once for each depth. The
functions are filters of the templates: ``{{ event|event_card }}``.
"""

from collections.abc import Mapping
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from annotated_timeline.model.timeline import Event, QuoteCard
from annotated_timeline.publishing import evidence, passages
from annotated_timeline.publishing.shorten import shorten
from annotated_timeline.publishing.site import Site


@pass_context
def event_card(context: Context, event: Event) -> Markup:
    """An event with its text, its sources, and what belongs to it."""
    return _event(context, "event_card.html", event)


@pass_context
def event_line(context: Context, event: Event) -> Markup:
    """An event as one line of a list: its headline and its date."""
    return _event(context, "event_line.html", event)


@pass_context
def known_line(context: Context, event: Event) -> Markup:
    """An event as one line, with those of its sources that had told it on some day."""
    site: Site = context["site"]
    told = f"{event.id} {len(event.evidence)}"
    return site.fragment("known_line.html", context["page"].root, told, lambda: {"event": event})


@pass_context
def event_in_full(context: Context, event: Event) -> Markup:
    """An event for print, with the addresses of its sources written out."""
    return _once(context, "event_in_full.html", event_context(context["site"], event))


@pass_context
def quote_card(context: Context, quote: QuoteCard) -> Markup:
    """A quotation with its speaker, its date, its wording and its source."""
    return _quote(context, "quote_card.html", quote)


@pass_context
def quote_line(context: Context, quote: QuoteCard) -> Markup:
    """A quotation as one line of a list: its first words, its speaker and its date."""
    return _quote(context, "quote_line.html", quote)


@pass_context
def quote_in_full(context: Context, quote: QuoteCard) -> Markup:
    """A quotation for print, with the address of its source written out."""
    return _once(context, "quote_in_full.html", quote_context(context["site"], quote))


def quote_title(quote: QuoteCard, most: int = 60) -> str:
    """A quotation as a title: its speaker and at most `most` characters of its words."""
    words = shorten(quote.shown, most)
    return f"{quote.speaker}: {words}" if quote.wording == "paraphrase" else f"{quote.speaker}: “{words}”"


def event_context(site: Site, event: Event) -> Mapping[str, Any]:
    """What the templates of an event need besides the event."""
    grounds = evidence.grounds_of_event(site, event)
    publishers = dict.fromkeys(ground.publisher for ground in grounds)
    publishers |= dict.fromkeys(citation.publisher for citation in event.citations)
    return {
        "event": event,
        "grounds": grounds,
        "publishers": tuple(publishers),
        "rests_on": _rests_on(event),
        "told": evidence.told(event),
        "quotes": site.relations.quotes_of_event.get(event.id, ()),
        "told_after": site.relations.told_after.get(event.id, ()),
        "sides": site.sides_of(event),
        "corrections": site.relations.corrections_of.get(event.id, ()),
    }


def _rests_on(event: Event) -> str:
    """How much an event rests on: "2 sources", "1 source and 3 citations"."""
    counts = ((len(event.sources), "source"), (len(event.citations), "citation"))
    return " and ".join(f"{count} {noun if count == 1 else f'{noun}s'}" for count, noun in counts if count)


def quote_context(site: Site, quote: QuoteCard) -> Mapping[str, Any]:
    """What the templates of a quotation need besides the quotation."""
    event = site.events.get(quote.event or "")
    return {
        "quote": quote,
        "told": _said(quote, event),
        "ground": evidence.ground_of_quote(site, quote),
        "side": site.sides.get(quote.side or ""),
        "person": site.people.get(quote.person or ""),
        "event": event,
        "within": passages.sentence(site.sources[quote.source], quote),
        "event_tells_it": _tells(site, event, quote),
        "wording": wording_of(site, quote),
        "own_words": are_the_speakers(site, quote),
        "corrections": site.relations.corrections_of.get(quote.id, ()),
    }


def _tells(site: Site, event: Event | None, quote: QuoteCard) -> bool:
    """Whether the event's own text holds the sentence that a quotation is part of."""
    if event is None or quote.within is None:
        return False
    return quote.within.of(site.sources[quote.source].text) in event.text


def _said(quote: QuoteCard, event: Event | None) -> str:
    """The words for the day it was said: those of the event it was said in, else its own."""
    if event is not None and event.date == quote.said_on and (words := evidence.told(event)):
        return words
    return quote.said_basis.words if quote.said_basis else ""


def wording_of(site: Site, quote: QuoteCard) -> str:
    """What kind of words these are; those of a text that paraphrases are nobody's but for the original's."""
    if quote.wording == "paraphrase":
        return "Paraphrase, not a quotation"
    words = "Verbatim" if quote.wording == "verbatim" else "Part of a sentence"
    source = evidence.metadata_of(site.sources[quote.source])
    if not are_the_speakers(site, quote):
        return f"In the wording of {source.publisher}, which paraphrases"
    if source.wording == "verbatim" or source.original is None:
        return words
    return f"{words}, from the original ({source.original.publisher})"


def are_the_speakers(site: Site, quote: QuoteCard) -> bool:
    """Whether these are the speaker's own words: the source, or the original it paraphrases, has them so."""
    if quote.wording == "paraphrase":
        return False
    if evidence.metadata_of(site.sources[quote.source]).wording == "verbatim":
        return True
    original = quote.original.words if quote.original else ""
    return all(piece.text in original for piece in quote.pieces)


def _once(context: Context, template: str, given: Mapping[str, Any]) -> Markup:
    """What stands on one page only, so that nobody asks for it again."""
    site: Site = context["site"]
    return site.part(template, context["page"].root, given)


def _event(context: Context, template: str, event: Event) -> Markup:
    site: Site = context["site"]
    root: str = context["page"].root
    return site.fragment(template, root, event.id, lambda: event_context(site, event))


def _quote(context: Context, template: str, quote: QuoteCard) -> Markup:
    site: Site = context["site"]
    root: str = context["page"].root
    return site.fragment(template, root, quote.id, lambda: quote_context(site, quote))
