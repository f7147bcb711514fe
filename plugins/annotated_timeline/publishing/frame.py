"""What stands at the head and the foot of every page: rendered once for each depth of the site."""

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from annotated_timeline.publishing.site import Page, Site


@pass_context
def framing(context: Context, template: str) -> Markup:
    """A part of the frame that shows nothing of a page but whether its links lead to that very page.

    A filter of templates: ``{{ "footer.html"|framing }}``. What is linked from everywhere stands at most one
    folder deep, so only pages there have a frame of their own; the part gets their address as `here`, and
    None on all others.
    """
    site: Site = context["site"]
    page: Page = context["page"]
    here = page.address if page.address.count("/") < 2 else None
    return site.fragment(template, page.root, f"{here}", lambda: {"here": here})
