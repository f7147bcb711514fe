"""What was put right on the published site."""

from collections.abc import Iterator

from annotated_timeline.publishing import address
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site


def products(site: Site) -> Iterator[Product]:
    """``/corrections/``, the latest first."""
    found = sorted(
        site.timeline.corrections,
        key=lambda correction: (correction.corrected_on, correction.card),
        reverse=True,
    )
    yield site.page(
        address.CORRECTIONS,
        "corrections.html",
        "Corrections",
        description=f"What was corrected in “{site.timeline.subject.title}”, when and why.",
        corrections=found,
    )
