"""What only looks like a length of time: ages, rates, a "second" in a ranking."""

import re

from annotated_timeline.parsing.timex.rule import Context

#: Before "a day" or "an hour" it is a rate: "$40 a day", "two percent a year", "12 flights a week".
_RATED = re.compile(
    r"(?:\d|\b(?:hundred|thousand|million|billion|percent)|%|\b(?!(?:takes|lasts|needs|means|spends|was|is|has|as"
    r"|his|its|this|plus|across|perhaps|works|sometimes|days|weeks|months|years)\b)[a-z]{2,}s) \Z"
)
_ORDINAL_BEFORE = re.compile(r"(?:\$|£|€|\bno\.|\bnumber|#) ?\Z")


_OLD = re.compile(r"(?:[- ]| years? )old\b")


def is_no_length(match: re.Match[str], context: Context) -> bool:
    """Whether it only looks like a length: an age ("a 41-year-old"), "one day", a "second" in a ranking."""
    unit, words, after = match["unit"], match["count"], context.after(match.end(), 30)
    if _ORDINAL_BEFORE.search(context.before(match.start(), 8)):
        return True
    if words in ("a", "an") and not match["turn"] and _RATED.search(context.before(match.start(), 14)):
        return True
    if unit.startswith("night") and words in ("a", "an"):
        return True
    if words in ("a", "an") and re.search(r"\b(?:fiscal|calendar)\b", match.group()):
        return True
    if words == "one" and unit == "day" and context.direction(match.start(), match.end()) == "future":
        return True
    if match["old"]:
        return unit.startswith("year")
    if _OLD.match(after):
        return unit.startswith("year")
    if after.startswith(("-earlier", "-ago")):
        return True
    if match["unit"] == "quarters" and context.lowered[match.start("unit") - 1] == "-":
        return True
    if unit in ("quarter", "quarters", "second") and words in (
        "a",
        "an",
        "one",
        "some",
        "another",
        "many",
        "few",
    ):
        return True
    if words in ("some", "many", "few", "several", "another") and unit == "second":
        return True
    return words == "some" and not unit.endswith("s")
