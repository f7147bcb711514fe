"""The words that stand for what somebody is: titles before a name, nouns for people.

Nouns for bodies that speak.
"""

from annotated_timeline.parsing.words import vocabulary

#: Titles of courtesy: dropped from a name, and they tell a person's gender.
COURTESY: dict[str, str] = {
    **dict.fromkeys(("mr", "mister", "sir", "lord"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "dame", "lady", "madam"), "f"),
    **dict.fromkeys(("mx", "dr", "prof", "rev", "hon"), ""),
}

#: Abbreviated titles, which a full stop follows.
ABBREVIATED = vocabulary("""
    mr mrs ms dr prof rev hon sen sens rep reps gov govs gen lt col sgt cpl capt cmdr adm maj pfc
    brig cmsgt atty pres st det supt insp amb asst fr msgr
    """)

#: Nouns for a person by office, work or part; in front of a name they are its title, alone they describe
#: a speaker.
PERSON_NOUNS = vocabulary("""
    president vice-president secretary minister premier chancellor senator representative
    congressman congresswoman governor mayor councilman councilwoman councilor councillor
    councilmember alderman commissioner ambassador envoy diplomat delegate lawmaker legislator
    politician official officials officer spokesman spokeswoman spokesperson spokespeople spokesmen
    aide aides adviser advisers advisor advisors strategist consultant analyst analysts expert
    experts economist scientist researcher professor scholar historian lecturer teacher principal
    dean student students author writer novelist poet journalist reporter reporters columnist editor
    correspondent commentator pundit blogger anchor host co-host moderator producer director
    co-director directors chairman chairwoman chair co-chair chairperson chief boss head leader
    leaders founder co-founder cofounder owner co-owner partner ceo cfo coo executive executives
    manager supervisor coordinator organizer activist activists advocate advocates campaigner
    lobbyist operative strategists pollster candidate candidates nominee contender frontrunner
    front-runner rival opponent incumbent critic critics supporter supporters backer backers donor
    fundraiser voter voters delegates conservative liberal democrat democrats republican republicans
    lawyer lawyers attorney attorneys prosecutor prosecutors judge justice magistrate solicitor
    barrister sheriff deputy detective constable trooper superintendent inspector investigator
    investigators agent agents general colonel major captain lieutenant sergeant corporal private
    commander admiral brigadier marshal soldier soldiers veteran veterans pilot doctor doctors
    physician surgeon nurse psychologist psychiatrist therapist pastor bishop archbishop cardinal
    pope priest rabbi imam mullah cleric reverend monk king queen prince princess sultan emir sheikh
    duke actor actress comedian singer musician artist director filmmaker designer coach player
    quarterback athlete farmer rancher driver worker workers waitress cook chef baker shopkeeper
    resident residents neighbor neighbour neighbors neighbours witness witnesses survivor survivors
    victim victims father mother dad mom parent parents son daughter brother sister wife husband
    widow grandmother grandfather uncle aunt cousin friend friends colleague colleagues classmate
    roommate girlfriend boyfriend man woman men women boy girl boys girls child children kid kids
    person people passenger caller customer client clients patient patients millionaire billionaire
    businessman businesswoman entrepreneur investor investors trader banker broker realtor speaker
    whip treasurer comptroller auditor clerk controller counsel ombudsman negotiator negotiators
    mediator interpreter translator volunteer volunteers protester protesters demonstrator
    demonstrators marchers spectators source sources insider insiders observer observers participant
    participants attendee attendees member members engineer engineers architect planner technician
    inspector warden librarian curator meteorologist forecaster epidemiologist biologist
    climatologist geologist physicist chemist astronomer astronaut cosmonaut firefighter paramedic
    fisherman ferryman sailor captain skipper refugee refugees migrant migrants immigrant villager
    villagers elder elders militant militants fighter fighters rebel rebels insurgent insurgents
    warlord monarch ruler dictator heir successor predecessor appointee holdover watcher personality
    star mogul tycoon magnate guru evangelist preacher protégé ally allies foe enemy trustee regent
    provost alumnus graduate intern apprentice freelancer master keeper harbourmaster harbormaster
    headmaster postmaster stationmaster photographer videographer cameraman broadcaster newscaster
    biographer essayist critic reviewer playwright
    """)

#: Women and men by the noun alone.
NOUN_GENDER: dict[str, str] = {
    **dict.fromkeys(
        vocabulary("""
    spokesman congressman councilman chairman businessman alderman fisherman cameraman father dad
    son brother husband grandfather uncle boyfriend man boy king prince duke actor waiter monk
    priest sultan emir pope imam
    """),
        "m",
    ),
    **dict.fromkeys(
        vocabulary("""
    spokeswoman congresswoman councilwoman chairwoman businesswoman mother mom daughter sister wife
    widow grandmother aunt girlfriend woman girl queen princess actress waitress nun
    """),
        "f",
    ),
}

#: Words before a title that belong to it rather than to what came before.
TITLE_MODIFIERS = vocabulary("""
    former ex acting interim deputy assistant associate senior junior chief vice prime foreign
    defense defence interior finance health education energy labor labour justice state press first
    lady national security attorney general district retired late veteran longtime long-time top
    special presidential republican democratic gop independent libertarian conservative liberal
    democrat lead executive managing founding house senate congressional majority minority supreme
    court county city town police fire army navy marine marines air force royal lieutenant major
    brigadier rear sergeant staff master under communications campaign political policy military
    legal media white white-house federal local regional provincial municipal
    """)

#: Bodies and things that speak, by their noun: "the transit agency said", "one sign read".
BODY_NOUNS = vocabulary("""
    agency department ministry office bureau administration government regime authority authorities
    commission committee council board court tribunal parliament congress senate house legislature
    cabinet embassy consulate company firm corporation business bank airline manufacturer maker
    retailer giant startup utility union league association federation organization organisation
    group coalition alliance network party campaign committee pac foundation institute institution
    university college school center centre museum church police military army navy command force
    forces troops team club family families crowd audience crew newspaper paper magazine journal
    outlet website site channel station blog campaign movement side camp embassy palace kremlin
    pentagon statement report letter memo email e-mail tweet post editorial ad advertisement
    commercial video sign signs banner poster headline caption lawsuit suit complaint filing ruling
    opinion order bill law text study survey poll audit review document documents book article
    column essay note message petition resolution voice-over narrator transcript inscription slogan
    song chant chants rule rules policy platform constitution treaty website page app state city
    county town country nation kingdom republic delegation community panel staff ticket
    """)

#: A capitalised run that ends in, or contains, one of these is a body, not a person.
BODY_NAMES = vocabulary("""
    department ministry office bureau administration agency authority commission committee council
    board court house senate congress parliament institute institution university college school
    academy center centre foundation association federation union league organization organisation
    group coalition alliance network party campaign club company corp corporation inc ltd llc co
    bank airlines times post journal herald tribune news press magazine review gazette chronicle
    radio television tv media church museum hospital police army navy guard corps command force
    forces service services fund trust society project initiative program programme conference
    summit council assembly embassy states kingdom nations republic city county district state tower
    hall street avenue road river lake mountain valley bridge airport port station park building
    square island islands beach hill hills north south east west act bill law amendment treaty
    agreement accord pact deal war day week month awards prize cup series games olympics festival
    reserve exchange market pentagon kremlin nato un eu fbi cia cnn nbc abc cbs msnbc npr bbc
    reuters taliban isis google twitter facebook instagram youtube snapchat democrats republicans
    americans
    """)
