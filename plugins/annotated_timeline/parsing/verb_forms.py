"""English verb forms, as far as headlines need them: from the past tense to the present."""

import re
from functools import lru_cache

from annotated_timeline.parsing.words import vocabulary

_IRREGULAR = """
arise arose, awake awoke, be was were, bear bore, beat beat, become became, begin began, bend bent, bet
bet, bid bid, bind bound, bite bit, bleed bled, blow blew, break broke, breed bred, bring brought, build
built, burst burst, buy bought, cast cast, catch caught, choose chose, cling clung, come came, cost
cost, creep crept, cut cut, deal dealt, dig dug, do did, draw drew, drink drank, drive drove, eat ate,
fall fell, feed fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew, forbid
forbade, forecast forecast, forget forgot, forgive forgave, freeze froze, get got, give gave, go went,
grind ground, grow grew, hang hung, have had, hear heard, hide hid, hit hit, hold held, hurt hurt, keep
kept, kneel knelt, know knew, lay laid, lead led, leave left, lend lent, let let, lie lay, light lit,
lose lost, make made, mean meant, meet met, mistake mistook, outbid outbid, overcome overcame, overrun
overran, overtake overtook, overthrow overthrew, pay paid, put put, quit quit, read read, resign
resigned, ride rode, ring rang, rise rose, run ran, say said, see saw, seek sought, sell sold, send
sent, set set, shake shook, shed shed, shoot shot, show showed, shrink shrank, shut shut, sing sang,
sink sank, sit sat, sleep slept, slide slid, speak spoke, speed sped, spend spent, spin spun, split
split, spread spread, spring sprang, stand stood, steal stole, stick stuck, strike struck, strive
strove, swear swore, sweep swept, swim swam, swing swung, take took, teach taught, tear tore, tell told,
think thought, throw threw, undergo underwent, understand understood, undertake undertook, undo undid,
uphold upheld, wake woke, wear wore, weep wept, win won, withdraw withdrew, withstand withstood, write
wrote, rebuild rebuilt, retake retook, resell resold, repay repaid, rewrite rewrote, rethink rethought,
redo redid, remake remade, reset reset, rerun reran, oversee oversaw, override overrode, overhear
overheard, outgrow outgrew, outsell outsold, withhold withheld, mislead misled, foresee foresaw, forgo
forwent, misspeak misspoke, undercut undercut, befall befell, string strung, sting stung, thrust thrust,
weave wove, tread trod, leap leapt, plead pled, broadcast broadcast, dive dove, slay slew, burn burnt,
learn learnt, dwell dwelt, spill spilt
"""
_PARTICIPLES = """
arisen arise, been be, born bear, beaten beat, become become, begun begin, bitten bite, blown blow,
broken break, chosen choose, come come, done do, drawn draw, driven drive, eaten eat, fallen fall, flown
fly, forbidden forbid, forgotten forget, frozen freeze, given give, gone go, gotten get, grown grow,
hidden hide, known know, lain lie, mistaken mistake, overcome overcome, overrun overrun, overtaken
overtake, overthrown overthrow, ridden ride, risen rise, run run, seen see, shaken shake, shown show,
shrunk shrink, spoken speak, stolen steal, stricken strike, sung sing, sunk sink, sworn swear, swum
swim, taken take, thrown throw, torn tear, undergone undergo, undertaken undertake, retaken retake,
rewritten rewrite, overseen oversee, overridden override, outgrown outgrow, foreseen foresee, woven
weave, trodden tread, slain slay, proven prove, swollen swell, withdrawn withdraw, woken wake, worn
wear, written write
"""


def _table(lines: str, *, base_first: bool) -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in lines.replace("\n", " ").split(","):
        words = entry.split()
        base = words[0] if base_first else words[-1]
        for form in words[1:] if base_first else words[:-1]:
            table[form] = base
    return table


#: Simple past forms, and participles unlike them, with their base.
PAST_FORMS = _table(_IRREGULAR, base_first=True)
PARTICIPLE_FORMS = _table(_PARTICIPLES, base_first=False)

#: Stems before -ed that take an e though the rules below would not give it, and the other way round.
_WITH_E = vocabulary("""
    postpon condon hon phon dethron promot devot quot not vot provok invok evok smok chok strok execut
    disput prosecut persecut institut constitut contribut distribut substitut dilut pollut mut commut
    invit cit incit excit unit ignit recit delet complet compet conced reced preced imped invad trad
    evad fad shad wad grad parad persuad blockad upgrad degrad creat collaps elaps laps explod erod eas
    teas appeas diseas laz coincid decid divid provid resid collid guid preside conclud includ exclud
    intrud delud elud nud escap shap hop scop cop elop wip pip typ tap rap assum resum consum presum
    blam nam fram tam welcom com overcom fir hir retir acquir requir inspir desir expir admir declar
    prepar compar shar car dar squar stor restor explor ignor bor scor secur injur captur figur measur
    pressur cur endur lur ensur insur assur combin defin declin examin determin imagin outlin fin min
    refin confin machin ruin_ schedul rul compil fil smil pil til exil mobil reconcil inhal impal issu
    argu rescu continu pursu su valu ceas increas decreas releas leas purchas eras phas clos oppos
    propos impos expos dispos pos refus accus us abus confus caus paus paralyz analyz advis rais prais
    promis supervis surpris revis exercis compromis tim
    """)
