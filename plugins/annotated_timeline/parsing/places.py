"""Places that a passage names: capitalised words where English puts a place."""

import re
from collections.abc import Sequence

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.names import Name
from annotated_timeline.parsing.words import vocabulary

_WORD = r"[A-Z][\w’'-]+(?:-[a-z]+-[A-Z]\w+)?"
_AT = re.compile(
    rf"\b(?:in|at|to|from|near|outside|across|of|into|around) (?:the (?:capital|city|town|port"
    rf"|village|province) (?:of )?,? ?)?(?P<place>(?:{_WORD})(?: {_WORD}){{0,2}}(?: airport|"
    rf" province)?)(?P<of>, {_WORD})?|\bthe (?P<named>{_WORD} (?:airport|province|harbor|harbour"
    rf"|border|valley|palace))\b"
)
_POSSESSIVE = re.compile(
    rf"\b(?P<place>{_WORD})[’']s (?:capital|airport|streets?|parliament|government|army|military)\b"
)
_OF_A_PLACE = re.compile(r"[’']s (?:capital|airport|street|parliament|government|army|military)")
_OWNING = re.compile(r"[’']s\Z")
_DEMONYM = re.compile(
    r"(?:[a-z]ian|ican|ish|ese|soviet|afghan|german|taliban|french|dutch|greek|iraqi|israeli"
    r"|pakistani)s?\Z",
    re.IGNORECASE,
)
_NOT_PLACES = vocabulary("""
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday mr mrs ms gen rep sen gov dr secretary president prime
    congress parliament taliban senate house state department pentagon twitter facebook mr. capitol isis
    isis-k al-qaida republican democrat christmas easter english covid aug sept oct nov dec jan feb
    """)
_BODY = re.compile(
    r"\b(?:Department|Ministry|Institute|Institution|Center|Centre|Forum|Council|Group|Party"
    r"|University|Agency|Command|House|Congress|Parliament|Security|Government|Embassy|News"
    r"|Republican|Democrat|Initiative|Actors|Forces?|Army|State)\b"
)


def places_in(text: str, span: Span, named: Sequence[Name]) -> tuple[str, ...]:
    """The places named in a span, in order, each once; `named` are the persons there, who are none.

    A guess from prepositions, for editors to confirm.
    """
    people = {word for name in named if len(name.words) > 1 or name.gender for word in name.words}
    found: dict[str, None] = {}
    passage = span.of(text)
    owning = _POSSESSIVE.finditer(passage) if _OF_A_PLACE.search(passage) else ()
    for match in sorted([*_AT.finditer(passage), *owning], key=lambda m: m.start()):
        place = _OWNING.sub("", match["place"] or match.groupdict().get("named") or "").strip()
        words = place.split()
        if _DEMONYM.search(words[-1]) or place.isupper():
            continue
        if words[0].lower().rstrip(".") in _NOT_PLACES or _BODY.search(place) or set(words) & people:
            continue
        found.setdefault(place)
    return tuple(found)
