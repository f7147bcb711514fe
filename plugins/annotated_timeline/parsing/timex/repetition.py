"""What happens again and again: "twice a week", "every two years", "daily"."""

import re

from annotated_timeline.parsing.timex.calendar_units import singular
from annotated_timeline.parsing.timex.durations import count_of, duration
from annotated_timeline.parsing.timex.lexicon import UNIT
from annotated_timeline.parsing.timex.numbers import NUMBER
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule


def _rate(match: re.Match[str], context: Context) -> Reading | None:
    """ "Twice a week", "$3 a day", "every two years", "each month"."""
    unit = singular(match["unit"])
    if unit in ("second", "night", "quarter"):
        return None
    if match["head"] in ("a", "an", "per"):
        before = context.before(match.start(), 30)
        if not re.search(
            r"(?:\btimes|\bonce|\btwice|\d|million|billion|thousand|hundred|percent|%|[a-z]+s|\bsold) \Z",
            before,
        ):
            return None
        if match["head"] != "per" and re.search(
            r"\b(?:was|is|as|has|takes|lasts|this|his|its|says|lasts|needs|means|almost) \Z", before
        ):
            return None
        follows = context.after(match.end(), 10)
        if re.match(r" (?:ago|earlier|later|after|before)\b|[- ]old|-", follows):
            return None
    count = count_of(match["count"]) if match["count"] else 1
    if (match["count"] or "") == "other":
        count = 2
    return Reading("SET", duration(count, unit), "again and again")


_ADVERBS = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "biweekly": "P2W",
    "semiannually": "P6M",
}


def _adverb(match: re.Match[str], context: Context) -> Reading | None:
    if context.text[match.start()].isupper() and context.sentence.start != match.start():
        return None
    if (
        re.match(r" (?:news|mail|mirror|times|telegraph|star|beast|show)\b", context.after(match.end(), 12))
        and context.text[match.start()].isupper()
    ):
        return None
    return Reading("SET", _ADVERBS[match["word"]], "again and again")


RULES: tuple[Rule, ...] = (
    rule(
        "every so often",
        rf"(?P<head>every|each|per|an?) (?:(?P<count>{NUMBER}|other|few) )?(?P<unit>{UNIT})\b",
        _rate,
    ),
    rule("adverb of a set", rf"(?P<word>{'|'.join(_ADVERBS)})\b", _adverb),
)
