"""Embeds on a page of another origin: two loopback ports, a real Chromium."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Locator, Page
from tests.publishing import kelderwick
from tests.tools import theme
from tests.tools.web import serving

from annotated_timeline.publishing import assets, embeds
from annotated_timeline.publishing.embeds.code import element_and_script, iframe, iframe_and_script
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import Topic, topic_at

pytestmark = pytest.mark.browser

NEWSWIRE = Path(__file__).parents[2] / "node_modules/@newswire/frames/dist/frames.umd.js"
EVENT = f"events/{kelderwick.CLEARED.id}/"
SIDES = ("top", "right", "bottom", "left")
QUOTE = f"quotes/{kelderwick.NOBODY.id}/"
SIX = (
    "",
    EVENT,
    QUOTE,
    "days/2022-03-10/",
    "people/osric-dunmore/",
    f"sources/{kelderwick.COURIER}/",
)


@pytest.fixture(scope="module")
def site_and_files() -> Iterator[tuple[Site, dict[str, bytes]]]:
    """The invented timeline's embeds, served from a port of their own."""
    files: dict[str, bytes] = {}
    with serving(files) as address:
        site = Site(kelderwick.TIMELINE, address, theme.environment())
        files |= {product.path: product.content for product in embeds.products(site)}
        files |= {product.path: product.content for product in assets.products(site)}
        yield site, files


@pytest.fixture(scope="module")
def site(site_and_files: tuple[Site, dict[str, bytes]]) -> Site:
    return site_and_files[0]


@pytest.fixture(scope="module")
def host() -> Iterator[tuple[str, dict[str, bytes]]]:
    """Another newsroom's server, and its pages."""
    pages: dict[str, bytes] = {}
    with serving(pages) as address:
        yield address, pages


class Host:
    """A page of another origin in a browser window, with what it requested and complained about."""

    def __init__(self, page: Page, address: str, pages: dict[str, bytes], site: Site) -> None:
        self.page, self.address, self.pages, self.site = page, address, pages, site
        self.requested: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requested.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def show(self, body: str, fragment: str = "") -> None:
        self.pages["story.html"] = (
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title>'
            '<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"></head>'
            f"<body>{body}</body></html>"
        ).encode()
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}/story.html{fragment}")

    def embedded(self, *at: str) -> str:
        """The code our pages offer for these addresses, one after another."""
        return "<p>Words of the host.</p>".join(iframe_and_script(self.site, self.topic(one)) for one in at)

    def topic(self, at: str) -> Topic:
        topic = topic_at(self.site, at)
        assert topic is not None
        return topic

    def element(self, at: str) -> Locator:
        """The iframe on the host's page, brought near so that a lazy one loads."""
        found = self.page.locator(f'iframe[src^="{self.site.url}/embed/{at}"]').first
        found.scroll_into_view_if_needed()
        return found

    def frame(self, at: str) -> Frame:
        """The document in the frame that shows `at`."""
        handle = self.element(at).element_handle()
        frame = handle.content_frame()
        assert frame is not None
        frame.wait_for_selector("footer", state="attached")
        return frame

    def fits(self, at: str) -> bool:
        """Whether the frame comes to be as high as its content, with no scroll bar."""
        frame = self.frame(at)
        return eventually(lambda: frame.evaluate(FITS))


