"""Places that news names so often that they must not be taken for persons."""

_NAMES = """
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii,
idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan,
minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new
york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, puerto rico, rhode island, south
carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin,
wyoming, ontario, quebec, alberta, manitoba, british columbia, nova scotia, new south wales, queensland,
tasmania, england, scotland, wales, northern ireland, ulster, bavaria, saxony, catalonia, kashmir, punjab,
sindh, helmand, kandahar, herat, panjshir, afghanistan, albania, algeria, angola, argentina, armenia,
australia, austria, azerbaijan, bahrain, bangladesh, belarus, belgium, bolivia, bosnia, botswana, brazil,
britain, bulgaria, burma, cambodia, cameroon, canada, chad, chile, china, colombia, congo, costa rica,
croatia, cuba, cyprus, czechia, denmark, ecuador, egypt, el salvador, estonia, ethiopia, eritrea, finland,
france, germany, ghana, great britain, greece, greenland, guatemala, guinea, haiti, honduras, hungary,
iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, kazakhstan,
kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, liberia, libya, lithuania, luxembourg,
madagascar, malawi, malaysia, mali, malta, mexico, moldova, mongolia, montenegro, morocco, mozambique,
myanmar, namibia, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea, norway, oman,
pakistan, palestine, panama, paraguay, peru, philippines, poland, portugal, qatar, romania, russia,
rwanda, saudi arabia, senegal, serbia, sierra leone, singapore, slovakia, slovenia, somalia, south africa,
south korea, south sudan, soviet union, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan,
tajikistan, tanzania, thailand, tibet, tunisia, turkey, turkmenistan, uganda, ukraine, united kingdom,
united states, united arab emirates, uruguay, uzbekistan, venezuela, vietnam, yemen, zambia, zimbabwe,
america, africa, asia, europe, latin america, central america, middle east, gaza, west bank, crimea, hong
kong, macau, guantanamo, guantanamo bay, capitol hill, wall street, silicon valley, abu dhabi, addis
ababa, aleppo, amsterdam, ankara, athens, atlanta, auckland, baghdad, baku, baltimore, bangkok, barcelona,
beijing, beirut, belfast, belgrade, berlin, birmingham, bogota, boise, boston, bratislava, brasilia,
brooklyn, brussels, bucharest, budapest, buenos aires, buffalo, cairo, calgary, canberra, cape town,
caracas, casablanca, charleston, charlotte, chicago, cincinnati, cleveland, cologne, columbus, copenhagen,
dakar, dallas, damascus, delhi, denver, des moines, detroit, dhaka, doha, dubai, dublin, durban,
edinburgh, el paso, frankfurt, geneva, glasgow, guangzhou, hamburg, hanoi, harare, havana, helsinki,
hiroshima, hollywood, honolulu, houston, indianapolis, islamabad, istanbul, jakarta, jerusalem,
johannesburg, kabul, kampala, kansas city, karachi, kathmandu, khartoum, kiev, kyiv, kinshasa, kuala
lumpur, kunduz, lagos, lahore, las vegas, lima, lisbon, liverpool, london, long island, los angeles,
louisville, lyon, madrid, manchester, manhattan, manila, marseille, melbourne, memphis, mexico city,
miami, milan, milwaukee, minneapolis, minsk, mogadishu, montreal, moscow, mosul, mumbai, munich, nairobi,
nashville, new delhi, new orleans, newark, nice, oakland, oklahoma city, orlando, osaka, oslo, ottawa,
palm beach, panama city, paris, philadelphia, phoenix, pittsburgh, portland, prague, pyongyang, quito,
raleigh, rio de janeiro, riyadh, rome, sacramento, salt lake city, san antonio, san diego, san francisco,
san jose, san juan, sao paulo, sarajevo, seattle, seoul, shanghai, sofia, st. louis, st. petersburg,
stockholm, sydney, taipei, tampa, tashkent, tbilisi, tehran, tel aviv, tokyo, toronto, tripoli, tulsa,
tunis, vancouver, venice, vienna, vilnius, warsaw, washington d.c., wellington, yangon, zagreb, zurich
"""

#: Each place in lower case, by its whole name.
PLACES: frozenset[str] = frozenset(" ".join(name.split()) for name in _NAMES.split(","))
