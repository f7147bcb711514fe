"""Who a quotation is given to by the sentence it stands in, rule by rule.

Each rule has a name, which a quotation carries for the maintainer to see, and looks at the skeleton of
one sentence. Rules are tried in the order in which news English prefers them; the first that finds a
speaker wins.
"""

from annotated_timeline.parsing.clauses import subject_after
from annotated_timeline.parsing.cue_behind import (
    dash_after,
    given_later,
    speaker_first_after,
    speaker_last,
    verb_first_after,
)
from annotated_timeline.parsing.cue_in_front import (
    cue_before,
    inserted_before,
    is_passive,
    label_before,
    name_before_colon,
    passive_before,
    passive_verb,
    possessor,
    unknown_cue_before,
)
from annotated_timeline.parsing.rule import Attribution, Rule, skip
from annotated_timeline.parsing.skeleton import Skeleton
from annotated_timeline.parsing.subjects import main_subject

#: No sentence is looked at further than this many words from a quotation.
_REACH = 70


def attribute(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """The speaker that the sentence ``low:high`` gives to the piece at token `at`, or None."""
    low = max(low, at - _REACH)
    high = min(high, at + _REACH)
    for rule in RULES:
        found = rule(bones, low, high, at)
        if found is not None:
            return found
    return None


def according_to(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """“Q,” according to NAME / According to NAME, it was “Q”."""
    c = bones.classes
    after = skip(c, at + 1, high, ",-")
    place = after if c[after : after + 1] == "A" else c.rfind("A", low, at)
    if place < 0 or (place < at and _speaks_between(bones, place, at)):
        return None
    subject = subject_after(c, place + 1, high)
    if subject is None or subject.kind == "other":
        return None
    return Attribution(subject, (place, place + 1), "according to")


def _speaks_between(bones: Skeleton, place: int, at: int) -> bool:
    """Whether somebody speaks, or is quoted, between "according to" at token `place` and the quotation."""
    return any(
        letter in "GqQUF" or (letter == "V" and not is_passive(bones, place, i))
        for i, letter in enumerate(bones.classes[place:at], place)
    )


def subject_of_sentence(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """The subject of the sentence, where no verb of speech is found; surer in front of a colon."""
    if bones.classes[low] in "qQUF" or passive_verb(bones, low, at) is not None:
        return None
    subject = main_subject(bones.classes, low, at) or main_subject(bones.classes, at + 1, high)
    if subject is None:
        return None
    colon = bones.classes[at - 1 : at] == ":" and bones.classes[at] != "F"
    return Attribution(subject, None, f"subject of the sentence{', colon' if colon else ''}")


#: In the order of trying.
RULES: tuple[Rule, ...] = (
    verb_first_after,
    speaker_first_after,
    according_to,
    dash_after,
    speaker_last,
    label_before,
    passive_before,
    inserted_before,
    cue_before,
    unknown_cue_before,
    name_before_colon,
    possessor,
    given_later,
    subject_of_sentence,
)
