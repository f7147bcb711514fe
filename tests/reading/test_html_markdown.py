import html

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotated_timeline.publishing.clean import markdown
from annotated_timeline.reading.html_markdown import html_to_markdown, links

#: Letters that mean something in Markdown or HTML, and a few that do not.
TRICKY = st.text("ab1. \n*_`[]()<>&#+-=|\\!\"'~:{}é", max_size=80)


def words(text: str) -> str:
    return " ".join(text.split())


@given(TRICKY)
@example("# a\n1. b\n- c\n> d\n+ e")
@example("a\n===")
@example("a\n---")
@example("a|b\n-|-\n1|2")
@example("    a")
@example("&amp; &lt;b&gt; [a](b) ![a](b) <http://a>")
@example("*a* _b_ __c__ `d` ~~e~~")
@example("[a]: b")
def test_plain_text_reads_the_same_as_markdown(text: str) -> None:
    made, lost = html_to_markdown(html.escape(text))
    assert lost == ()
    assert words(markdown(made).striptags()) == words(text)


@pytest.mark.parametrize(
    ("given_html", "expected"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("<p>One.</p><p>Two.</p>", "<p>One.</p>\n<p>Two.</p>"),
        ("a <em>b</em> <b>c</b>", "<p>a <em>b</em> <strong>c</strong></p>"),
        ("<ul><li>a</li><li>b</li></ul>", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("<ol><li>a</li><li>b</li></ol>", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>"),
        (
            '<a href="https://example.org/a?b=1">the minutes</a>',
            '<p><a href="https://example.org/a?b=1" rel="noopener noreferrer">the minutes</a></p>',
        ),
    ],
)
def test_elements_that_markdown_has_come_back(given_html: str, expected: str) -> None:
    assert markdown(html_to_markdown(given_html)[0]) == expected


def test_elements_without_a_place_are_named_and_their_words_kept() -> None:
    made, lost = html_to_markdown('<table><tr><td>a</td></tr></table><mark>b</mark><img src="x">')
    assert lost == ("img", "mark", "table", "td", "tr")
    assert words(made) == "ab"


@pytest.mark.parametrize("element", ["script", "style", "iframe"])
def test_what_is_not_text_leaves_no_words(element: str) -> None:
    made, lost = html_to_markdown(f"a <{element}>alert(1)</{element}>b")
    assert "alert" not in made
    assert lost == (element,)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://a.example/) [x](y", "data:text/html,x"])
def test_a_link_that_could_run_or_break_is_no_link(address: str) -> None:
    made, _ = html_to_markdown(f'<a href="{address}">a</a>')
    assert markdown(made) == "<p>a</p>"


def test_links_are_told_in_order() -> None:
    told = links('<a href="https://a.example">one</a> <b><a href=" https://b.example ">two <i>b</i></a></b>')
    assert told == (("https://a.example", "one"), ("https://b.example", "two b"))
