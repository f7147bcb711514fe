"""What the pages say, without a browser."""

import re
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup, Tag
from jinja2 import Environment
from tests.publishing import invented, kelderwick

from annotated_timeline.model.timeline import Correction, Timeline
from annotated_timeline.publishing import hosting, pages
from annotated_timeline.publishing.clean import markdown
from annotated_timeline.publishing.site import PlainPage, Site

HOSTILE = "\"><img src=x onerror=alert(1)> & 'more' {{ 7*7 }}"


def plain(slug: str, title: str) -> PlainPage:
    return PlainPage(slug, title, "", lambda root: markdown(f"See [the timeline]({root}index.html)."))


def rendered(timeline: Timeline, environment: Environment) -> dict[str, BeautifulSoup]:
    site = Site(timeline, "https://kelderwick.example/flood", environment, (plain("about", "About"),))
    return {
        product.path: BeautifulSoup(product.content, "html.parser")
        for product in pages.products(site)
        if product.path.endswith(".html")
    }


@pytest.fixture(scope="module")
def made(environment: Environment) -> dict[str, BeautifulSoup]:
    return rendered(kelderwick.TIMELINE, environment)


def one(soup: BeautifulSoup | Tag, selector: str) -> Tag:
    (found,) = soup.select(selector)
    return found


def text(tag: Tag | BeautifulSoup) -> str:
    return " ".join(tag.get_text(" ").split())


def test_every_address_of_the_contract_is_there(made: dict[str, BeautifulSoup]) -> None:
    wanted = {
        "index.html",
        "404.html",
        "all/index.html",
        "months/2022-03/index.html",
        "days/index.html",
        "days/2022-03-10/index.html",
        f"events/{kelderwick.GATE.id}/index.html",
        f"quotes/{kelderwick.NOBODY.id}/index.html",
        "people/index.html",
        "people/osric-dunmore/index.html",
        "places/index.html",
        "places/fish-quay/index.html",
        "sources/index.html",
        f"sources/{kelderwick.COURIER}/index.html",
        "as-of/2022-03-12/index.html",
        "corrections/index.html",
        "about/index.html",
    }
    assert wanted - made.keys() == set()


def test_an_event_is_an_article_and_its_date_says_its_edtf(made: dict[str, BeautifulSoup]) -> None:
    page = made[f"events/{kelderwick.GATE.id}/index.html"]
    article = one(page, f'article[data-event="{kelderwick.GATE.id}"]')
    dates = [tag["data-edtf"] for tag in article.select("[data-edtf]")]
    assert dates[0] == "2022-03-09/2022-03-10"
    assert {"2022-03-09", "2022-03-10"} <= set(dates)


def test_accounts_that_differ_stand_side_by_side_with_who_gives_them(made: dict[str, BeautifulSoup]) -> None:
    claims = made[f"events/{kelderwick.GATE.id}/index.html"].select(".claims li")
    assert [text(claim) for claim in claims] == [
        "March 9, 2022 The gate jammed before midnight. Kelderwick Gazette",
        "March 10, 2022 The gate jammed after midnight. Harbour log",
    ]


def test_what_the_editors_added_says_so_and_cites(made: dict[str, BeautifulSoup]) -> None:
    page = made[f"events/{kelderwick.SHUT.id}/index.html"]
    assert "Added by the editors" in text(page)
    assert "Rests on 1 citation" in text(page)
    assert one(page, ".grounds a")["href"] == kelderwick.GAZETTE.url
    assert "Added by the editors" not in text(made[f"events/{kelderwick.CLEARED.id}/index.html"])


def test_an_event_names_each_source_its_passage_and_why_it_has_its_day(
    made: dict[str, BeautifulSoup],
) -> None:
    page = made[f"events/{kelderwick.CLEARED.id}/index.html"]
    assert "Rests on 2 sources" in text(page)
    assert [tag["data-source"] for tag in page.select("article .grounds [data-source]")] == [
        kelderwick.COURIER,
        kelderwick.DIGEST,
    ]
    assert "“Thursday”, in a text of March 11, 2022" in text(page)
    marked = one(page, f'article .grounds [data-source="{kelderwick.COURIER}"] a[href*="passage-"]')
    target = marked["href"].partition("#")[2]
    assert made[f"sources/{kelderwick.COURIER}/index.html"].find(id=target)


def test_only_a_verbatim_text_is_linked_by_its_words(made: dict[str, BeautifulSoup]) -> None:
    def original(quote: str) -> str:
        page = made[f"quotes/{quote}/index.html"]
        return str(one(page, ".ways a[data-originalurl]")["href"])

    assert original(kelderwick.NOBODY.id).endswith("#:~:text=Nobody%20is%20to%20go%20back%20for%20furniture")
    assert ":~:" not in original(kelderwick.CHAIR.id)
    assert ":~:" not in original(kelderwick.SURE.id)


