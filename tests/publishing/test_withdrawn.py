"""Old links to cards that were taken off the site."""

import datetime
from dataclasses import replace

import html5lib
import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment
from tests.publishing import kelderwick

from annotated_timeline.model.timeline import Correction, Withdrawal
from annotated_timeline.publishing import catalogue
from annotated_timeline.publishing.site import Site

DAY = datetime.date(2022, 3, 10)
GONE = datetime.date(2022, 4, 2)
SOURCE = kelderwick.TIMELINE.sources[0].id
TIMELINE = replace(
    kelderwick.TIMELINE,
    withdrawals=(
        Withdrawal("event", ("2022-03-10--a-rumour", "2022-03-10--an-older-name"), GONE, DAY, SOURCE),
        Withdrawal("quotation", ("letter--nobody-said-this",), GONE, datetime.date(1999, 1, 1), None),
    ),
    corrections=(
        *kelderwick.TIMELINE.corrections,
        Correction("2022-03-10--a-rumour", GONE, "It was <i>another</i> harbour."),
    ),
)


@pytest.fixture(scope="module")
def made(environment: Environment) -> dict[str, bytes]:
    site = Site(TIMELINE, "https://kelderwick.example/flood", environment)
    return {product.path: product.content for product in catalogue.products(site)}


@pytest.mark.parametrize("one", ["2022-03-10--a-rumour", "2022-03-10--an-older-name"])
def test_an_old_address_says_when_and_why_its_card_went_and_leads_to_the_day(
    made: dict[str, bytes], one: str
) -> None:
    soup = BeautifulSoup(made[f"events/{one}/index.html"], "html.parser")
    main = soup.main
    assert main is not None
    assert main.h1 is not None
    assert main.h1.text == "This event was withdrawn"
    assert 'datetime="2022-04-02"' in str(main)
    assert "It was <i>another</i> harbour." in main.text
    assert main.select_one('a[href="../../days/2022-03-10/index.html"]') is not None
    assert main.select_one(f'a[href="../../sources/{SOURCE}/index.html"]') is not None
    assert soup.select_one('meta[name="robots"][content="noindex"]') is not None


def test_what_is_not_known_is_not_said(made: dict[str, bytes]) -> None:
    page = made["quotes/letter--nobody-said-this/index.html"].decode()
    assert "The editors have given no reason." in page
    assert "days/1999-01-01" not in page


def test_an_embed_of_it_says_so_too(made: dict[str, bytes]) -> None:
    frame = made["embed/events/2022-03-10--a-rumour/index.html"].decode()
    assert "This event was withdrawn." in frame
    assert "It was &lt;i&gt;another&lt;/i&gt; harbour." in frame


def test_it_is_on_no_list_of_pages(made: dict[str, bytes]) -> None:
    assert b"a-rumour" not in made["sitemap.xml"]
    assert "oembed/events/2022-03-10--a-rumour.json" not in made


def test_the_corrections_lead_to_it(made: dict[str, bytes]) -> None:
    assert 'href="../events/2022-03-10--a-rumour/index.html"' in made["corrections/index.html"].decode()
    feed = made["feeds/corrections.atom.xml"].decode()
    assert "https://kelderwick.example/flood/events/2022-03-10--a-rumour/" in feed
    assert "Correction: event withdrawn" in feed


def test_the_pages_are_sound_html(made: dict[str, bytes]) -> None:
    for at in ("events/2022-03-10--a-rumour", "quotes/letter--nobody-said-this"):
        for path in (f"{at}/index.html", f"embed/{at}/index.html"):
            html5lib.HTMLParser(strict=True).parse(made[path])
