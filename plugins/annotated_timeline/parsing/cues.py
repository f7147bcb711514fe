"""The words that report speech: verbs in all their forms, and the nouns that go with them.

The verbs are those that news English reports words with (compare the classes "say", "tell", "manner of
speaking" and "characterize" of Levin, English Verb Classes and Alternations, 1993).
"""

from collections.abc import Iterator

from annotated_timeline.parsing.words import vocabulary

#: Verbs that report words: their subject is the speaker.
_SAYING = vocabulary("""
    say tell add ask write tweet note explain argue declare conclude report recall reply respond
    respond answer continue state insist warn announce acknowledge admit suggest assert remark claim
    proclaim predict urge lament shout complain concede exclaim confess joke quip muse observe
    contend maintain stress emphasize emphasise assure promise pledge vow allege charge counter
    retort scoff fume gush rant rave boast brag whisper mutter murmur mumble growl snap bark yell
    scream cry chant sing sigh laugh chuckle grin nod deadpan recount remember reflect repeat
    reiterate elaborate confirm deny disclose reveal testify recommend propose demand plead beg
    implore instruct order advise caution remind wonder question inquire interject interrupt protest
    object post retweet email text telegraph cable blog pen type quote cite read opine theorize
    speculate reason surmise agree disagree disagree concur echo volunteer marvel enthuse rejoice
    apologize apologise thunder roar bellow intone recite sneer jeer taunt tease chide scold rebuke
    summarize summarise exhort comment clarify correct expound lecture preach sermonize editorialize blurt
    stammer stutter drawl grumble groan moan whine wail sob hiss hint imply signal indicate mention
    relate divulge impart state affirm aver attest avow swear advocate narrate
    shrug smile weep rage grouse gripe exult gloat huff sniff sputter splutter squeal shriek
    affirm reaffirm restate reassure confide admonish demur reckon forecast stipulate specify
    holler wince croak rasp croon tut wheeze bristle
    pronounce rule hold posit hypothesize declaim decree concede allow venture tout warn
    """)

#: Verbs that characterise or answer somebody in words: in marks after them stands what their subject said.
_CHARACTERISING = vocabulary("""
    call describe label brand dub term deem denounce condemn decry criticize criticise slam blast
    rip hit attack assail accuse blame praise laud hail commend applaud credit characterize
    characterise portray depict compare liken dismiss reject rebuff mock ridicule deride belittle
    lambaste excoriate castigate bash berate chastise rail refer speak talk profess express voice
    offer pan trash tar knock ding swipe lash tell pitch promote champion defend invoke endorse
    refuse thank welcome greet congratulate address detail outline highlight underscore credit
    predict say conclude write consult challenge vent riff reference evoke joke threaten dispute
    rebut refute downplay minimize minimise tout trumpet herald bemoan mourn fret appeal press
    support oppose pray encourage deplore extol disavow repudiate scorn skewer pillory vilify demonize
    demonise disparage malign reprimand upbraid reproach salute compliment acclaim lionize caricature
    justify rationalize bewail rue
    """)

#: Verbs of thinking, showing and doing: their subject is the speaker where nobody is said to speak.
_THINKING = vocabulary("""
    accept admire adopt air back begin believe broadcast calculate cast cite close coin consider
    deliver determine discuss end envision estimate fear feel find finger finish hate hope imagine
    issue judge launch list love open paint print publish push regard release see show start think
    trust utter view vote want worry
    """)

