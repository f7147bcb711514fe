"""The code that people paste into a page of their own."""

from markupsafe import Markup

from annotated_timeline.publishing import address
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import Topic

#: Heights in CSS pixels, for hosts that run no script; with ``/embed.js`` a frame is as tall as its content.
CARD_HEIGHT = 420
LIST_HEIGHT = 600
#: A frame's width in CSS pixels where a format demands a number.
WIDTH = 600

_IFRAME = Markup(
    '<iframe data-timeline-embed src="{src}" title="{title}" width="100%" height="{height}"'
    ' style="border:0" loading="lazy" referrerpolicy="no-referrer"'
    ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>'
)
_SCRIPT = Markup('<script async src="{src}"></script>')
_ELEMENT = Markup(
    '<annotated-timeline src="{src}" height="{height}"><a href="{link}">{title}</a></annotated-timeline>'
)


def height(topic: Topic) -> int:
    """How tall a frame is that no script adjusts."""
    return CARD_HEIGHT if topic.kind in ("event", "quote") else LIST_HEIGHT


def iframe(site: Site, topic: Topic) -> str:
    """The bare frame, which needs no script; `topic` has an embedded form."""
    src = site.absolute(address.embed(topic.address))
    return str(_IFRAME.format(src=src, title=topic.title, height=height(topic)))


def iframe_and_script(site: Site, topic: Topic) -> str:
    """The frame, and the script that gives it the height of its content."""
    return f"{iframe(site, topic)}\n{_script(site)}"


def element_and_script(site: Site, topic: Topic) -> str:
    """The custom element, a plain link to whoever does not run its script."""
    src = site.absolute(address.embed(topic.address))
    link = site.absolute(topic.address)
    element = _ELEMENT.format(src=src, height=height(topic), link=link, title=topic.title)
    return f"{element}\n{_script(site)}"


def _script(site: Site) -> str:
    return str(_SCRIPT.format(src=site.absolute(address.EMBED_SCRIPT)))
