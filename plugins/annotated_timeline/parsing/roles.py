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
    brig cmsgt atty pres cllr det supt insp amb asst fr msgr
    """)

#: Nouns for a person by office, work or part; in front of a name they are its title, alone they describe
#: a speaker.
_PERSONS = vocabulary("""
    activist actor actress admiral adviser advisor advocate agent aide alderman allies ally alumnus
    ambassador analyst anchor applicant appointee apprentice archbishop architect artist astronaut
    astronomer athlete attendee attorney auditor aunt author backer baker banker barrister
    billionaire biographer biologist bishop blogger boss boy boyfriend brigadier broadcaster broker
    brother businessman businesswoman bystander caller cameraman campaigner candidate captain
    cardinal ceo cfo chair chairman chairperson chairwoman chancellor chef chemist chief child
    children classmate cleric clerk client climatologist co-chair co-director co-founder co-host
    co-owner coach cofounder colleague colonel columnist comedian commander commentator commissioner
    commuter competitor comptroller congressman congresswoman conservative constable constituent
    consultant contender controller coo cook coordinator corporal correspondent cosmonaut councillor
    councilman councilmember councilor councilwoman counsel cousin critic curator customer cyclist
    dad daughter dean delegate democrat demonstrator deputy designer detective dictator diplomat
    director doctor donor driver duke economist editor elder emir employee enemy engineer
    entrepreneur envoy epidemiologist essayist evangelist executive expert eyewitness farmer father
    ferryman fighter filmmaker firefighter fisherman foe forecaster founder freelancer friend
    front-runner frontrunner fundraiser general geologist girl girlfriend governor graduate
    grandfather grandmother guru harbormaster harbourmaster head headmaster heckler heir historian
    holdover homeowner host husband imam immigrant incumbent insider inspector insurgent intern
    interpreter investigator investor journalist judge justice keeper kid king landlord lawmaker
    lawyer leader lecturer legislator liberal librarian lieutenant listener lobbyist magistrate
    magnate major man manager marchers marshal master mayor mediator member men meteorologist
    migrant militant millionaire minister moderator mogul mom monarch monk mother motorist mullah
    musician negotiator neighbor neighbour newscaster nominee novelist nurse observer officer
    official ombudsman onlooker operative opponent organizer owner paramedic parent participant
    partner passenger pastor patient pedestrian people person personality photographer physician
    physicist pilot planner player playwright poet politician pollster pope postmaster preacher
    predecessor premier president priest prince principal private producer professor prosecutor
    protester protégé provost psychiatrist psychologist pundit quarterback queen rabbi rancher
    reader realtor rebel refugee regent reporter representative republican researcher resident
    reverend reviewer rival roommate ruler sailor scholar scientist secretary senator sergeant
    sheikh sheriff shopkeeper singer sister skipper soldier solicitor son source speaker spectators
    spokesman spokesmen spokespeople spokesperson spokeswoman staffer star stationmaster strategist
    student successor sultan superintendent supervisor supporter surgeon survivor teacher teammate
    technician teenager tenant therapist trader translator treasurer trooper trustee tycoon uncle
    user veteran vice-president victim videographer viewer villager volunteer voter waitress warden
    warlord watcher whip widow wife witness woman women worker writer
    anthropologist archaeologist assemblyman assemblywoman bailiff ballerina bassist batsman bowler boxer
    builder carpenter chaplain composer conservationist cricketer curate dancer defendant defender dentist
    detainee drummer ecologist electrician environmentalist fiddler goalkeeper golfer grandparent guitarist
    gymnast immunologist inmate jockey juror lecturer linebacker mathematician midfielder midwife mum
    neurologist oceanographer oncologist paediatrician pediatrician pensioner pharmacist pianist plaintiff
    plumber policeman policewoman presenter prisoner rower sculptor seismologist sociologist sprinter
    statistician striker suspect swimmer toddler trucker vicar violinist virologist vet winger zoologist
    champion duchess countess earl baron baroness marquess viscount barman barmaid canon deacon organist
    soprano tenor baritone fan stepfather stepmother grandson granddaughter nephew niece fiancé fiancée
    fiancee godfather godmother stepson stepdaughter son-in-law daughter-in-law mother-in-law
    father-in-law brother-in-law sister-in-law mate pal chum passer-by holidaymaker tourist traveller
    traveler pilgrim hostage captive deserter conscript recruit cadet skier snowboarder skater runner
    rider trainer referee umpire linesman goalie geographer linguist philosopher theologian botanist
    entomologist geneticist pathologist coroner radiographer optician surveyor postman postwoman milkman
    caretaker janitor cleaner welder miner steelworker docker machinist mechanic roofer bricklayer tiler
    gardener landscaper florist butcher grocer greengrocer fishmonger brewer distiller vintner winemaker
    beekeeper gamekeeper shepherd crofter smallholder
    administrator archivist assessor bursar registrar recorder ranger picketer shopper diner renter
    landlady homebuyer deckhand stallholder publican organiser councilperson bookseller publisher
    choreographer conductor cellist illustrator cartoonist screenwriter comic entertainer naturalist
    paleontologist palaeontologist hydrologist glaciologist astrophysicist neuroscientist biochemist
    microbiologist toxicologist nutritionist dietitian physiotherapist psychotherapist counsellor
    counselor paralegal usher hacker whistleblower programmer shareholder stockbroker financier
    accountant actuary recruiter salesman saleswoman cashier barista bartender waiter evacuee rescuer
    lifeguard fireman coastguard schoolgirl schoolboy pupil undergraduate alumna moviegoer churchgoer
    worshipper worshiper parishioner congregant bride bridegroom newlywed grandad granddad gran grandma
    grandpa stepbrother stepsister half-brother half-sister commandant gunner sniper paratrooper airman
    jihadist extremist gunman attacker assailant hijacker kidnapper robber burglar killer murderer felon
    optometrist anaesthetist anesthesiologist radiologist gynaecologist gynecologist dermatologist
    harpist percussionist bandleader songwriter rapper deejay vlogger influencer streamer gamer hiker
    climber mountaineer sherpa yachtsman yachtswoman surfer diver caver kayaker canoeist paddler bargee
    lockkeeper groundsman groundskeeper greenkeeper steward stewardess purser chauffeur cabbie signalman
    """)

#: The same with their plurals.
PERSON_NOUNS = _PERSONS | frozenset(f"{noun}s" for noun in _PERSONS)

_OFFICE_ENDS = vocabulary("general elect designate in-chief in-law at-arms")
_OFFICE_BEGINNINGS = vocabulary("ex co vice deputy then under")


def is_office(word: str) -> bool:
    """Whether a word (in lower case) is a noun for a person or made of one: "secretary-general"."""
    if "-" not in word:
        return word in PERSON_NOUNS
    beginning, _, rest = word.partition("-")
    return (
        word in PERSON_NOUNS
        or (rest in _OFFICE_ENDS and beginning in PERSON_NOUNS)
        or (beginning in _OFFICE_BEGINNINGS and rest in PERSON_NOUNS)
    )


#: Women and men by the noun alone.
NOUN_GENDER: dict[str, str] = {
    **dict.fromkeys(
        vocabulary("""
    spokesman congressman councilman chairman businessman alderman fisherman cameraman father dad
    son brother husband grandfather uncle boyfriend man boy king prince duke actor waiter monk
    priest sultan emir pope imam earl baron viscount nephew grandson stepfather stepson godfather barman
    postman milkman linesman
    """),
        "m",
    ),
    **dict.fromkeys(
        vocabulary("""
    spokeswoman congresswoman councilwoman chairwoman businesswoman mother mom daughter sister wife
    widow grandmother aunt girlfriend woman girl queen princess actress waitress nun duchess countess
    baroness niece granddaughter stepmother stepdaughter godmother mum barmaid ballerina
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
    charity trust regulator watchdog lender carrier chain operator insurer supplier factory hospital
    clinic shelter zoo orchestra gallery fund thinktank think-tank nonprofit non-profit presidency
    opposition junta militia diocese synod parish prosecution tabloid broadsheet brochure leaflet
    pamphlet placard placards plaque affidavit indictment manifesto diary textbook advert
    newspapers companies agencies ministries unions brewery supermarket conglomerate consortium
    projection forecast analysis assessment dossier footnote guidance directive decree communiqué
    communique advisory bulletin voicemail recording obituary biography memoir blurb motto tagline
    proclamation declaration subsidiary academy society fraternity sorority receipt billboard
    sticker t-shirt graffiti
    """)

#: A capitalised run that ends in, or contains, one of these is a body, not a person.
BODY_NAMES = vocabulary("""
    department ministry office bureau administration agency authority commission committee council board
    court house senate congress parliament institute institution university college school academy
    center centre foundation association federation union league organization organisation group
    coalition alliance network party campaign club company corp corporation inc ltd llc co bank airlines
    times post journal herald tribune news press magazine review gazette chronicle radio television tv
    media church museum hospital police army navy guard corps command force forces service services fund
    trust society project initiative program programme conference summit council assembly embassy states
    kingdom nations republic city county district state tower hall street avenue road river lake
    mountain valley bridge airport port station park building square island islands beach hill hills
    north south east west act bill law amendment treaty agreement accord pact deal war day week month
    awards prize cup series games olympics festival reserve exchange market pentagon kremlin nato un eu
    fbi cia cnn nbc abc cbs msnbc npr bbc reuters taliban isis google twitter facebook instagram youtube
    snapchat democrats republicans americans power energy electric gas oil motors industries partners
    capital holdings systems technologies labs pharmaceuticals insurance railway railways railroad
    transit water works foods stores studios securities forum caucus convention debate primary library
    theatre theater orchestra gallery cathedral palace mosque synagogue stadium arena hotel restaurant
    cafe province region peninsula coast creek gorge desert canyon reef glacier sea ocean gulf strait
    canal shoal islet railroads airways lines ferries pictures records entertainment sports athletic
    athletics united rovers wanderers albion hotspur celtic fc afc championship championships prix
    marathon derby stakes constitution code protocol charter declaration strategy policy plan report
    inquiry tribunal circuit division brigade battalion regiment squadron fleet unit directorate
    secretariat affairs relations studies science sciences research laboratory laboratories observatory
    survey clinic infirmary security democratic republican dispatch informer courier argus echo examiner
    inquirer enquirer standard telegraph guardian monitor sentinel weekly daily watch rights online
    digital global international national federal financial analytics consulting logistics nuclear steel
    cement chemicals textiles breweries ventures equity advisers advisors associates solutions parish
    diocese synod crescent cross border borders zone corridor crossing junction terminal checkpoint
    prison jail scheme appeal movement brotherhood front militia brigades telecom telecommunications
    communications broadcasting biotech software semiconductor golf tennis football soccer basketball
    baseball hockey cricket rugby racing
    """)