FITS = """() => {
  const root = document.documentElement;
  const spare = innerHeight - root.getBoundingClientRect().height;
  return 0 <= spare && spare < 1 && root.scrollHeight <= innerHeight && root.clientWidth === innerWidth;
}"""


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold within ten seconds; machines are busy at times."""
    end = time.monotonic() + 10
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


@pytest.fixture(params=[320, 1200])
def width(request: pytest.FixtureRequest) -> int:
    return request.param


@pytest.fixture
def open_host(browser: Browser, host, site: Site) -> Iterator[Callable[..., Host]]:
    contexts = []

    def open_one(width: int = 800, **options) -> Host:
        contexts.append(browser.new_context(viewport={"width": width, "height": 700}, **options))
        return Host(contexts[-1].new_page(), *host, site)

    yield open_one
    for context in contexts:
        context.close()


def test_six_frames_on_one_page_have_the_height_of_their_content(open_host, site, width) -> None:
    there = open_host(width)
    there.show(there.embedded(*SIX))
    assert [at for at in SIX if not there.fits(at)] == []
    assert there.complaints == []
    origins = {"/".join(url.split("/")[:3]) for url in there.requested if not url.startswith("data:")}
    assert origins == {site.url, there.address}


def test_a_frame_follows_when_the_window_is_made_narrow(open_host) -> None:
    there = open_host(1200)
    there.show(there.embedded(*SIX))
    assert there.fits("")
    before = there.element("").bounding_box()["height"]
    there.page.set_viewport_size({"width": 320, "height": 700})
    assert [at for at in SIX if not there.fits(at)] == []
    assert there.element("").bounding_box()["height"] > before


def test_a_frame_follows_when_details_are_opened_and_closed(open_host, width) -> None:
    there = open_host(width)
    there.show(there.embedded(EVENT))
    assert there.fits(EVENT)
    closed = there.element(EVENT).bounding_box()["height"]
    there.frame(EVENT).click("summary")
    assert there.fits(EVENT)
    assert there.element(EVENT).bounding_box()["height"] > closed + 20
    there.frame(EVENT).click("summary")
    assert there.fits(EVENT)
    assert there.element(EVENT).bounding_box()["height"] == closed


def test_a_frame_that_starts_hidden_has_its_height_when_it_is_shown(open_host, width) -> None:
    there = open_host(width)
    eager = there.embedded(*SIX).replace('loading="lazy"', "")
    there.show(f'<button onclick="tab.hidden = false">Open</button><div id="tab" hidden>{eager}</div>')
    there.page.wait_for_load_state("networkidle")
    there.page.click("button")
    assert [at for at in SIX if not there.fits(at)] == []


def test_a_lazy_frame_far_below_loads_when_it_comes_near_and_fits(open_host, site) -> None:
    there = open_host()
    there.show(f'<div style="height:20000px"></div>{there.embedded(QUOTE)}')
    there.page.wait_for_load_state("networkidle")
    assert not [url for url in there.requested if "/embed/" in url]
    assert there.fits(QUOTE)


def test_a_frame_that_a_page_adds_later_fits_too(open_host) -> None:
    there = open_host()
    there.show(there.embedded(EVENT))
    there.page.evaluate(
        "code => document.body.append(document.createRange().createContextualFragment(code))",
        iframe(there.site, there.topic(QUOTE)),
    )
    assert there.fits(QUOTE)


def test_a_script_that_comes_after_its_frames_gets_their_height_all_the_same(open_host, site) -> None:
    there = open_host()
    there.show(iframe(site, there.topic(EVENT)))
    there.frame(EVENT)
    there.page.wait_for_load_state("networkidle")
    there.page.wait_for_timeout(200)
    assert there.element(EVENT).bounding_box()["height"] == 420
    there.page.add_script_tag(url=f"{site.url}/embed.js")
    assert there.fits(EVENT)


def test_a_message_from_a_stranger_is_ignored(open_host, site) -> None:
    there = open_host()
    there.show(there.embedded(EVENT) + '<iframe name="stranger" srcdoc="hello"></iframe>')
    assert there.fits(EVENT)
    height = there.element(EVENT).bounding_box()["height"]
    forged = '{ type: "timeline-embed:height", height: 5000 }'
    shown = '{ type: "timeline-embed:shown", id: null, top: 9000 }'
    there.page.evaluate(f"postMessage({forged}, '*')")
    there.page.frame("stranger").evaluate(
        f"parent.postMessage({forged}, '*'); parent.postMessage({shown}, '*')"
    )
    there.page.frame("stranger").evaluate(
        "id => parent.frames[0].postMessage({ type: 'timeline-embed:show', id }, '*')", kelderwick.CLEARED.id
    )
    there.page.wait_for_timeout(200)
    assert there.element(EVENT).bounding_box()["height"] == height
    assert there.page.evaluate("scrollY") == 0
    assert there.frame(EVENT).evaluate("location.hash") == ""


def test_a_frame_does_not_move_the_host_s_page_unasked(open_host) -> None:
    there = open_host()
    there.show(there.embedded(EVENT) + '<div style="height:9000px"></div>')
    assert there.fits(EVENT)
    for id_ in ("null", "'x'", "undefined"):
        there.frame(EVENT).evaluate(
            f"parent.postMessage({{type: 'timeline-embed:shown', id: {id_}, top: 900}}, '*')"
        )
    there.page.wait_for_timeout(200)
    assert there.page.evaluate("scrollY") == 0


@pytest.mark.parametrize("height", ["0", "-5", "1e9", "NaN", "'tall'", "null", "{}"])
def test_a_height_that_cannot_be_is_ignored(open_host, height) -> None:
    there = open_host()
    there.show(there.embedded(EVENT))
    assert there.fits(EVENT)
    there.frame(EVENT).evaluate(
        f"parent.postMessage({{type: 'timeline-embed:height', height: {height}}}, '*')"
    )
    there.page.wait_for_timeout(100)
    assert there.fits(EVENT)


def test_without_the_script_a_frame_reads_and_scrolls(open_host, site) -> None:
    there = open_host()
    there.show(iframe(site, there.topic("")))
    frame = there.frame("")
    there.page.wait_for_timeout(200)
    assert there.element("").bounding_box()["height"] == 600
    assert frame.evaluate("document.documentElement.scrollHeight > innerHeight")
    frame.evaluate("scrollTo(0, 300)")
    assert frame.evaluate("scrollY") == 300


@pytest.mark.parametrize("order", ["script last", "script first"])
def test_the_custom_element_becomes_a_frame(open_host, site, order) -> None:
    there = open_host()
    element, script = element_and_script(site, there.topic(EVENT)).split("\n")
    plain = script.replace("async ", "")
    there.show(element + plain if order == "script last" else plain + element)
    assert there.fits(EVENT)
    assert there.page.locator("annotated-timeline a").count() == 0
    assert there.element(EVENT).get_attribute("title") == kelderwick.CLEARED.title
    assert there.complaints == []


def test_the_custom_element_is_a_plain_link_where_its_script_does_not_run(open_host, site) -> None:
    there = open_host(java_script_enabled=False)
    there.show(element_and_script(site, there.topic(EVENT)))
    assert there.page.get_by_role("link", name=kelderwick.CLEARED.title).get_attribute("href") == (
        f"{site.url}/{EVENT}"
    )


def test_the_custom_element_passes_on_the_host_s_wish_for_colours(open_host, site) -> None:
    there = open_host(color_scheme="light")
    code = element_and_script(site, there.topic(EVENT))
    there.show(code.replace("<annotated-timeline", '<annotated-timeline theme="dark"'))
    assert there.frame(EVENT).evaluate("document.documentElement.dataset.theme") == "dark"


def test_an_address_that_ends_in_an_entry_begins_there_where_the_frame_scrolls(open_host, site) -> None:
    there = open_host()
    there.show(iframe(site, there.topic("")).replace("/embed/", f"/embed/#{kelderwick.SHUT.id}"))
    frame = there.frame("")
    assert frame.evaluate("document.querySelector(':target').id") == kelderwick.SHUT.id
    assert frame.evaluate("document.querySelector(':target').getBoundingClientRect().top < innerHeight")
    assert frame.evaluate("scrollY") > 0


@pytest.mark.parametrize("src", ["javascript:alert(1)", "data:text/html,hello", ""])
def test_the_custom_element_stays_a_link_for_an_address_that_is_not_of_the_web(open_host, site, src) -> None:
    there = open_host()
    there.show(
        f'<annotated-timeline{f""" src="{src}" """ if src else ""}><a href="https://example.org/">A link</a>'
        f'</annotated-timeline><script src="{site.url}/embed.js"></script>'
    )
    assert there.page.locator("iframe").count() == 0
    assert there.page.get_by_role("link", name="A link").is_visible()


def test_a_link_to_an_entry_in_the_host_s_address_leads_to_it(open_host) -> None:
    there = open_host()
    far = '<div style="height:3000px"></div>'
    there.show(far + there.embedded("") + far, f"#timeline={kelderwick.SHUT.id}")
    entry = f'[data-event="{kelderwick.SHUT.id}"]'
    assert eventually(lambda: is_in_view(there, entry))
    assert there.frame("").evaluate("document.querySelector(':target').id") == kelderwick.SHUT.id
    there.page.evaluate(f"location.hash = 'timeline={kelderwick.GATE.id}'")
    assert eventually(lambda: is_in_view(there, f'[data-event="{kelderwick.GATE.id}"]'))


def is_in_view(there: Host, selector: str) -> bool:
    """Whether the top of an entry of the first frame is within the host's window."""
    handle = there.page.locator("iframe").first.element_handle()
    frame = handle.content_frame()
    entry = frame.query_selector(selector) if frame else None
    box = entry.bounding_box() if entry else None
    return box is not None and 0 <= box["y"] < 600


