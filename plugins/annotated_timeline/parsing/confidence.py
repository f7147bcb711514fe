"""How sure a rule is: the share of its findings that were right on labelled articles."""

#: Rule to the chance that its speaker is the right one.
_BY_RULE: dict[str, float] = {
    "quotation, verb, speaker": 0.97,
    "quotation, speaker, verb": 0.97,
    "goes on": 0.87,
    "speaker, verb, quotation": 0.86,
    "speaker, saying, quotation": 0.86,
    "subject of the sentence": 0.52,
}
_PRONOUN_FACTOR = 0.75
_UNKNOWN = 0.5


def confidence(rule: str, pronoun: bool) -> float:
    """The chance (0 to 1) that the speaker found by `rule` is right.

    Less where a pronoun had to be resolved.
    """
    chance = _BY_RULE.get(rule, _UNKNOWN)
    return round(chance * _PRONOUN_FACTOR if pronoun else chance, 2)
