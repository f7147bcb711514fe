"""Annotated Timeline: dated events and checked quotations out of news texts, as a Pelican plugin.

The rooms, from left to right: ``reading`` turns files into sources, ``parsing`` finds quotations, dates and
events in them, ``editing`` lays the editors' work over what was found, ``publishing`` writes the site.
``model`` holds the frozen values all of them speak. An import never points from right to left.
"""

__version__ = "0.1.0"


def register() -> None:
    """Connect the timeline's generator to Pelican (called by Pelican when it loads the plugin)."""
    from annotated_timeline.publishing.generator import connect

    connect()
