"""Furniture is marked for what it is, and an article's own lines are left alone."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.model.source import Metadata
from annotated_timeline.reading.furniture.marking import mark_furniture

BODY = (
    "The harbor council voted on Tuesday to close the old ferry line, after a season in which its two boats "
    'missed every third crossing. "We ran out of patience," said Dana Whitlock, the harbor master.\n\n'
    "Omar Feld, the county engineer, told the council that the pumps were thirty years old."
)
METADATA = Metadata(
    title="Council Closes the ‘Old’ Ferry Line",
    publisher="The Harbor Ledger",
    published=date(2021, 8, 5),
    kind="article",
    wording="verbatim",
    authors=("Lena Ortiz",),
)


def marked(text: str, metadata: Metadata | None = None) -> list[tuple[str, str]]:
    return [(item.kind, item.span.of(text)) for item in mark_furniture(text, metadata)]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("banner", "© 2023 Radio Harbor"),
        ("banner", "Harbor lights banner background"),
        ("banner", "Skip to main content"),
        ("banner", "Facebook Twitter Email"),
        ("player", "Play Live Radio"),
        ("player", "Next Up: The Evening Tide"),
        ("player", "0:00 / 3:41"),
        ("player", "Listen • 4:05"),
        ("player", "6-Minute Listen"),
        ("byline", "By Lena Ortiz"),
        ("byline", "By Lena Ortiz and Sam van der Berg, Harbor Press"),
        ("byline", "Published Aug. 5, 2021 Updated Aug. 10, 2021"),
        ("byline", "Last updated: 5 August 2021, 17:05 GMT"),
        ("byline", "August 5, 2021"),
        ("promo", "Sign up for our morning newsletter and never miss a tide."),
        ("promo", "Ferry News Sign up for a weekly email about the harbor. [Send it to me.](#)"),
        ("promo", "Read more: Who owns the ferry?"),
        ("promo", "Advertisement"),
        ("promo", "Story continues below advertisement"),
        ("promo", "Follow Lena Ortiz on Twitter @lenaortiz"),
        ("caption", "The ferry Astrid at its berth on Monday. Sam Berg/Agence Marine — Harbor Images"),
        ("caption", "The ferry Astrid at its berth on Monday. (Sam Berg/Reuters)"),
        ("caption", "The ferry Astrid at its berth. Photo by Sam Berg"),
        ("caption", "FILE - In this May 3, 2020, file photo, the ferry Astrid leaves its berth."),
        ("credit", "Sam Berg/Agence Marine via Getty Images"),
        ("credit", "Ada Moreno contributed reporting from the quay."),
        ("credit", "(Reporting by Lena Ortiz; Editing by Ada Moreno)"),
        ("credit", "This story was originally published by The Quay."),
    ],
)
def test_a_line_of_furniture_before_the_article_is_marked(kind: str, line: str) -> None:
    assert marked(f"{line}\n\n{BODY}") == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "By then the council had left the hall.",
        "By Tuesday",
        "She signed up for a newsletter, and forgot about it.",
        "Residents may sign up for alerts at the harbor office.",
        '"Sign up for our newsletter," Feld told the crew, and nobody did.',
        "Copyright law was on nobody's mind that night.",
        "The council read more letters than it had time for.",
        "Whitlock contributed a boat.",
        "The trial of the shipyard Morgan/Stein begins on Monday.",
        "The report was published on Aug. 5, and updated twice after that day.",
        "In this town nobody trusts a ferry.",
        "“This website uses cookies,” Feld read aloud, “and I never agreed,” he said.",
        "The site uses cookies to follow its readers, the court found.",
        "Lena Ortiz is a reporter whom the council sued.",
        "At 9:05 the last boat left.",
        "What now? Nobody at the quay knew.",
    ],
)
def test_a_line_of_the_article_is_not_marked(line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{BODY}"
    assert marked(text) == []


def test_the_lines_among_a_players_lines_are_furniture_too() -> None:
    banner = "© 2023 Radio Harbor\nHarbor banner background\nYour voice on the coast"
    head = f"{banner}\nPlay Live Radio\nNext Up:\n0:00 0:00"
    kinds = [kind for kind, _ in marked(f"{head}\n\n{BODY}")]
    assert kinds == ["banner", "banner", "banner", "player", "player", "player"]


def test_the_title_and_the_deck_above_a_byline_are_headlines() -> None:
    deck = "Two boats missed every third crossing. Nobody is surprised."
    text = f'Council Closes the "Old" Ferry Line\n\n{deck}\n\nBy Lena Ortiz\n\n{BODY}'
    assert [kind for kind, _ in marked(text, METADATA)] == ["headline", "headline", "byline"]


def test_the_title_is_not_looked_for_in_the_articles_midst() -> None:
    text = f"{(BODY + chr(10) * 2) * 10}Council Closes the ‘Old’ Ferry Line"
    assert marked(text, METADATA) == []


def test_a_cookie_notice_is_one_stretch_with_its_buttons() -> None:
    notice = (
        "X\nThis website uses cookies to improve your visit.\nAccept Cookies\n\n"
        "Strictly Necessary Cookies - Always Active\n\n"
        "These cookies are needed for the site to work.\n\nMore About Us\n\n"
        "You may opt out of the “sale” of your personal information at any time."
    )
    assert marked(f"{BODY}\n\n{notice}") == [("cookie", notice)]


def test_the_article_goes_on_after_a_cookie_notice() -> None:
    notice = "We use cookies on our pages.\nAccept all"
    text = f"{notice}\n\n{BODY}"
    assert marked(text) == [("cookie", notice)]


def test_initials_and_a_double_name_at_the_end_are_no_credit() -> None:
    assert marked(f"“We will not sail again,” said H. E. L. Whitlock-Ortiz III.\n\n{BODY}") == []


def test_a_caption_told_twice_is_marked_twice() -> None:
    caption = "Crews of the harbor inspect the ferry Astrid after the storm on the morning of Aug. 4, 2021."
    text = f"{caption}\n\n{caption} HARBOR TIMES / SAM BERG\n\n{BODY}"
    assert marked(text) == [("caption", caption), ("caption", f"{caption} HARBOR TIMES / SAM BERG")]


def test_an_explainer_box_is_a_stretch_from_its_heading_to_its_last_answer() -> None:
    box = "Understand the Ferry Dispute\n\nWho owns the ferry? The county bought both boats in 1987."
    assert marked(f"{BODY}\n\n{box}\n\n{BODY}") == [("explainer", box)]


def test_an_interview_in_questions_and_answers_is_no_explainer() -> None:
    turns = "\n\n".join(f"Why did boat {n} sink? Nobody knows why it did." for n in range(12))
    assert marked(f"{BODY}\n\nUnderstand the Ferry Dispute\n\n{turns}") == []


def test_a_sign_off_is_marked_alone_and_at_the_end_of_a_turn() -> None:
    alone = "Lena Ortiz, Harbor News, the county seat."
    text = f"{BODY}\n\nORTIZ: The boats stay in port. {alone}\n\n{alone}"
    assert marked(text) == [("signoff", alone), ("signoff", alone)]


def test_a_transcripts_owner_at_the_end_of_its_last_turn_is_a_credit() -> None:
    owner = "Transcript provided by Radio Harbor, Copyright Radio Harbor."
    text = f"{BODY}\n\nORTIZ: That was Dana Whitlock. {owner}\n\nLena Ortiz hosts the morning broadcast."
    assert marked(text) == [("credit", owner), ("bio", "Lena Ortiz hosts the morning broadcast.")]


@pytest.mark.parametrize(
    "bio",
    [
        "Lena Ortiz has been a reporter at the Ledger for two decades.",
        "Over ten years of journalism, Lena Ortiz has become a voice of the coast.",
    ],
)
def test_a_biography_of_an_author_closes_the_page(bio: str) -> None:
    assert marked(f"{BODY}\n\n{bio}", METADATA) == [("bio", bio)]


def test_a_journalist_whom_the_article_tells_of_has_no_biography_in_it() -> None:
    text = f"{BODY}\n\nThe court heard Ortiz for an hour.\n\nLena Ortiz is a reporter at the Ledger."
    assert marked(text) == []


@given(st.text(st.sampled_from('ab.A “”"\n©/:XPlaycookies()'), max_size=400))
def test_furniture_is_in_order_without_overlaps_inside_the_text(text: str) -> None:
    items = mark_furniture(text, METADATA)
    assert all(0 <= item.span.start < item.span.end <= len(text) for item in items)
    assert all(before.span.end <= after.span.start for before, after in pairwise(items))


@given(
    st.lists(
        st.sampled_from(
            [
                "X",
                "Play Live Radio",
                "This website uses cookies.",
                "By Lena Ortiz",
                "Photo by Sam Berg",
                "Lena Ortiz, Harbor News, the quay.",
                "Understand the Dispute",
                "Who owns it? The county. Learn more",
                "Lena Ortiz is a reporter at the Ledger. © 2021 Ledger",
                BODY,
            ]
        ),
        max_size=12,
    ),
    st.sampled_from(["\n", "\n\n", "\r\n\r\n", " \n\t\n"]),
)
def test_neighbours_never_share_a_character(parts: list[str], gap: str) -> None:
    text = gap.join(parts)
    for before, after in pairwise(mark_furniture(text, METADATA)):
        assert before.span.end <= after.span.start
