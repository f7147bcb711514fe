"""Banners and players: a site's own lines, and the controls and cues of an audio or video player."""

import re
from collections.abc import Iterator

from annotated_timeline.model.source import Furniture, FurnitureKind
from annotated_timeline.reading.furniture.page import Block, Line, Page
from annotated_timeline.reading.furniture.patterns import RIGHTS, either

_LONGEST = 140
_CLOCK = r"-?\d{1,2}:\d\d"
_NETWORK = either(
    "facebook|twitter|x|linkedin|flipboard|reddit|whatsapp|pinterest|instagram|youtube",
    "e-?mail|copy link|print|share",
)
_PLAYER = re.compile(
    either(
        "play(?: the)? (?:live radio|live|audio|video|all)",
        "(?:next up|now playing|on air now):?.{0,60}",
        "available on air stations",
        "listen live|live radio|audio player|toggle more options",
        "listen to (?:this|the) (?:article|story|episode|audio)",
        "your browser does not support.{0,60}",
        "audio will be available.{0,60}",
        rf"(?:listen|watch)\s*[•·|]?\s*{_CLOCK}(?: min(?:utes)?)?",
        r"\d+[- ]minute listen",
        rf"-?00?:\d\d(?:\s*[/|]?\s*{_CLOCK})*",
        rf"{_CLOCK}(?:\s*[/|]\s*|\s+){_CLOCK}",
        r"[(\[](?:sound ?bite|crosstalk|laughter|applause|music|(?:begin |end )?video)[^()\[\]]{0,80}[)\]]",
    )
    + r"\W*\Z",
    re.IGNORECASE,
)
_BANNER = re.compile(
    either(
        "skip to (?:main )?(?:content|navigation|article)",
        "site (?:index|navigation|search)|main menu|back to top",
        r"(?:share|post|tweet|email|print|save) this(?: article| story| page)?(?: (?:on|via|to) \w+)?",
        rf"(?:share|post|tweet) (?:on|via|to) {_NETWORK}",
        rf"{_NETWORK}(?:[ ,|•·]+{_NETWORK}){{1,10}}",
        "(?:show|open|close) (?:search|menu|navigation)(?: menu| bar)?|show more",
        "log ?in|sign in|donate(?: now)?",
        "(?:[\\w'’&.-]+ ){0,6}(?:banner|masthead|logo)(?: background| image)?",
    )
    + r"\W*\Z",
    re.IGNORECASE,
)
_RIGHTS = re.compile(rf"{RIGHTS}.{{0,120}}\Z", re.IGNORECASE)
#: Words that are furniture only in the company of surer lines.
_COMPANION = re.compile(
    either(
        "play|pause|stop|listen|watch|live|stream|mute|unmute|download|embed|transcript",
        r"volume(?: \d+%?)?|loading(?:\.\.\.|…)?|\d{1,2}:\d\d|\d+%",
        "menu|search|home|news|close|x|×|comments?",
    )
    + r"\Z",
    re.IGNORECASE,
)


def find(page: Page) -> Iterator[Furniture]:
    """Lines of players and banners, and in the page's head what stands among them."""
    for block in page.blocks:
        if block.is_short:
            in_head = block.number < page.body_start
            yield from _within(block, in_head) if page.is_free(block) else ()


def _within(block: Block, in_head: bool) -> Iterator[Furniture]:
    kinds = [_kind_of(line, in_head) for line in block.lines]
    if not any(kinds):
        return
    shares_furniture = len(kinds) > 1 and all(_may_accompany(line, in_head) for line in block.lines)
    kind: FurnitureKind | None = next(kind for kind in kinds if kind)
    for line, own in zip(block.lines, kinds, strict=True):
        kind = own or (kind if shares_furniture else None)
        if kind:
            yield line.marked(kind)


def _kind_of(line: Line, in_head: bool) -> FurnitureKind | None:
    if len(line.text) > _LONGEST:
        return None
    if _PLAYER.match(line.text):
        return "player"
    if _BANNER.match(line.text) or (in_head and _RIGHTS.match(line.text)):
        return "banner"
    return None


def _may_accompany(line: Line, in_head: bool) -> bool:
    """Whether a line belongs to the furniture in its block: short, and in the head any that quotes nobody."""
    if len(line.text) > _LONGEST or line.quotes_somebody:
        return False
    return in_head or _kind_of(line, in_head) is not None or bool(_COMPANION.match(line.text))
