"""HTML to text: what a reader of the page reads, paragraph by paragraph, with its furniture marked."""

from contextlib import suppress
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.errors import SourceFaults
from annotated_timeline.reading.html_page import read_html
from annotated_timeline.reading.limits import MAX_HTML_DEPTH, MAX_HTML_TAGS

BODY = "<p>The harbor council voted on Tuesday to close the ferry line.</p>" * 6


def text_of(markup: str) -> str:
    return read_html(markup, "page.html").text


def marked(markup: str) -> list[tuple[str, str]]:
    page = read_html(markup, "page.html")
    return [(item.kind, item.span.of(page.text)) for item in page.furniture]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One\n  and   the\tsame.</p>", "One and the same."),
        ("<p>A <b>bold</b> <i>man</i>.</p>", "A bold man."),
        ("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"),
        ("<p>One<br>Two</p>", "One\nTwo"),
        ("One<br><br>Two", "One\n\nTwo"),
        ("One <br /> <br> <br>\n<br>Two", "One\n\nTwo"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ("<pre>a  b\n  c</pre>", "a  b\nc"),
        ("<table><tr><th>Boat</th><td>Astrid</td></tr><tr><td>2</td></tr></table>", "Boat\tAstrid\n\n2"),
        ("<p>Caf&eacute; &amp; &#8220;bar&#x201D; &mdash; &lt;b&gt;</p>", "Café & “bar” — <b>"),
        ("<p>ten&nbsp;boats</p>", "ten\u00a0boats"),
        ("<p>He said <q>it leaks</q>.</p>", "He said “it leaks”."),
        ("<p><q>He said <q>no</q> to me</q></p>", "“He said ‘no’ to me”"),
        ("<blockquote><p>One.</p><p>Two.</p></blockquote>", "“One.\n\n“Two.”"),
        ("<blockquote>It leaks.<footer>— Omar Feld</footer></blockquote>", "“It leaks.”\n\n— Omar Feld"),
        ("<blockquote><p>“It leaks,” he said.</p></blockquote>", "“It leaks,” he said."),
        ("<p>One</p><!-- no --><script>x()</script><style>p{}</style><p>Two</p>", "One\n\nTwo"),
        ("<p>One<template>no</template><noscript>no</noscript></p><p hidden>no</p>", "One"),
        ('<p>One</p><div style="color: red; display:none">no</div>', "One"),
        ("<head><title>no</title></head><p>One</p>", "One"),
        ("<p>Unclosed <b>bold<p>Next", "Unclosed bold\n\nNext"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("", ""),
    ],
)
def test_the_text_is_what_a_reader_reads(markup: str, text: str) -> None:
    assert text_of(markup) == text


@pytest.mark.parametrize(
    ("kind", "markup", "text"),
    [
        ("headline", "<h1>Ferry Closed</h1>", "Ferry Closed"),
        ("headline", '<p class="article-dek">Nobody is surprised.</p>', "Nobody is surprised."),
        ("byline", '<div class="byline">By <a>Lena Ortiz</a></div>', "By Lena Ortiz"),
        ("byline", "<time>Aug. 5, 2021</time>", "Aug. 5, 2021"),
        (
            "caption",
            "<figure><figcaption>At the quay. <i>Sam Berg</i></figcaption></figure>",
            "At the quay. Sam Berg",
        ),
        ("promo", "<aside>Most read</aside>", "Most read"),
        ("promo", '<div class="newsletter-signup">Every morning</div>', "Every morning"),
        ("explainer", '<aside class="explainer">Who owns it?</aside>', "Who owns it?"),
        ("banner", "<nav>Home</nav>", "Home"),
        ("banner", "<form>Search <button>Go</button></form>", "Search\n\nGo"),
        ("bio", '<div class="author-bio">Lena Ortiz writes.</div>', "Lena Ortiz writes."),
        ("cookie", '<div id="cookie-banner">We count you.</div>', "We count you."),
        ("player", '<div class="audio-player">4:05</div>', "4:05"),
        ("credit", '<p class="copyright">The Ledger</p>', "The Ledger"),
    ],
)
def test_furniture_that_the_markup_tells_is_marked(kind: str, markup: str, text: str) -> None:
    found = marked(f"<article>{BODY}{markup}{BODY}</article>")
    assert "\n\n".join(words for _, words in found) == text
    assert {each for each, _ in found} == {kind}


