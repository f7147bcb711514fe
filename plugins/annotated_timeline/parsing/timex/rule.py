"""What a rule of time expressions is: a pattern on lower-case text, and the reading of what it matched."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from annotated_timeline.model.parsed import TimexType
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.timex.tense import Direction, direction_at
from annotated_timeline.parsing.words import SPACE


class Mentions(NamedTuple):
    """What was mentioned before, as TIMEX3 values (None: nothing yet): what "that day" may stand for.

    `day_at` is where `day` was told, as an offset; None also where it is only the day that something was said
    on. `parts` are the parts of days told last ("2022-06-11TNI"), the newest first, with their sentences.
    """

    last: str | None = None
    day: str | None = None
    month: str | None = None
    year: str | None = None
    quarter: str | None = None
    period: str | None = None
    day_at: int | None = None
    parts: tuple[tuple[str, Span], ...] = ()


class Context(NamedTuple):
    """Where a match stands: its text, the same in lower case, its sentence, the day it is read against.

    `reference` is None where the day of the text is unknown. (A tuple, as the others here, because every
    match of a rule has one.)
    """

    text: str
    lowered: str
    reference: date | None
    sentence: Span
    mentions: Mentions

    def direction(self, start: int, end: int) -> Direction:
        """Whether the verb that governs ``text[start:end]`` looks back, ahead, or neither."""
        return direction_at(self.lowered, start, end, self.sentence)

    def before(self, offset: int, width: int = 24) -> str:
        """Up to `width` lower-case characters before an offset, within the sentence."""
        return self.lowered[max(self.sentence.start, offset - width) : offset]

    def after(self, offset: int, width: int = 24) -> str:
        """Up to `width` lower-case characters from an offset on."""
        return self.lowered[offset : offset + width]


class Reading(NamedTuple):
    """What an expression means: TIMEX3's type, value and mod, and the rule in words.

    `near` is a day around which a vague expression ("weeks ago") lies, `until` the day that cuts a period
    short ("this week"); `aside` marks a date only compared with, which later words do not count from.
    `undated` marks an hour whose day is not told: its value has the likeliest day, but it names no date.
    `start` and `end` override the extent of the match.
    """

    type: TimexType
    value: str
    rule: str
    mod: str | None = None
    near: str | None = None
    until: date | None = None
    aside: bool = False
    undated: bool = False
    start: int | None = None
    end: int | None = None


Reader = Callable[[re.Match[str], Context], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern with its reader, which gives None where the match is no time expression after all."""

    name: str
    source: str
    read: Reader

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when first asked for: few texts need every rule."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def rule(name: str, pattern: str, read: Reader) -> Rule:
    """A rule from a pattern in lower case, in which a blank stands for any space of running text."""
    return Rule(name, spaced(pattern), read)


_GROUP = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|\((?:\?:)?|\)\?(?![?+])|\)")


def branching(pattern: str) -> str:
    """`pattern` with each plain group that may be absent, ``(?:x)?``, as the branches ``(?:x|)``."""
    opened: list[str] = []

    def written(token: re.Match[str]) -> str:
        if token[0].startswith("("):
            opened.append(token[0])
        elif token[0].startswith(")") and opened.pop() == "(?:" and token[0] == ")?":
            return "|)"
        return token[0]

    return _GROUP.sub(written, pattern)


def spaced(pattern: str) -> str:
    """`pattern` with each blank outside a character class widened to any space of running text."""
    parts = re.split(r"(\[[^\]]*\])", pattern)
    return "".join(part if part.startswith("[") else part.replace(" ", SPACE) for part in parts)