def test_a_quotation_is_a_figure_with_its_words_and_its_speaker(made: dict[str, BeautifulSoup]) -> None:
    figure = one(
        made[f"quotes/{kelderwick.NOBODY.id}/index.html"], f'figure[data-quote="{kelderwick.NOBODY.id}"]'
    )
    assert text(one(figure, "blockquote")) == f"“{kelderwick.NOBODY.text}”"
    caption = text(one(figure, "figcaption"))
    assert "Osric Dunmore" in caption
    assert "mayor of Kelderwick" in caption
    assert "Town of Kelderwick" in caption
    assert "Verbatim" in caption


def test_a_paraphrase_is_no_block_quotation_and_has_no_marks(made: dict[str, BeautifulSoup]) -> None:
    figure = one(
        made[f"quotes/{kelderwick.SURE.id}/index.html"], f'figure[data-quote="{kelderwick.SURE.id}"]'
    )
    assert figure.select("blockquote") == []
    assert "“" not in text(one(figure, ".reported"))
    assert "Paraphrase, not a quotation" in text(figure)


def test_words_of_a_text_that_paraphrases_are_never_called_verbatim(made: dict[str, BeautifulSoup]) -> None:
    page = text(made[f"quotes/{kelderwick.CHAIR.id}/index.html"])
    assert "Verbatim" not in page
    assert "In the wording of Wendle Digest, which paraphrases" in page


def test_part_of_a_sentence_stands_with_the_sentence(made: dict[str, BeautifulSoup]) -> None:
    for path in ("all/index.html", f"quotes/{kelderwick.WORN.id}/index.html"):
        words = one(one(made[path], f"[data-quote='{kelderwick.WORN.id}']"), ".within")
        assert text(words).startswith("Ines Tarrow, an engineer of the harbour board, had warned the town")
        assert text(one(words, "mark")) == "worn past saving."
    assert len(made["all/index.html"].select(".within:not(.is-told)")) == 1


def test_a_sentence_that_the_event_of_a_quotation_tells_is_marked_so(
    environment: Environment,
) -> None:
    assert kelderwick.WORN.within is not None
    sentence = kelderwick.WORN.within.of(kelderwick.SOURCES[0].text)
    event = replace(kelderwick.CLEARED, text=f"{sentence} Nobody heard her.")
    worn = replace(kelderwick.WORN, event=event.id)
    made = rendered(
        replace(kelderwick.TIMELINE, events=(event,), quotes=(worn,), corrections=()), environment
    )
    assert not made["all/index.html"].select(".within")
    for path in ("index.html", f"quotes/{worn.id}/index.html"):
        assert one(made[path], ".within.is-told").get_text() == sentence


def test_a_sentence_of_a_text_that_may_not_be_published_is_not_shown(environment: Environment) -> None:
    courier = kelderwick.SOURCES[0]
    assert courier.metadata is not None
    held = replace(courier, metadata=replace(courier.metadata, full_text=False))
    made = rendered(replace(kelderwick.TIMELINE, sources=(held, *kelderwick.SOURCES[1:])), environment)
    assert not [path for path, page in made.items() if page.select(".within")]


def test_a_person_has_everything_they_said_in_order(made: dict[str, BeautifulSoup]) -> None:
    said = [tag["data-quote"] for tag in made["people/osric-dunmore/index.html"].select("[data-quote]")]
    assert said == [quote.id for quote in kelderwick.TIMELINE.quotes if quote.person == "osric-dunmore"]


def test_a_source_shows_what_was_used_and_what_was_not(made: dict[str, BeautifulSoup]) -> None:
    page = made[f"sources/{kelderwick.COURIER}/index.html"]
    marked = [text(mark) for mark in page.select(".paragraph mark")]
    assert [piece.text for piece in kelderwick.NOBODY.pieces] == [
        words for words in marked if words in {piece.text for piece in kelderwick.NOBODY.pieces}
    ]
    assert "The next spring tide is expected on Sunday." in " ".join(
        text(tag) for tag in page.select(".paragraph .unused")
    )


def test_of_a_text_that_may_not_be_published_only_the_quoted_words_are_shown(
    environment: Environment,
) -> None:
    courier = kelderwick.SOURCES[0]
    assert courier.metadata is not None
    held = replace(courier, metadata=replace(courier.metadata, full_text=False))
    sources = (held, *kelderwick.SOURCES[1:])
    page = rendered(replace(kelderwick.TIMELINE, sources=sources), environment)[
        f"sources/{courier.id}/index.html"
    ]
    shown = " ".join(text(tag) for tag in page.select(".source-text"))
    quoted = [
        piece.text
        for quote in kelderwick.TIMELINE.quotes
        if quote.source == courier.id
        for piece in quote.pieces
    ]
    for words in quoted:
        shown = shown.replace(words, "")
    assert set(shown) <= set(" […]")


def test_the_timeline_opens_with_its_own_days_and_keeps_the_rest_a_click_away(
    made: dict[str, BeautifulSoup],
) -> None:
    page = made["index.html"]
    apart = page.select("details.apart")
    assert [tag["id"] for tag in apart] == ["background", "aftermath"]
    assert not any(tag.has_attr("open") for tag in apart)
    assert kelderwick.BUILT.id in [tag["data-event"] for tag in apart[0].select("[data-event]")]
    assert "1987" in text(apart[0].select("summary")[0])


