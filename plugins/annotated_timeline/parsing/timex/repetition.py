"""What happens again and again: "twice a week", "every two years", "daily"."""

import re

from annotated_timeline.parsing.timex.amounts import count_of, duration
from annotated_timeline.parsing.timex.calendar_units import singular
from annotated_timeline.parsing.timex.lexicon import UNIT
from annotated_timeline.parsing.timex.numbers import NUMBER
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule


def _every(match: re.Match[str], context: Context) -> Reading | None:
    """ "Every two years", "each month", "every other day"; "each" of a number of units is a length."""
    unit = singular(match["unit"])
    if unit in ("second", "night"):
        return None
    del context
    count = 2 if match["count"] == "other" else count_of(match["count"]) if match["count"] else 1
    return Reading("SET", duration(count, unit), "again and again")


def _so_often(match: re.Match[str], context: Context) -> Reading | None:
    """ "Twice a week", "three days a month". A rate ("$40 a day", "12 percent a year") sets no times."""
    del context
    return Reading("SET", duration(1, singular(match["unit"])), "so often in each")


_ADVERBS = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "semiannually": "P6M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
}
#: What may follow an adverb; before a noun ("daily flights") the word tells a kind, not a set of times.
_FOLLOWS = re.compile(
    r"(?:[^\w\s]|\Z|\s+(?:at|in|on|for|from|to|by|since|until|and|or|with|between|through|throughout|during"
    r"|as|but|while|when|because|after|before)\b)"
)


def _adverb(match: re.Match[str], context: Context) -> Reading | None:
    if not _FOLLOWS.match(context.after(match.end(), 12)):
        return None
    if context.text[match.start()].isupper() and context.sentence.start != match.start():
        return None
    return Reading("SET", _ADVERBS[match["word"]], "again and again")


RULES: tuple[Rule, ...] = (
    rule("every so often", rf"(?:every|each) (?:(?P<count>{NUMBER}|other|few) )?(?P<unit>{UNIT})\b", _every),
    rule(
        "so often in each",
        rf"(?:once|twice|(?:{NUMBER}|several|many|a few) (?:times|minutes|hours|days|nights|weeks|months))"
        rf" (?:an?|per|each|every) (?P<unit>{UNIT})\b(?! (?:ago|earlier|later)\b)",
        _so_often,
    ),
    rule("adverb of a set", rf"(?P<word>{'|'.join(_ADVERBS)})\b", _adverb),
)