_IRREGULAR = {
    "say": ("says", "said", "saying", "said"),
    "tell": ("tells", "told", "telling", "told"),
    "write": ("writes", "wrote", "writing", "written"),
    "read": ("reads", "read", "reading", "read"),
    "sing": ("sings", "sang", "singing", "sung"),
    "swear": ("swears", "swore", "swearing", "sworn"),
    "hold": ("holds", "held", "holding", "held"),
    "speak": ("speaks", "spoke", "speaking", "spoken"),
    "think": ("thinks", "thought", "thinking", "thought"),
    "feel": ("feels", "felt", "feeling", "felt"),
    "see": ("sees", "saw", "seeing", "seen"),
    "find": ("finds", "found", "finding", "found"),
    "begin": ("begins", "began", "beginning", "begun"),
    "cast": ("casts", "cast", "casting", "cast"),
    "hit": ("hits", "hit", "hitting", "hit"),
    "show": ("shows", "showed", "showing", "shown"),
    "quip": ("quips", "quipped", "quipping", "quipped"),
    "brag": ("brags", "bragged", "bragging", "bragged"),
    "beg": ("begs", "begged", "begging", "begged"),
    "admit": ("admits", "admitted", "admitting", "admitted"),
    "nod": ("nods", "nodded", "nodding", "nodded"),
    "grin": ("grins", "grinned", "grinning", "grinned"),
    "pen": ("pens", "penned", "penning", "penned"),
    "blog": ("blogs", "blogged", "blogging", "blogged"),
    "snap": ("snaps", "snapped", "snapping", "snapped"),
    "shrug": ("shrugs", "shrugged", "shrugging", "shrugged"),
    "weep": ("weeps", "wept", "weeping", "wept"),
    "tut": ("tuts", "tutted", "tutting", "tutted"),
    "slam": ("slams", "slammed", "slamming", "slammed"),
    "rip": ("rips", "ripped", "ripping", "ripped"),
    "pan": ("pans", "panned", "panning", "panned"),
    "tar": ("tars", "tarred", "tarring", "tarred"),
    "sob": ("sobs", "sobbed", "sobbing", "sobbed"),
    "aver": ("avers", "averred", "averring", "averred"),
    "dub": ("dubs", "dubbed", "dubbing", "dubbed"),
    "label": ("labels", "labeled", "labeling", "labelled"),
    "refer": ("refers", "referred", "referring", "referred"),
    "rebut": ("rebuts", "rebutted", "rebutting", "rebutted"),
    "rebuff": ("rebuffs", "rebuffed", "rebuffing", "rebuffed"),
    "blurt": ("blurts", "blurted", "blurting", "blurted"),
    "fret": ("frets", "fretted", "fretting", "fretted"),
    "email": ("emails", "emailed", "emailing", "e-mailed"),
}


def _forms(verb: str) -> tuple[str, str, str]:
    """Third person, past and gerund of a regular verb."""
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    return third, f"{verb}ed", f"{verb}ing"


def _classes(verbs: frozenset[str], finite: str, gerund: str) -> Iterator[tuple[str, str]]:
    for verb in sorted(verbs):
        if verb in _IRREGULAR:
            third, past, ing, participle = _IRREGULAR[verb]
        else:
            third, past, ing = _forms(verb)
            participle = past
        yield from ((verb, finite), (third, finite), (past, finite), (participle, finite), (ing, gerund))


#: Every form of every verb of speech, to its class in a skeleton: "V"/"G" saying, "v"/"g" characterising,
#: "b" thinking or showing.
VERB_CLASSES: dict[str, str] = {
    **dict(_classes(_THINKING, "b", "w")),
    **dict(_classes(_CHARACTERISING, "v", "g")),
    **dict(_classes(_SAYING, "V", "G")),
}

#: Verbs whose plain form is a noun as often: a verb only after "they", "to", "will", "who".
NOUN_OR_VERB = vocabulary("""
    tweet note answer report claim remark call post text email cable charge counter demand order
    promise pledge vow lament cry chant laugh sigh nod grin whisper comment question state quote plan
    view vote support list show release issue air start close end cast paint label brand hail praise
    credit blame attack hit slam talk voice offer address blast term deem regard reply protest object
    pen blog cite type boast brag rant rave scream shout yell bark snap growl murmur mutter mumble
    quip joke muse stress warning caution reason wonder volunteer echo marvel thunder roar bellow
    sneer jeer taunt scold rebuke summary lecture stutter drawl groan moan whine wail sob hiss hint
    signal mention measure tout venture permit rule hold position advocate repeat counsel push press
    pitch launch judge value estimate hope fear worry want concern trust love hate use dispute threat
    pan tar knock ding swipe lash fret mourn appeal challenge reference contrast welcome greeting
    shrug smile rage gripe grouse huff sniff squeal shriek rasp tut wheeze bristle
    pray print broadcast finish begin thought single detail outline highlight influence
    """)

#: Third persons that look like the plural of a noun: "talks", "remarks", "his claims".
PLURAL_OR_VERB: frozenset[str] = frozenset(_forms(verb)[0] for verb in NOUN_OR_VERB)