_WITHOUT_E = vocabulary("""
    visit edit credit limit profit exit exhibit inhibit prohibit deposit posit benefit audit merit
    inherit orbit recruit await wait defeat treat repeat beat heat cheat seat retreat target market
    budget blanket pocket abandon question mention function condition position petition sanction caution
    station reason season poison prison pardon summon reckon develop envelop gallop happen open broaden
    threaten strengthen weaken tighten widen deepen fasten listen enter offer order gather deliver
    consider remember discover recover cover suffer answer transfer murder shelter appear clear hear
    fear near repair air pour tour detour favor honor labor monitor sponsor anchor author tutor mirror
    suspect inform perform confirm claim aim seem bomb storm form harm arm alarm warn turn return burn
    learn earn gain remain explain complain train contain maintain obtain detain sustain restrain drain
    abstain chain join appoint coin ruin fail sail mail hail jail detail prevail appeal reveal seal deal
    steal heal feel wheel peel cancel label model travel level fuel counsel channel signal total equal
    rival soil boil foil pool cool fool avoid raid aid load upload download read head plead need succeed
    proceed exceed heed seed crowd loiter shout scrap slap strap wrap clap snap loot root shoot boot
    belong long hang bang gang ring bring spring cling wrong among look book cook crook hook speak break
    leak peak soak shriek seek week
    """)
_E_AFTER = (
    "c",
    "v",
    "u",
    "z",
    "bl",
    "pl",
    "tl",
    "dl",
    "gl",
    "kl",
    "fl",
    "at",
    "ag",
    "rg",
    "dg",
    "lg",
    "ng",
    "ns",
    "rs",
    "ls",
)


_DOUBLED_L = (
    "controll",
    "patroll",
    "compell",
    "expell",
    "propell",
    "repell",
    "rebell",
    "cancell",
    "travell",
    "labell",
)


@lru_cache(maxsize=4096)
def base_of(past: str) -> str:
    """The base form of a simple past or participle in lower case ("spoke": "speak", "agreed": "agree")."""
    known = PAST_FORMS.get(past) or PARTICIPLE_FORMS.get(past)
    if known:
        return "be" if past in ("was", "were", "been") else known
    if not past.endswith("ed") or len(past) < 4:
        return past
    stem = past[:-2]
    if stem.endswith("i"):
        return f"{stem}e" if len(stem) == 2 else f"{stem[:-1]}y"
    if stem.endswith("e"):
        return stem + "e"
    if _is_doubled(stem) or stem.endswith(_DOUBLED_L):
        return stem[:-1]
    return f"{stem}e" if _takes_e(stem) else stem


def _is_doubled(stem: str) -> bool:
    return (
        len(stem) > 3
        and stem[-1] == stem[-2]
        and stem[-1] in "bdgmnprt"
        and stem not in ("add", "err", "purr")
    )


def _takes_e(stem: str) -> bool:
    if stem in _WITHOUT_E:
        return False
    if stem in _WITH_E or _ends_like(stem, _WITH_E):
        return True
    if _ends_like(stem, _WITHOUT_E):
        return False
    if stem.endswith(_E_AFTER):
        return not stem.endswith(("eat", "oat", "wing", "iss"))
    # A single vowel and a single consonant after a consonant: "hoped" but not "opened" (two vowels in all).
    vowels = sum(letter in "aeiouy" for letter in stem)
    return vowels == 1 and len(stem) > 2 and stem[-2] in "aeiou" and stem[-1] not in "wxylrnt"


def _ends_like(stem: str, known: frozenset[str]) -> bool:
    """Whether a prefix (re-, dis-, over-, out-) stands before a stem that is known."""
    return any(stem[length:] in known for length in (2, 3, 4) if len(stem) - length > 2)


def present(base: str, *, plural: bool) -> str:
    """The present tense of a base form: "seize" for they, "seizes" for it."""
    if base == "be":
        return "are" if plural else "is"
    if plural:
        return base
    if base == "have":
        return "has"
    if base.endswith(("s", "x", "z", "ch", "sh")) or base in ("go", "do", "undergo", "undo", "veto"):
        return f"{base}es"
    if base.endswith("y") and base[-2:-1] not in ("a", "e", "i", "o", "u"):
        return f"{base[:-1]}ies"
    return f"{base}s"


def in_number(verb: str, *, plural: bool) -> str:
    """A verb of the present tense in its other number where needed ("go": "goes", "takes": "take")."""
    base = re.sub(r"(?<=[o])es\Z|(?<!s)s\Z", "", verb)
    return present(base, plural=plural)
