"""The small words of English, by what they do in a sentence."""

from functools import lru_cache
from unicodedata import combining, normalize


@lru_cache(maxsize=1 << 14)
def folded(word: str) -> str:
    """A word without its accents: "josé" is "jose"."""
    if word.isascii():
        return word
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter))


def vocabulary(listed: str) -> frozenset[str]:
    """The words of a list written with spaces and line breaks."""
    return frozenset(listed.split())


#: One space of running text: blanks, or a line's end that is no paragraph's end.
SPACE = r"(?:[^\S\n]{1,2}|[^\S\n]?\n[^\S\n]{0,3}(?!\n))"
#: Upper-case letters of the Latin, Greek and Cyrillic scripts.
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚΑ-ΩА-ЯЁ"

DAYS = vocabulary("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = vocabulary("""
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sept sep oct nov dec
    """)
TIME_WORDS = vocabulary("""
    today yesterday tonight tomorrow morning afternoon evening night noon midnight week month year
    day weekend hour hours minutes moments days weeks months years spring summer fall autumn winter
    """)
DETERMINERS = vocabulary("""
    the a an this that these those his her its their our my your one some another any every each no
    both two three four five six seven eight nine ten several many most few other such multiple
    various numerous countless both certain
    """)
PREPOSITIONS = vocabulary("""
    in on at by for from with without to into onto over under about against between among amid
    during through across around near like unlike despite beyond within toward towards upon per via
    along besides behind beside above below outside inside off out up down regarding concerning
    including following versus than
    """)
SUBORDINATORS = vocabulary("""
    as when while after before because since if although though unless until whether where why how
    once whereas what which whose whom
    """)
AUXILIARIES = vocabulary("""
    is was are were be been being am has had have having will would can could shall should may might
    must do does did isn't wasn't aren't weren't hasn't hadn't haven't won't wouldn't can't couldn't
    shouldn't didn't doesn't don't isn’t wasn’t aren’t weren’t hasn’t hadn’t haven’t won’t wouldn’t
    can’t couldn’t shouldn’t didn’t doesn’t don’t cannot 'd ’d 'll ’ll 've ’ve
    """)
ADVERBS = vocabulary("""
    also then later once even still never ever now just again first last soon often always sometimes
    once twice meanwhile however moreover instead nevertheless nonetheless perhaps maybe indeed yet
    too not n't n’t only rather further afterward afterwards earlier long almost half aloud back there here
    late
    """)
PRONOUNS = vocabulary("he she they we i it you")
#: Small words within names.
PARTICLES = vocabulary(
    "de del della der den von van und zu zum la le di da dos du bin ibn al el ul ur ter ten t 't ’t y e"
)
FUNCTION_WORDS = (
    DETERMINERS
    | PREPOSITIONS
    | SUBORDINATORS
    | AUXILIARIES
    | ADVERBS
    | PRONOUNS
    | DAYS
    | MONTHS
    | TIME_WORDS
    | vocabulary("""
    and or but nor so of who him her them us me himself herself themselves there here yes no ok okay
    well oh because according asked told said says added given speaking noting although even though
    all such much more less least not let get got make made take took go going come came look think
    know see want need say it's it’s he's he’s she's she’s that's that’s there's there’s they're
    they’re we're we’re i'm i’m you're you’re don't don’t let's let’s what's what’s who's who’s
    hello thanks thank please good great
    """)
)