def test_a_link_in_a_frame_opens_the_full_page_outside_of_it(open_host, site, site_and_files) -> None:
    site_and_files[1][f"{EVENT}index.html"] = (
        b"<!doctype html><title>The full page</title><script>document.title += '!'</script>"
    )
    there = open_host()
    there.show(there.embedded(EVENT))
    with there.page.expect_popup() as opened:
        there.frame(EVENT).get_by_role("link", name="Read it in full").click()
    opened.value.wait_for_load_state()
    assert opened.value.url.startswith(f"{site.url}/{EVENT}")
    assert opened.value.title() == "The full page!"  # scripts run there: the sandbox ends at the frame
    assert opened.value.evaluate("opener") is None


@pytest.mark.parametrize(
    ("system", "wish", "dark"),
    [
        ("light", "", False),
        ("dark", "", True),
        ("dark", "?theme=light", False),
        ("light", "?theme=dark", True),
    ],
)
def test_light_and_dark_are_the_host_s_wish_and_else_the_reader_s(
    open_host, site, system, wish, dark
) -> None:
    there = open_host(color_scheme=system)
    code = iframe(site, there.topic(EVENT))
    there.show(code.replace(f"{EVENT}", f"{EVENT}{wish}"))
    red = there.frame(EVENT).evaluate(
        "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0]"
    )
    assert (int(red) < 128) is dark