def test_a_long_timeline_opens_with_its_months(environment: Environment) -> None:
    timeline = invented.long(200)
    page = rendered(timeline, environment)["index.html"]
    assert page.select("[data-event]") == []
    linked = [link["href"] for link in page.select(".months a")]
    assert linked == sorted({f"months/{event.date.edtf[:7]}/index.html" for event in timeline.events})


def test_an_old_address_leads_on(made: dict[str, BeautifulSoup]) -> None:
    page = made["events/2022-03-10--town-emptied/index.html"]
    target = f"../../events/{kelderwick.CLEARED.id}/index.html"
    assert one(page, 'meta[http-equiv="refresh"]')["content"] == f"0; url={target}"
    assert one(page, "a")["href"] == target
    assert one(page, 'link[rel="canonical"]')["href"].endswith(f"/events/{kelderwick.CLEARED.id}/")


def test_the_page_for_what_is_not_there_links_from_the_root_of_the_host(
    made: dict[str, BeautifulSoup],
) -> None:
    page = made["404.html"]
    own = [tag["href"] for tag in page.select("main a, link[rel=stylesheet]")]
    assert own
    assert all(address.startswith("/flood/") for address in own)


def test_corrections_are_told_the_latest_first(environment: Environment) -> None:
    (first,) = kelderwick.TIMELINE.corrections
    later = replace(first, corrected_on=date(2022, 6, 1), text="A name was put right.")
    timeline = replace(kelderwick.TIMELINE, corrections=(first, later))
    told = rendered(timeline, environment)["corrections/index.html"].select(".corrections li")
    assert [tag.select("[data-edtf]")[0]["data-edtf"] for tag in told] == ["2022-06-01", "2022-03-20"]
    empty = rendered(replace(timeline, corrections=()), environment)["corrections/index.html"]
    assert "Nothing has been corrected" in text(empty)


def test_a_timeline_without_anything_has_its_pages(environment: Environment) -> None:
    assert "0 events" in text(rendered(kelderwick.EMPTY, environment)["index.html"])


def test_what_people_write_is_never_taken_for_markup(environment: Environment) -> None:
    timeline = kelderwick.with_titles(HOSTILE)
    timeline = replace(
        timeline,
        quotes=tuple(replace(quote, speaker=HOSTILE, role=HOSTILE) for quote in timeline.quotes),
        people=tuple(replace(person, name=HOSTILE) for person in timeline.people),
    )
    for path, page in rendered(timeline, environment).items():
        assert not page.select("img, [onerror]"), path
        assert "49" not in "".join(tag.get_text() for tag in page.select("h1")), path


def test_no_page_has_inline_script_or_style(made: dict[str, BeautifulSoup]) -> None:
    for path, page in made.items():
        assert page.select("[style], style, [onclick], [onload]") == [], path
        scripts = page.select("script:not([src])")
        assert all(tag.get("type") == "application/ld+json" for tag in scripts), path
        assert re.match(r"default-src 'none'", one(page, "head > meta[http-equiv^=Content-Sec]")["content"])


def test_a_language_written_from_right_to_left_turns_the_pages_round(environment: Environment) -> None:
    for language, direction in (("en", "ltr"), ("prs", "rtl"), ("fa-AF", "rtl")):
        subject = replace(kelderwick.SUBJECT, language=language)
        page = rendered(replace(kelderwick.TIMELINE, subject=subject), environment)["index.html"]
        assert (one(page, "html")["lang"], one(page, "html")["dir"]) == (language, direction)


def test_hosts_are_told_which_pages_may_be_framed(site: Site) -> None:
    told = hosting.headers(site)
    rules = re.split(r"\n(?=/)", told.strip())
    forbidden = [rule.split("\n")[0] for rule in rules if "frame-ancestors 'none'" in rule]
    assert "/events/*" in forbidden
    assert "/" in forbidden
    assert not any(path in ("/*", "/embed/*") for path in forbidden)


def test_a_corrected_card_says_so_wherever_it_stands(made: dict[str, BeautifulSoup]) -> None:
    told = "Corrected March 20, 2022 : The day was a Thursday, not a Friday."
    id_ = kelderwick.CLEARED.id
    for path in (f"events/{id_}/index.html", "days/2022-03-10/index.html", "all/index.html", "index.html"):
        assert told in text(one(made[path], f'[data-event="{id_}"]')), path
    assert all(
        "Corrected" not in text(card)
        for card in made["index.html"].select(f"[data-event={kelderwick.SHUT.id!r}]")
    )


def test_a_corrected_quotation_says_so_too(environment: Environment) -> None:
    quote = kelderwick.NOBODY.id
    corrections = (Correction(quote, date(2022, 3, 21), "He said it on the quay."),)
    pages = rendered(replace(kelderwick.TIMELINE, corrections=corrections), environment)
    for path in (f"quotes/{quote}/index.html", "all/index.html", "index.html"):
        assert "Corrected March 21, 2022 : He said it on the quay." in text(
            one(pages[path], f'[data-quote="{quote}"]')
        ), path
