"""Now, recently, soon and other references that name no date."""

import re

from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule

_UP_TO = re.compile(r"\b(?:until|by|from|up to|for|right|even|till) \Z")
_EVERY = re.compile(r"\bevery \Z")
_AND_THEN = re.compile(r" and (?:then|again)\b")


def _present(match: re.Match[str], context: Context) -> Reading | None:
    words = match.group()
    before = context.before(match.start(), 12)
    if words == "now" and _UP_TO.search(before):
        return Reading("DATE", "PRESENT_REF", "now")
    if words == "now" and context.after(match.end(), 5).startswith((" that", "-")):
        return None
    if _EVERY.search(before) or _AND_THEN.match(context.after(match.end(), 10)):
        return None
    if words == "current" and context.after(match.end(), 9).startswith((" account", " events")):
        return None
    return Reading("DATE", "PRESENT_REF", "now")


def _past(match: re.Match[str], context: Context) -> Reading | None:
    words = match.group()
    if words == "once":
        return (
            Reading("DATE", "PAST_REF", "a vague time past")
            if _DESCRIBED.search(context.before(match.start(), 7))
            else None
        )
    return Reading("DATE", "PAST_REF", "a vague time past")


#: "A once mighty guild": formerly. Before a verb it counts ("was once seen") or puts a condition.
_DESCRIBED = re.compile(r"\b(?:an?|the|this|that|his|her|its|their|our)\s\Z")


def _recent(match: re.Match[str], context: Context) -> Reading | None:
    """ "The recent floods"; not "the most recent", which ranks."""
    if re.search(r"\b(?:more|most) \Z", context.before(match.start(), 6)):
        return None
    return Reading("DATE", "PAST_REF", "a vague time past")


def _future(match: re.Match[str], context: Context) -> Reading | None:
    words = match.group()
    if words == "soon" and re.match(r" (?:after|as|thereafter|enough to)\b", context.after(match.end(), 12)):
        return None
    if words == "soon" and re.search(r"\b(?:as|so|how|too) \Z", context.before(match.start(), 5)):
        return None
    if words == "the future" and not re.search(r"\b(?:in|for|into|of) \Z", context.before(match.start(), 6)):
        return None
    if words == "one day":
        ahead = context.direction(match.start(), match.end()) == "future"
        return Reading("DATE", "FUTURE_REF", "a vague time to come") if ahead else None
    return Reading("DATE", "FUTURE_REF", "a vague time to come")


def _then(match: re.Match[str], context: Context) -> Reading | None:
    """ "Since then", "by then", "until then", "at the time": the time mentioned last."""
    last = context.mentions.last
    if match.group().startswith("at "):
        return Reading("DATE", "PAST_REF", "a time mentioned before", start=match.start() + 3)
    start = match.start("then")
    return Reading("DATE", last or "PAST_REF", "the time mentioned last", start=start)


RULES: tuple[Rule, ...] = (
    rule(
        "now",
        r"(?:(?:right )?now|currently|presently|nowadays|these days|at present|at the moment|current)\b(?!-)",
        _present,
    ),
    rule(
        "vague time past",
        r"(?:(?:more |most )?recently|lately|the (?:recent |distant )?past(?! (?:\d|one|two|three"
        r"|four|five|six|seven|eight|nine|ten)\b)(?! (?:\w+ )?(?:\w+"
        r" )?(?:day|week|month|quarter|year|decade|centur|season|summer|winter|spring|fall"
        r"|weekend|hour|night))"
        r"|once|not long ago|long ago|a (?:while|short time|long time) ago)\b(?!-)",
        _past,
    ),
    rule("recent", r"recent\b(?= [a-z])", _recent),
    rule(
        "vague time to come",
        r"(?:as soon as possible|soon|the (?:near |foreseeable |not-too-distant )?future|(?:a"
        r"|some) later date|one day|some ?day"
        r"|the short term|the long term|the near term)\b(?!-)",
        _future,
    ),
    rule(
        "then",
        r"(?:since|by|until|till) (?P<then>then)\b(?!-)|at (?P<time>the time|that time)\b(?! of\b)",
        _then,
    ),
)
