"""The day words were said: the time expression that belongs to the verb of speech, and to no other verb.

Three places in a sentence belong to its verb of speech: what follows it up to the next verb ("said in a
speech on Monday that"), what stands between it and its subject ("Feld on Monday told"), and what opens the
sentence in front of its subject ("On Monday, Feld said"). A day anywhere else dates something else, and none
is better than a wrong one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Basis, TimeExpression
from annotated_timeline.parsing.rule import Attribution
from annotated_timeline.parsing.skeleton import Skeleton
from annotated_timeline.parsing.words import vocabulary

#: What may stand between the verb and its day: no other verb, no clause, no quotation.
_AFTER = re.compile(
    r"(?P<who>D?[weTNO$s]*(?:[Io][DwTNOs$]+)?)"
    r"(?:,(?:H|D|T|w|N)[^,.;:qQUF]*,|\([^)]*\))?"
    r"(?:,?a?[Iiod][DwTNO$sadoIiC,]*)?$"
)
#: An aside may come first; an open clause may not, as its days are its own verb's (", who left in").
_BETWEEN = re.compile(r"(?:,[^,.;:qQUF]*,|,[^,.;:qQUFHeX]*)?,?[aIdDNOw$]*$")
_OPENING = re.compile(r"[aC]?[IiadDwNTO$sot]*,?$")
#: No day is looked for further than this many words from the verb.
_REACH = 60
_SAID_FURTHER = vocabulary("add adds added continue continues continued go goes went conclude concluded")


@dataclass(frozen=True, slots=True)
class SaidOn:
    """When something was said, and the words that tell so."""

    day: HistoricalDate
    basis: Basis


class DaysOfSpeech:
    """The dated time expressions of a text, to be asked which of them governs a verb of speech."""

    def __init__(self, times: Sequence[TimeExpression]) -> None:
        self._times = [t for t in times if t.when is not None and t.type in ("DATE", "TIME")]
        self._starts = [t.span.start for t in self._times]

    def said_on(self, bones: Skeleton, low: int, high: int, given: Attribution) -> SaidOn | None:
        """The day of the verb that `given` found in the sentence ``low:high`` of `bones`."""
        if given.cue is None or low >= high:
            return None
        low, high = max(low, given.cue[0] - _REACH), min(high, given.cue[1] + _REACH)
        for time in self._between(bones.starts[low], bones.ends[high - 1]):
            first = bisect_left(bones.starts, time.span.start)
            last = bisect_right(bones.ends, time.span.end)
            if first >= len(bones.starts) or not self._governs(bones, low, first, last, given):
                continue
            if time.when is not None:
                return SaidOn(time.when, Basis(time.text, time.span, _reference(time), "day of the cue"))
        return None

    def _between(self, start: int, end: int) -> list[TimeExpression]:
        return self._times[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @staticmethod
    def _governs(bones: Skeleton, low: int, first: int, last: int, given: Attribution) -> bool:
        """Whether the expression at tokens ``first:last`` stands in one of the three places."""
        classes = bones.classes
        assert given.cue is not None
        cue, speaker = given.cue, given.speaker
        if classes[last : last + 1] == "s":
            return False
        if first >= cue[1]:
            attributive = first > cue[1] and classes[first - 1] == "D" and "I" not in classes[cue[1] : first]
            return not attributive and _AFTER.match(classes[cue[1] : first]) is not None
        if speaker.end <= first:
            return _BETWEEN.match(classes[speaker.end : first]) is not None and last <= cue[0]
        if first < speaker.start <= cue[0]:
            return _OPENING.match(classes[low : speaker.start]) is not None
        return False


def goes_further(cue: str | None) -> bool:
    """Whether a cue tells that the same speech goes on ("added", "went on")."""
    return cue is not None and cue.split()[0].lower() in _SAID_FURTHER


def _reference(time: TimeExpression) -> date | None:
    return time.basis.reference if time.basis else None
