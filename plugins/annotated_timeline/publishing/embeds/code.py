"""The code that people paste into a page of their own."""

from markupsafe import escape

from annotated_timeline.publishing import address
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import Topic

#: Heights in CSS pixels, for hosts that run no script; with ``/embed.js`` a frame is as tall as its content.
CARD_HEIGHT = 420
LIST_HEIGHT = 600
#: A frame's width in CSS pixels where a format demands a number.
WIDTH = 600


def height(topic: Topic) -> int:
    """How tall a frame is that no script adjusts."""
    return CARD_HEIGHT if topic.kind in ("event", "quote") else LIST_HEIGHT


def iframe(site: Site, topic: Topic) -> str:
    """The bare frame, which needs no script; `topic` has an embedded form."""
    src = site.absolute(address.embed(topic.address))
    return (
        f'<iframe data-timeline-embed src="{escape(src)}" title="{escape(topic.title)}"'
        f' width="100%" height="{height(topic)}"'
        ' style="border:0" loading="lazy" referrerpolicy="no-referrer"'
        ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>'
    )


def iframe_and_script(site: Site, topic: Topic) -> str:
    """The frame, and the script that gives it the height of its content."""
    return f"{iframe(site, topic)}\n{_script(site)}"


def element_and_script(site: Site, topic: Topic) -> str:
    """The custom element, a plain link to whoever does not run its script."""
    src = site.absolute(address.embed(topic.address))
    link = site.absolute(topic.address)
    element = (
        f'<annotated-timeline src="{escape(src)}" height="{height(topic)}">'
        f'<a href="{escape(link)}">{escape(topic.title)}</a></annotated-timeline>'
    )
    return f"{element}\n{_script(site)}"


def _script(site: Site) -> str:
    return f'<script async src="{escape(site.absolute(address.EMBED_SCRIPT))}"></script>'