def test_what_stands_around_the_article_is_kept_and_marked() -> None:
    page = f"<body><div>The Ledger</div><main><article>{BODY}</article></main><footer>Imprint</footer></body>"
    assert marked(page) == [("banner", "The Ledger"), ("banner", "Imprint")]


def test_a_teasers_article_element_is_not_taken_for_the_article() -> None:
    page = f"<main>{BODY}<article>Another story.</article></main>"
    assert marked(page) == []


def test_a_time_in_a_sentence_belongs_to_the_sentence() -> None:
    page = f"<article>{BODY}<p>It sank on <time>Aug. 3</time> at noon.</p></article>"
    assert marked(page) == []
    assert "It sank on Aug. 3 at noon." in text_of(page)


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="article has-video-player">{}</div>',
        '<form id="aspnetForm">{}</form>',
        '<body class="single author-lena newsletter-on">{}</body>',
        '<div class="content related">{}</div>',
    ],
)
def test_an_element_that_holds_the_article_is_no_furniture_whatever_its_name(markup: str) -> None:
    assert marked(markup.format(BODY * 8)) == []


def test_a_page_nested_too_deep_is_a_fault_with_its_line() -> None:
    with pytest.raises(SourceFaults) as raised:
        text_of("<p>One</p>\n" + "<div>" * (MAX_HTML_DEPTH + 1))
    [fault] = raised.value.faults
    assert fault.line == 2
    assert "deep" in fault.found


def test_a_page_of_too_many_tags_is_a_fault() -> None:
    with pytest.raises(SourceFaults) as raised:
        text_of("<b>" * (MAX_HTML_TAGS + 1))
    assert raised.value.faults[0].found == f"{MAX_HTML_TAGS + 1:,} tags"


PIECES = [
    "<p>",
    "</p>",
    "<div class='promo'>",
    "</div>",
    "<q>",
    "</q>",
    "<blockquote>",
    "</blockquote>",
    "<br>",
    "<aside>",
    "</aside>",
    "<h1>",
    "<pre>",
    "</pre>",
    "<td>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "&#0;",
    "&#xD800;",
    "&",
    "<",
    "One",
    " \n ",
    "\n\n",
    "“Two”",
    "—",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_markup_gives_text_and_furniture_that_fits_it(pieces: list[str]) -> None:
    page = read_html("".join(pieces), "page.html")
    assert page.text == page.text.strip("\n")
    page.text.encode("utf-8")
    for item in page.furniture:
        assert item.span.of(page.text).strip() == item.span.of(page.text) != ""


@pytest.mark.parametrize("piece", ["<!--", "<a b=", '<a b="', "<![CDATA[", "<?", "<!a ", "</b", "<b>x", "&"])
def test_markup_that_never_closes_takes_time_in_proportion_to_its_length(piece: str) -> None:
    def seconds(size: int) -> float:
        start = process_time()
        with suppress(SourceFaults):
            text_of(piece * (size // len(piece)))
        return process_time() - start

    assert seconds(100_000) < 20 * max(seconds(20_000), 0.02)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One</p><!-- never closed <p>Two</p>", "One\n\n<!-- never closed\n\nTwo"),
        ("<p>One</p><p class=", "One\n\n<p class="),
        ("<script>//<![CDATA[\nx()\n</script><p>One</p>", "One"),
        ("<p>One<![if !IE]> and two<![endif]></p>", "One and two"),
    ],
)
def test_what_never_closes_swallows_nothing(markup: str, text: str) -> None:
    assert text_of(markup) == text