def test_newswire_s_frames_gives_our_frames_their_height(open_host, site, width) -> None:
    there = open_host(width)
    there.pages["frames.js"] = NEWSWIRE.read_bytes()
    there.show(
        f'<div data-frame-src="{site.url}/embed/{EVENT}"></div><script src="frames.js"></script>'
        "<script>newswireFrames.autoInitFrames()</script>"
    )
    assert there.fits(EVENT)


def test_a_frame_tells_its_height_in_the_words_of_amp_and_embedly(open_host, site) -> None:
    there = open_host()
    listen = "<script>heard = []; addEventListener('message', event => heard.push(event.data))</script>"
    there.show(listen + iframe(site, there.topic(EVENT)))
    there.frame(EVENT)
    assert eventually(lambda: there.page.evaluate("heard.length") >= 3)
    amp, embedly, own = there.page.evaluate("heard.slice(0, 3)")
    assert amp == {"sentinel": "amp", "type": "embed-size", "height": own["height"]}
    assert json.loads(embedly) == {"context": "iframe.resize", "height": own["height"]}
    assert own["type"] == "timeline-embed:height"


def test_a_frame_in_wordpress_tells_its_height_and_where_its_links_lead(open_host, site) -> None:
    there = open_host()
    there.show(
        "<script>heard = []; addEventListener('message', hear);"
        "function hear({ data }) { if (data.secret) heard.push(data); }</script>"
        f'<iframe sandbox="allow-scripts" security="restricted" height="338" data-secret="a1b2c3d4e5"'
        f' src="{site.url}/embed/{EVENT}#?secret=a1b2c3d4e5"></iframe>'
    )
    frame = there.frame(EVENT)
    assert eventually(lambda: there.page.evaluate("heard.length") == 1)
    frame.get_by_role("link", name="Read it in full").click()
    assert eventually(lambda: there.page.evaluate("heard.length") == 2)
    there.page.evaluate("frames[0].postMessage({ message: 'ready', secret: 'a1b2c3d4e5' }, '*')")
    assert eventually(lambda: there.page.evaluate("heard.length") == 3)
    height, link, again = there.page.evaluate("heard")
    assert height == again == {"message": "height", "value": height["value"], "secret": "a1b2c3d4e5"}
    assert height["value"] > 100
    assert link == {"message": "link", "value": f"{site.url}/{EVENT}index.html", "secret": "a1b2c3d4e5"}


# --- hosts and messages that mean harm ----------------------------------------------------------------

