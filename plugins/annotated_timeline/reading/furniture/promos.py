"""Promotions: newsletters, links to other articles, advertisements, requests to follow or to pay."""

import re
from collections.abc import Iterator

from annotated_timeline.model.source import Furniture
from annotated_timeline.reading.furniture.page import Line, Page
from annotated_timeline.reading.furniture.patterns import either

_LONGEST = 400
_MEDIA = either(
    "newsletters?|e-?mails?|inbox|alerts?|briefings?|podcasts?|updates|apps?|digital access|subscription",
    "(?:push )?notifications|text messages",
)
_NETWORK = "(?:twitter|facebook|instagram|x|youtube|telegram|whatsapp|tiktok)"
#: The imperative opens a sentence, or stands with a capital behind a heading that lost its line break.
_INVITATION = re.compile(
    either(
        rf"\b(?:Sign ?[Uu]p|Subscribe|Register)\b.{{0,160}}\b(?i:{_MEDIA})\b",
        rf"\bGet (?:the|our|more|it|all|breaking|daily|this)\b.{{0,120}}\b(?i:{_MEDIA})\b",
        r"\bDownload (?:the|our)\b.{0,40}\b[Aa]pps?\b",
        rf"\b(?:Follow|Like|Find|Join) (?:us|@\w+|[A-Z][\w ]{{0,40}}) on (?i:{_NETWORK})\b",
        r"\b(?:Support|Become a member of|Donate to) (?:our|independent|local|public|quality)\b",
    )
)
#: Its imperatives alone, which is a faster search.
_INVITES = re.compile("Sign|Subscribe|Register|Get|Download|Follow|Like|Find|Join|Support|Become|Donate")
_POLITE_INVITATION = re.compile(
    rf".{{0,60}}\b(?:for more|please|click here to)\b.{{0,60}}\b(?:sign ?up|subscribe|download|follow)\b"
    rf".{{0,120}}\b{_MEDIA}\b",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?:[>»→•*▶-]+ ?)?[\[(]?"
    + either(
        "(?:read|see|watch|listen|view|more|also|related|recommended|trending|up next|must[- ]read)",
        "don['’]t miss|you (?:may|might) (?:also )?like|in case you missed it|further reading",
        "most (?:read|popular|viewed)|editors?['’]s? picks?|more (?:on|from)|read the full",
    )
    + "(?: (?:more|also|next|now|this|on this|stories|story|coverage|articles?|content|links?|topics))*"
    + r" ?[:|>»→].{0,200}\Z",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    either(
        r"advertise?ments?|ad|sponsored(?: content| by .{1,60})?|promoted(?: content)?|skip advertisement",
        r"story continues below(?: advertisement)?|article continues (?:below|after).{0,40}|supported by",
        r"(?:continue|keep) reading(?: the main story)?(?: below)?|scroll to continue",
        r"(?:read|see|learn) more|related(?: articles| stories| coverage| content)?|more stories",
        r"most (?:read|popular|viewed)|recommended(?: stories)?|trending(?: now)?",
        r"subscribe(?: now)?|(?:newsletter )?sign ?up(?: now)?|click here (?:to|for)\b.{1,100}",
        r"thank you for (?:reading|subscribing).{0,60}",
    )
    + r"\W*\Z",
    re.IGNORECASE,
)
#: A paragraph that closes with a link that leads nowhere or stands for a button.
_BUTTON = re.compile(r"\[[^\[\]]{2,60}\]\((?:#|https?://[^\s()]*)?\)\s*\Z")


def find(page: Page) -> Iterator[Furniture]:
    """Lines that promote something, unless they quote somebody."""
    for line in page.free_lines():
        if len(line.text) <= _LONGEST and _promotes(line) and not line.quotes_somebody:
            yield line.marked("promo")


def _promotes(line: Line) -> bool:
    text = line.text
    return bool(
        _WHOLE.match(text)
        or _POINTER.match(text)
        or (text.endswith(")") and _BUTTON.search(text[-240:]))
        or (_INVITES.search(text) and _INVITATION.search(text))
        or _POLITE_INVITATION.match(text)
    )
