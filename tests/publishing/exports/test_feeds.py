import json
from dataclasses import replace
from datetime import date, datetime

import feedparser
import pytest
from tests.publishing import invented, kelderwick

from annotated_timeline.model.timeline import Correction
from annotated_timeline.publishing.exports import atom, json_feed
from annotated_timeline.publishing.site import Site

URL = "https://kelderwick.example/flood"
HOSTILE = "<script>alert(1)</script> & \x00\x0b \ufffe"


def files(make, site: Site) -> dict[str, bytes]:
    return {product.path: product.content for product in make(site)}


def parsed(content: bytes):
    feed = feedparser.parse(content)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.feed.id
    assert feed.feed.author
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert entry.link.startswith(URL)
        assert datetime.fromisoformat(entry.updated).tzinfo
    return feed


def test_the_feed_tells_every_card_the_last_change_first(site: Site) -> None:
    feed = parsed(files(atom.products, site)["feeds/timeline.atom.xml"])
    cards = [*kelderwick.TIMELINE.events, *kelderwick.TIMELINE.quotes]
    assert {entry.link.split("/")[-2] for entry in feed.entries} == {card.id for card in cards}
    updated = [entry.updated for entry in feed.entries]
    assert updated == sorted(updated, reverse=True)
    assert feed.feed.updated == updated[0]
    assert feed.entries[0].title == kelderwick.INQUIRY.title


def test_a_corrected_card_comes_up_again_and_says_so(site: Site) -> None:
    feed = parsed(files(atom.products, site)["feeds/timeline.atom.xml"])
    cleared = next(entry for entry in feed.entries if kelderwick.CLEARED.id in entry.link)
    assert cleared.updated.startswith("2022-03-20")
    assert cleared.published.startswith("2022-03-11")
    assert "The day was a Thursday" in cleared.content[0].value


def test_a_feed_says_what_kind_of_words_they_are(site: Site) -> None:
    feed = parsed(files(atom.products, site)["feeds/timeline.atom.xml"])
    told = {entry.link.split("/")[-2]: entry.content[0].value for entry in feed.entries}
    assert "Verbatim." in told[kelderwick.NOBODY.id]
    assert "Part of a sentence." in told[kelderwick.WORN.id]
    assert "Paraphrase, not a quotation." in told[kelderwick.SURE.id]
    assert "In the wording of Wendle Digest, which paraphrases." in told[kelderwick.CHAIR.id]
    assert "In the original: “Nobody is to go back for furniture.”" in told[kelderwick.CHAIR.id]


def test_corrections_have_a_feed_of_their_own(site: Site) -> None:
    feed = parsed(files(atom.products, site)["feeds/corrections.atom.xml"])
    (made,) = feed.entries
    assert made.title == "Correction: The lower town is cleared"
    assert made.link == f"{URL}/events/{kelderwick.CLEARED.id}/"
    assert "The day was a Thursday" in made.content[0].value


def test_two_corrections_of_one_card_on_one_day_are_two_entries(environment) -> None:
    made = tuple(Correction(kelderwick.GATE.id, date(2022, 4, 1), text) for text in ("One.", "Two."))
    site = Site(replace(kelderwick.TIMELINE, corrections=made), URL, environment)
    assert len(parsed(files(atom.products, site)["feeds/corrections.atom.xml"]).entries) == 2


def test_a_feed_without_entries_is_dated_by_the_timeline_and_not_by_a_clock(empty_site: Site) -> None:
    feed = parsed(files(atom.products, empty_site)["feeds/corrections.atom.xml"])
    assert feed.feed.updated == "2022-03-20T00:00:00+00:00"


@pytest.mark.parametrize("make", [atom.products, json_feed.products])
def test_feeds_hold_no_markup_of_ours_and_full_addresses_only(site: Site, make) -> None:
    for content in files(make, site).values():
        text = content.decode()
        assert "data-event" not in text
        assert 'href="/' not in text
        assert 'href="..' not in text


def test_names_that_no_xml_can_hold_do_not_break_a_feed(environment) -> None:
    timeline = kelderwick.with_titles(HOSTILE)
    site = Site(timeline, URL, environment)
    feed = parsed(files(atom.products, site)["feeds/timeline.atom.xml"])
    titles = {entry.title for entry in feed.entries if "/events/" in entry.link}
    assert len(titles) == 1
    assert "alert(1)" in titles.pop()
    assert "<script>" not in "".join(entry.content[0].value for entry in feed.entries)


def test_the_json_feed_has_what_its_version_asks_for(site: Site) -> None:
    (content,) = files(json_feed.products, site).values()
    feed = json.loads(content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{URL}/feeds/timeline.json"
    assert len(feed["items"]) == len(kelderwick.TIMELINE.events) + len(kelderwick.TIMELINE.quotes)
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
    for item in feed["items"]:
        assert item["content_html"].startswith("<")
        assert datetime.fromisoformat(item["date_modified"]) >= datetime.fromisoformat(item["date_published"])


def test_both_feeds_tell_the_same(site: Site) -> None:
    told = parsed(files(atom.products, site)["feeds/timeline.atom.xml"]).entries
    (content,) = files(json_feed.products, site).values()
    assert [(entry.id, entry.title) for entry in told] == [
        (item["id"], item["title"]) for item in json.loads(content)["items"]
    ]


def test_a_long_feed_goes_on_in_further_files(environment) -> None:
    site = Site(invented.long(200), URL, environment)
    total = len(site.timeline.events) + len(site.timeline.quotes)
    found, seen, at = files(atom.products, site), 0, f"{URL}/feeds/timeline.atom.xml"
    while at:
        feed = parsed(found[at.removeprefix(f"{URL}/")])
        seen += len(feed.entries)
        at = next((link.href for link in feed.feed.links if link.rel == "next"), None)
    assert seen == total
    found, seen, at = files(json_feed.products, site), 0, f"{URL}/feeds/timeline.json"
    while at:
        content = found[at.removeprefix(f"{URL}/")]
        assert len(content) <= 250_000
        seen += len(json.loads(content)["items"])
        at = json.loads(content).get("next_url")
    assert seen == total