FLOOD = """id => {
  const frame = document.querySelector("iframe").contentWindow;
  const junk = [
    null, undefined, 0, "x", "{", [], {}, { type: null }, { type: "frames-init" },
    { message: "ready" },
    { type: "timeline-embed:show" }, { type: "timeline-embed:show", id },
    { type: "timeline-embed:show", id: "#" },
    { type: "timeline-embed:show", id: "'];alert(1)//" }, { type: "timeline-embed:show", id: "__proto__" },
    { type: "timeline-embed:show", id: "javascript:alert(1)" },
    { type: "__proto__", __proto__: { height: 1 } },
    { type: "timeline-embed:height", height: 99999 }, { type: "navigate", href: "https://hostile.example/" },
    JSON.stringify({ type: "timeline-embed:show", id: "../../" }), new Date(), new Map([["type", "x"]]),
  ];
  for (let sent = 0; sent < 10000; sent++) frame.postMessage(junk[sent % junk.length], "*");
}"""


def test_ten_thousand_messages_of_a_hostile_host_change_nothing(open_host) -> None:
    there = open_host()
    there.show(there.embedded(EVENT))
    assert there.fits(EVENT)
    frame = there.frame(EVENT)
    address, before = frame.url, frame.evaluate("document.documentElement.outerHTML")
    asked = len(there.requested)
    there.page.evaluate(FLOOD, kelderwick.CLEARED.id)
    assert there.fits(EVENT)
    assert frame.evaluate("document.documentElement.outerHTML") == before
    assert frame.url.partition("#")[0] == address
    assert there.requested[asked:] == []
    assert there.complaints == []


def test_ten_thousand_messages_of_a_hostile_frame_leave_the_host_s_page_sane(open_host) -> None:
    there = open_host()
    there.show(there.embedded(EVENT) + '<div style="height:9000px"></div>')
    assert there.fits(EVENT)
    before = there.page.url
    there.frame(EVENT).evaluate(
        """() => {
          const heights = [1e5, 1e9, -1, 0, NaN, Infinity, "9", "9px;position:fixed", {}, [7], null, 300];
          for (let sent = 0; sent < 10000; sent++) {
            const height = heights[sent % heights.length];
            const href = "https://hostile.example/";
            parent.postMessage({ type: "timeline-embed:height", height, href }, "*");
            parent.postMessage({ type: "timeline-embed:shown", id: "x", top: height }, "*");
          }
        }"""
    )
    assert eventually(lambda: there.element(EVENT).bounding_box()["height"] == 300)
    assert set(there.element(EVENT).evaluate("frame => [...frame.style]")) <= {
        *("box-sizing", "height", "width"),
        *(f"border-{side}-{what}" for side in SIDES for what in ("width", "style", "color")),
        *(f"border-image-{what}" for what in ("source", "slice", "width", "outset", "repeat")),
    }
    assert there.page.url == before
    assert there.page.evaluate("scrollY") < 1000
    assert there.complaints == []


def test_a_frame_in_a_frame_tells_its_own_host_alone_and_hears_nobody_else(open_host, site) -> None:
    there = open_host()
    inner = f'<iframe src="{site.url}/embed/{EVENT}"></iframe>'
    there.show(f"<iframe name='middle' srcdoc='{inner}'></iframe>")
    middle = there.page.frame("middle")
    assert eventually(lambda: len(middle.child_frames) == 1 and "/embed/" in middle.child_frames[0].url)
    (embedded,) = middle.child_frames
    embedded.wait_for_selector("footer", state="attached")
    there.page.evaluate("heard = []; addEventListener('message', ({ data }) => heard.push(data))")
    middle.evaluate("heard = []; addEventListener('message', ({ data }) => heard.push(data))")
    there.page.evaluate("frames[0].frames[0].postMessage({ type: 'frames-init' }, '*')")
    there.page.evaluate(
        "id => frames[0].frames[0].postMessage({ type: 'timeline-embed:show', id }, '*')",
        kelderwick.CLEARED.id,
    )
    middle.evaluate("frames[0].postMessage({ type: 'frames-init' }, '*')")
    assert eventually(lambda: middle.evaluate("heard.length") > 0)
    assert there.page.evaluate("heard") == []
    assert embedded.evaluate("location.hash") == ""
