"""Where quoted words stand in a text: exactly once, or a fault that names the nearest candidates."""

import re
from difflib import SequenceMatcher

from annotated_timeline.editing.annotations import Selector
from annotated_timeline.editing.findings import Findings
from annotated_timeline.editing.wording import SAME_MARKS
from annotated_timeline.editing.written import Written
from annotated_timeline.model.span import Span

_WORD = re.compile(r"\w(?:\S*\w)?")
_MOST_SHOWN = 3
_FEW_WORDS = 4
_MOST_AROUND = 12
_LIKE_ENOUGH = 0.6
_NEARLY = 0.2


class NoPlace(Exception):
    """The words stand nowhere in the text, or more than once; `found` and `hint` are for a fault."""

    def __init__(self, found: str, hint: str) -> None:
        super().__init__(found)
        self.found = found
        self.hint = hint


def find_place(selector: Selector, text: str) -> Span:
    """The one place of the selected words in `text`; raises NoPlace.

    Straight and curly marks, the kinds of dashes, and any run of white space count as the same; everything
    else, capitals included, must be as written. Words match as whole words.
    """
    places = _places(selector, text)
    if len(places) == 1:
        return places[0]
    if places:
        lines = ", ".join(str(line_of(text, place.start)) for place in places)
        seen = "; ".join(_surroundings(text, place) for place in places[:_MOST_SHOWN])
        raise NoPlace(
            f"{selector.exact!r} {len(places)} times (lines {lines} of the source)",
            f"add a prefix or a suffix: {seen}",
        )
    raise NoPlace(f"{selector.exact!r} nowhere in the source", _candidates(selector.exact, text))


def place_or_finding(
    selector: Selector, text: str, written: Written, findings: Findings, key: str = "at"
) -> Span | None:
    """The one place of an annotation's words (those of `key`); None with a finding if there is none."""
    try:
        return find_place(selector, text)
    except NoPlace as reason:
        fault = written.fault(reason.found, "words that stand there once", reason.hint, key)
        findings.unmatched.append(fault)
        return None


def line_of(text: str, offset: int) -> int:
    """The line of `text` that `offset` is on, counted from 1."""
    return text.count("\n", 0, offset) + 1


def _places(selector: Selector, text: str) -> list[Span]:
    exact = _pattern(selector.exact)
    before = rf"{_pattern(selector.prefix)}\s*" if selector.prefix else ""
    after = rf"\s*{_pattern(selector.suffix)}" if selector.suffix else ""
    exact = f"{_edge(selector.exact, 0)}{exact}{_edge(selector.exact, -1)}"
    pattern = rf"(?={before}(?P<exact>{exact}){after})"  # looks ahead only: places may overlap
    found = re.finditer(pattern, text.translate(SAME_MARKS))
    return [Span(*match.span("exact")) for match in found]


def _pattern(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.translate(SAME_MARKS).split())


def _edge(words: str, end: int) -> str:
    """A word's edge where the words begin or end with a letter or digit."""
    return r"\b" if words.strip() and words.strip()[end].isalnum() else ""


def _surroundings(text: str, place: Span) -> str:
    before = " ".join(text[: place.start].split()[-3:])
    after = " ".join(text[place.end :].split()[:3])
    return f"line {line_of(text, place.start)}: …{before} [] {after}…"


def _candidates(words: str, text: str) -> str:
    """The stretches of `text` most like `words`, as many words long, with their lines."""
    wanted = words.translate(SAME_MARKS).casefold()
    matcher = SequenceMatcher(b=wanted, autojunk=False)
    marks = list(_WORD.finditer(text))
    length = len(words.split())
    scored: list[tuple[float, Span]] = []
    for first, last in zip(marks, marks[max(length - 1, 0) :], strict=False):
        span = Span(first.start(), last.end())
        matcher.set_seq1(span.of(text).translate(SAME_MARKS).casefold())
        if matcher.real_quick_ratio() >= _LIKE_ENOUGH and matcher.quick_ratio() >= _LIKE_ENOUGH:
            scored.append((matcher.ratio(), span))
    best = _apart(sorted(scored, key=lambda pair: (-pair[0], pair[1])))
    if not best:
        return "no words of the source are like it"
    near = "; ".join(f"line {line_of(text, span.start)}: {span.of(text)!r}" for span in best)
    return f"nearest: {near}"


def _apart(scored: list[tuple[float, Span]]) -> list[Span]:
    """The best few: like enough, nearly as like as the best, and none overlapping another."""
    kept: list[Span] = []
    least = max(_LIKE_ENOUGH, scored[0][0] - _NEARLY) if scored else 1.0
    for score, span in scored:
        if score >= least and not any(span.overlaps(other) for other in kept):
            kept.append(span)
        if len(kept) == _MOST_SHOWN:
            break
    return kept


def name_place(place: Span, text: str) -> Selector:
    """Words that find their way back to `place`: its first few, more of them where those stand twice.

    Where even all of its words stand more than once, the words before (and after) it are added.
    """
    words = list(_WORD.finditer(text, place.start, place.end))
    if not words:
        return Selector(place.of(text))
    for count in range(min(_FEW_WORDS, len(words)), len(words) + 1):
        exact = text[words[0].start() : words[count - 1].end()]
        if _is_one(Selector(exact), text):
            return Selector(exact)
    return name_all_of(Span(words[0].start(), words[-1].end()), text)


def name_all_of(place: Span, text: str) -> Selector:
    """All the words of `place`, with those before (and after) it where they stand more than once."""
    exact = place.of(text)
    if _is_one(Selector(exact), text):
        return Selector(exact)
    for count in range(1, _MOST_AROUND):
        before = " ".join(text[: place.start].split()[-count:]) or None
        after = " ".join(text[place.end :].split()[:count]) or None
        for selector in (Selector(exact, before), Selector(exact, before, after)):
            if _is_one(selector, text):
                return selector
    return Selector(exact)


def _is_one(selector: Selector, text: str) -> bool:
    return len(_places(selector, text)) == 1
