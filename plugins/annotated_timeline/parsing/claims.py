"""What somebody claims, as a headline words it: a clause without its front, its marks and its capital."""

import re

from annotated_timeline.parsing.headline import LIMIT, shorten, tidy
from annotated_timeline.parsing.roles import BODY_NOUNS, PERSON_NOUNS
from annotated_timeline.parsing.telling import Telling
from annotated_timeline.parsing.verbs import PAST
from annotated_timeline.parsing.words import DETERMINERS, vocabulary

#: A finite verb.
HAS_CLAUSE = re.compile(
    rf"\b(?:{PAST}|was|were|is|are|had|has|have|would|will|could|should|may|might|must|can|do|does|did"
    r"|\w+ed|want|wants)\b"
)


def claim(content: str, *, plural: bool) -> str:
    """A clause that somebody claims, cut to a headline; empty where it has no verb or says "I"."""
    words = tidy(_main_clause(content), plural=plural)
    verb = HAS_CLAUSE.search(words)
    short = shorten(words, LIMIT, verb.end() + 4 if verb else 16)
    own_voice = re.match(r"[“\"]?(?:I|we|my|our|you)\b", short, re.IGNORECASE)
    return short if len(short) > 8 and _has_verb(short) and not own_voice else ""


def _main_clause(words: str) -> str:
    """Words without a fronted "in spite of ..., "."""
    return re.sub(
        r"^[“\"]?(?:in spite of|despite|during|in|on|at|after|before|amid|following|under|since"
        r"|although|though|however|even if|if|while) [^,]*,"
        r" (?=\S{3,} \S+ \S+)",
        "",
        words,
    )


def _has_verb(words: str) -> bool:
    return bool(
        HAS_CLAUSE.search(words) or re.search(r" [a-z]{3,}(?<!s)s [a-z“]| worry | think | say ", words)
    )


def unquoted(telling: Telling, words: str) -> str:
    """`words` without quotation marks where the source is no text to quote from."""
    return words if telling.may_quote else re.sub(r"[“”\"]", "", words)


def lowered(words: str, text: str) -> str:
    """A clause of `text` without the capital of a sentence's beginning, unless its first word is a name."""
    first = words.split(" ")[0]
    common = first.lower() in _COMMON or re.search(rf"\b{re.escape(first.lower())}\b", text) is not None
    return words[:1].lower() + words[1:] if first == "A" or (common and first[1:].islower()) else words


#: Words that have a capital only because they begin a sentence.
_COMMON = (
    PERSON_NOUNS
    | BODY_NOUNS
    | DETERMINERS
    | vocabulary(
        "it there they two three four five six all no at more nearly about almost some many most several"
    )
)
