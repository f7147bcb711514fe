"""Given names that are mostly a man's or mostly a woman's, around the world; names that are both are left
out.

They tell two things: that a capitalised word pair is a person, and which pronoun may mean that person.
"""

from annotated_timeline.parsing.words import vocabulary

_MEN = vocabulary("""
    aaron abdi abdoulaye abdul abdullah abdulrahman abdur abe abel abraham adam adama adebayo adel
    adolf adolfo adrian agustin ahmad ahmed ahmet aidan aiden aitor akbar akim akira aksel alan
    alasdair alastair albert alberto aldo alejandro aleksander aleksandr aleksi alex alexander
    alexei alf alfonso alfred alfredo ali alistair allan allen alun alvaro alvin amadou ambrose amir
    amit amos anand anatoli anatoly anders andre andreas andrei andrej andres andrew andrzej andy
    angelo angus anil ansar ansel ansgar anthony antoine anton antonio antony anwar archibald archie
    ari arif aris arjun arlo armand armando arnaldo arnaud arne arnold arthur arturo arvid asad
    asher ashraf asif aslan atanas atif attila augustine augustus aurelien aurelio avi axel ayman
    aziz babak baptiste barack barnaby barney barry bart bartholomew bashar bashir basil bastian ben
    benedict benito benjamin benji bennett benny benoit bernard bernie bert bertie bertrand
    bhupinder bill billy birger bjarne bjorn blaine blake bob bobby bogdan bojan boris boyd brad
    braden bradford bradley brandon brendan brendon brent brett brian bruce bruno bryan bryce bulent
    burak burt byron cadwallader caleb calvin cameron carl carlos carlton carmelo carter cathal
    cecil cedric cesar chad charles charlie chester chidi chinedu chris christer christian
    christoffer christoph christopher christos chuck ciaran clarence clark claude claudio claus
    clayton clem clemens cliff clifford clint clinton clyde cody colin colm conor conrad cormac
    cornelius cory cosimo craig crispin cristian cristiano curtis cuthbert cyril cyrille cyrus dale
    damian damien damon dan daniel danny dario darius dariusz darrell darren darryl daryl dave david
    davit dean deepak dennis denys denzel denzil derek deshawn desmond devin devon didier diego
    dieter dietrich dieudonne dimitri dimitrios dimitris dino dirk djamel dmitri dmitry dmytro
    domenico dominic don donal donald donnie donovan doug dougal dougie douglas drew duane duncan
    dusan dustin dwayne dwight dylan eamon eamonn earl ebenezer ebrahim ed eddie edgar edmond edmund
    edson eduardo edvard edvin edward edwin efrain efren egbert egil einar eino eirik eli elias
    elijah elio elliott ellis ellsworth elmer elon elwood emanuel emeka emery emil emile emilio
    emmanuel emmett emre enda enoch enrique enzo eric erik erkki erling ernest ernesto ernie ernst
    errol erwan erwin esteban ethan etienne euan eugene evan evaristo everett ewan ewart ezekiel
    ezra fabian fabio fadi fahad faisal farhad farid farooq fausto federico felicien felipe felix
    ferdinand fergal fergus fernand fernando fidel filip finlay finn fintan florian floyd francis
    francisco frank franklin franz fraser fred freddie freddy frederic frederick fredrik fridolin
    friedrich fritz gabriel gaetano gareth garrett gary gaspar gaston gavin gaz gene geoff geoffrey
    georg george georges georgi gerald gerard gerd gerhard gerrit gerry gervase ghulam giancarlo
    gianluca gianni gideon gil gilbert gilberto giles gino giorgio giovanni giulio giuseppe glen
    glenn godfrey gonzalo goran gordon gordy gottfried graeme graham grant greg gregg gregor gregory
    grigory guido guillermo gunnar gunter gunther gus gustaf gustav gustavo guus guy habib hadi
    hafez haim hakan hakim hakon hamid hamish hamza hank hannes hans harald harish harlan harley
    harold haroon harry haruki harvey hasan hashim hassan heath hector heiko heinrich heinz helmut
    hendrik henning henri henrik henry herb herbert herbie herman herve hideo hilario hiram hiroshi
    hisham horacio horatio horst howard howie hubert hugh hugo humphrey hussein huw hywel iain ian
    ibrahim ibrahima ichabod idris ignacio ignatius igor ilan ilya imad imran ingo ingvar iqbal
    irving isaac isaiah isak ishaan isidore isidro ismael ismail israel issa istvan ivan ivar ivo
    jaap jack jackson jacob jacques jaime jair jake jakob jakub jamal james janos jared jaroslav
    jarrett jarrod jarvis jason jasper javad javed javier jay jean-claude jean-luc jean-marc
    jean-michel jean-paul jean-pierre jeb jed jedediah jeff jefferson jeffrey jem jens jeremiah
    jeremy jerome jerry jerzy jesus jethro jim jimmie jimmy joachim joakim joao joaquin jochen jock
    joe joel joern joey johan johannes john johnny jon jonah jonas jonathan jonny jordi jorge jorgen
    jose josef josep joseph josh joshua josip jozef juan judd jude juergen juha jukka jules julian
    julien julio julius jun jurgen justin justus kader kaito kaj kalle kamal kareem karel karim karl
    karl-heinz kaspar kasper kazuo kees keir keiran keith kemal ken kendrick kenji kenneth kenny
    kent kevan kevin khaled khalid khalil kieran kip kirk kjell klaus knut kofi konrad konstantin
    konstantinos korey kresimir krishna kristian kristof kristoffer krzysztof kumar kunal kurt
    kwabena kwame kyle lachie lachlan ladislav lamar lance larry lars laszlo laurent lauri lawrence
    leandro lech leif lemuel len lennart lennie lennox leo leon leonard leonardo leopold leroy
    lester levi lewis liam liborio lincoln linus linwood lionel lloyd lochlan logan lorcan lorenzo
    lothar lou louis lubomir lubos luc luca lucas lucien ludovic ludwig luigi luis luiz lukas luke
    luther lyle lyndon magnus mahdi mahmood mahmoud mahmud maksim malcolm manfred manish manny
    manuel marc marcel marcelo marcin marco marcos marcus marek mario mark marko markus marlon
    marmaduke marshall martin marty marvin mason massoud mateo mats matt matteo matteus matthew
    matthias matthieu mattias maurice mauricio maurizio max maxim maxime maximilian maxwell mehdi
    mehmet mehran mel melvin melvyn merritt mervyn micah michael michal michel mickael miguel mihai
    mikael mike mikhail mikko miklos miles milo milos milton miroslav mirza mitch mitchell mladen mo
    mohamed mohammad mohammed mohsen mohsin moises momar monty mordechai morris morten mortimer
    moshe moustafa muammar muhammad mukesh mungo murat murray mustafa mustapha nabil nader naftali
    nasir nasser nate nathan nathaniel naveed neal ned neil nelson neville niall niccolo nicholas
    nick nicolas niels nigel nikhil niklas nikola nikolai nikolas nikos nils ninian niraj nnamdi
    noah noel norman nuno nuri oke olaf olav oleg oleksandr oliver olivier olof oluwaseun omar omari
    ondrej orhan orlando orson orville osama oscar osgood osman osvaldo oswald oswin otis otto owain
    owen ozzie pablo padraig pal panos paolo parviz pascal pascual patricio patrick patrik paul
    pavel pavlo payam pedro pekka per percival percy peregrine perry petar pete peter petr petri
    petros petter phil philip philippe phillip phineas pierre piers pieter pietro pio piotr pip
    pradeep prakash pranav prasad preston przemyslaw qasim quentin quincey quincy quinton rab radek
    radovan radu rafael rafaele rafal raffaele rafiq rahim rahm rainer raj rajan rajesh rajiv rakesh
    ralph ramesh rami ramin ramiro ramon ramzi randall randy raoul rashid rasmus raul ravi ravindra
    ray raymond raymundo rayyan reggie reginald reid reinhard reinhold remy renato reuben rex reza
    rhodri rhys ricardo riccardo richard richie rick ricky rizwan rob robbie robert roberto rod
    roderick rodney rodolfo rodrigo rogelio roger rohan rohit roland rolf roly romain roman ron
    ronald ronan ronnie rory roscoe ross rowland roy ruairi ruben rudolf rudy rufus rui rune rupert
    russ russell rustam rutherford ruud ryan ryszard sabri sacha saeed sahil sajid sal salih salim
    salman salvador salvatore sam sameer samir samson samuel sandeep sandro sanjay santiago saud
    saul sayed scott seamus sean sebastian selim selwyn serge sergei sergey sergio serhii seth
    seymour shahid shamus shane shaquille shaun shawn sheldon sherman shinzo sid siddharth siegfried
    sigmund sigurd sigurdur silas silvano silvio simao simeon simon slavko slobodan solomon soren
    spencer stan stanislav stanislaw stanley steen stefan stefano steffen sten stephan stephane
    stephen steve steven stewart stian stig stirling stu stuart sture subhash sudhir suleiman sunil
    suresh sven syed sylvain sylvester szymon taavi tadashi tadeusz tadhg takeshi tamas tancredi
    tapio taras tarek tarik tariq tavish tayyip ted tendai teodor terence terrell terrence terry
    thabo thaddeus thelonious theo theodor theodore thierry thomas thor thorbjorn thorsten thurston
    tiago tibor tim timothy tino tobi tobias toby todd todor toff tom tomas tomasz tomislav tommy
    tony tore torsten toshiro travis trent trevor tristan trond tucker tunde tuomas tyler tyrone
    uday ugo ulf ulises ulrich ulysses umar umberto umit uri usain usman vaclav vadim valentin
    valerio valery van vasil vasily vassilis veli vernon vic victor vidar vijay vikram viktor vilem
    vilho vinay vince vincent vincenzo vinny vinod virgil vitali vitaly vito vitor vivek vlad
    vladimir vladislav volker volodymyr vusi wade wahid waldemar waleed walid wallace walter warren
    wasim waylon wayne wendel wendell werner wesley whitfield wiktor wilbert wilbur wilf wilfred
    wilkie will willem willi william willie wim winfield winston winton wojciech wolfgang woodrow
    woody wouter wyatt xavier yahya yannick yannis yaroslav yasin yasir yasser yassin yevgeny
    yiannis yitzhak yonatan yosef yousef youssef youssou yukio yunus yuri yusef yusuf yuval yves
    zachary zack zaid zalmay zane zbigniew zdenek zebulon zeke zeljko zia ziad zlatan zoltan zoran
    zubair
    """)

_WOMEN = vocabulary("""
    aaliyah abby abena abigael abigail ada adela adele adelina adeline adina adriana adrienne afua
    agata agatha agnes agneta agnieszka aida ailbhe aileen aimee aine aisha aishah aisling aissatou
    akiko akosua alana alba alejandra aleksandra alena alessandra alessia alexandra alexandria
    alexandrina alfreda alia alice alicia alida alina aline alisa alisha alison alix aliya allegra
    allison allyson alma althea alva alyssa amaia amal amalia amanda amara amaya amber ambika amelia
    amelie amina aminata amira amita amy ana anais ananya anastasia anastasiya andrea andreea ane
    aneta anette angela angelica angelina angelique angie anika anissa anita anitra anja anjali anke
    ann anna annabelle anne anneke anneli annelise annemarie annette annie annika annmarie antje
    antoinette antonia anya aoife aparna april araceli araminta aretha ariana ariane arlena arlene
    arlette asha ashanti ashley asma astri astrid aubree aud audie audrey aurelie aurora ava ayanna
    ayesha aylin aysha azadeh barbara barbora barbro bea beata beate beatrice beatriz becca becky
    belinda bella berit bernadette bernice berta bertha beryl beth bethan bethanie bethany betsy
    bettina betty beverly bianca bibi birgit birgitta birte blanca bodil bonnie brandi breda bree
    brenda brid bridget bridie brigid brigitta brigitte brita britney britt britta brittany bronagh
    bronwen brooke bryony caitlin caitriona camila camille candace candice candida caoimhe cara
    carina carissa carla carlotta carly carme carmela carmelita carmen caro carol carole carolina
    caroline carolyn carolyne carrie caryn cassandra catalina catarina caterina catherina catherine
    cathleen cathrine cathy catrin catriona cecile cecilia cecily celeste celia ceri cerys chandra
    chanel chantal charleen charlene charlize charlotte charmaine chelsea cheryl chiara chimamanda
    chinwe chioma chloe christa christel christiana christina christine cilla cindy claire clara
    clarice clarissa claudia claudine cleo cliona colette colleen concepcion concetta connie
    consolata constance consuelo cora cordelia corinne cornelia cosette cosima cressida cristina
    crystal cynthia dagmar dagny dahlia daisy daiva daniela danielle daphna daphne daria darleen
    darlene dasha davina dawn deanna deb debbi debbie deborah debra deepa deirdre delia delphine
    demetra denise desiree despina devika diana diane dianne dina diya djamila dolores dominika
    donatella donna dora doris dorit dorota dorothea dorothy dottie dunja dympna earlene eartha ebba
    edie edith edna edwina efua eileen eilidh eilis eimear eithne ekaterina elaina elaine eleanor
    elena eleni elfriede eliane elin elina elinor elisa elisabeth elisabetta elise eliza elizabeth
    elke ella ellen ellie elodie eloise elsa elsie elspeth elvira emer emiko emilia emily emma
    emmanuelle enid eniko erica erika erin erna ernestine ersilia esmeralda esperanza estela estella
    estelle ester esther ethelinda etta eudora eugenie eulalia eunice eva evangeline evanna eve
    evelina evelyn evgenia ewa fabiana fabienne faith fanny farah farida farrah fatemeh fatima fatma
    fatou fatoumata fay federica felicia fenella fern fernanda filipa fiona fionnuala flavia fleur
    flora florence floriane florrie flossie folake franca frances francesca francine franziska
    frederica frederique freida freya frida gabriela gabriella gabrielle gayle gemma geneva
    genevieve georgette georgia georgiana georgina geraldine gerda geri germaine gertrud gertrude
    ghislaine gianna gilda gillian gina ginny giovanna gisela giselle gitte giulia gladys gloria
    golda gosia grace graciela grainne grazia greta gretchen guadalupe gudrun guilhermina gulnara
    gunilla gunn gwen gwenda gwendolyn gwyneth hadiya hafsa hala haleh haley halima halina hana
    hanan hande hanna hannah hanne hannelore harriet haruka hatice hattie hayley hazel heather heba
    hedda hedvig hedwig heidi heike helen helena helene helga heloise henrietta henrike hermine
    hermione hettie hilary hilda hilde hildegard hillary hiroko holly hope hulda huma ida ifeoma
    ilana ileana ilka ilona ilsa ilse imelda imogen inaya indira ines inga inge ingeborg inger
    ingrid inka ioana iolanda ione irene iria irina iris irma isabel isabella isabelle isadora
    isaura isha ishbel isla ismay isobel isolde itziar ivana ivanka ivanna ivette ivy iwona izabela
    jacinda jacinta jacqueline jacquelyn jacqui jadwiga jamila jana jane janelle janet janette janey
    janice janina janine janis janna jasmine jayne jeanette jeanine jeanne jeannie jelena jemima
    jenifer jenna jennie jennifer jenny jess jessica jette jill jo joan joana joanie joann joanna
    joanne jocasta jodi joelle johana johanna jolanda jolene jools jordana josefa josefina josephine
    josie jovana joy joyce juana juanita judi judith judy jule julia juliana julianne julie juliet
    julieta june justine justyna jutta kadija kaisa kaitlyn kajsa kalpana kamala kara karen karima
    karin karla karolina karoline kasia katarina kate katerina kateryna katharine kathe katherine
    kathi kathleen kathrin kathryn kathy katia katie katja katrina katy katya kavita kayla kayleigh
    keiko keisha kellyanne kelsey kendra keren keziah khadija khadijah kiki kimberly kinga kirsten
    kirsti kirstie kirstin kirstjen kitty klara kristel kristen kristi kristie kristiina kristin
    kristina kristyna krystyna kumiko laetitia laila lakisha lakshmi lalita lana lani lara larissa
    latifa latisha latoya laura laurel lauren laverne lavinia layla leah leanne leela leena leia
    leigha leila leilani lena leona leonie leonor leonora leontyne leticia letizia libby lidia lieke
    liesbeth lieselotte lila lilian liliana lilias lilja lilla lilli lillian lily linda lindsay
    linnea liora lisa lisbeth lise lisette liv livia liz liza ljubica lois lola lorelei lorena
    loretta lorna lorraine lotta lotte louella louisa louise lourdes luana lucia lucie lucienne
    lucille lucinda lucrezia lucy ludmila luisa luisella lupe lupita lurleen lydia lyn lynda lyndsay
    lyndsey lynn lynne lyra lysette mabel madalena maddie maddy madeleine madeline madelyn mae maeve
    magali magda magdalena magdalene maggie maha mahnaz mahsa maia maike maimuna maire mairead
    maisie maja malala malia malika malin malwina mamie mandisa mandy manon manuela mara marcela
    marcella marcelle marcia marcy mareike maren margaret margareta margarete margaretha margarida
    margarita margery margherita margit margo margot margret margrethe marguerite maria mariah
    mariam mariama marian mariana mariangela marianne maribel maricel marie marieke mariel mariella
    marietta marija marika mariko marilena marilyn marina marisa marisol marissa marit marita marjan
    marjolein marjorie marjory marketa marla marlee marlene marlies marnie marsha marta martha
    martina martine martje marwa mary maryam mathilde matilda maud maude maura maureen mavis
    mavourneen maxine may-britt maya maybelle mayumi meena meera meg megan meghan mehwish mei-ling
    melania melanie melinda melisande melissa mercedes meredith merete meriam meryl mia michaela
    michele micheline michelle michiko mieke mihaela mildred milena milica milla millicent millie
    mimi mina mindy minerva minna minnie mira miranda mireille mirela mirella miren miriam mirja
    mirjam mitzi moira mollie molly mona monica monika monique morag morwenna muireann muna munira
    muriel mya myfanwy myra myrna myrtle nabila nadezhda nadia nadine nadja nahid naima najla najwa
    nancy nanette naomi narges nasrin natacha natalia natalie natalya natascha natasha nathalie
    nazanin neda neha nell nellie nelly nerys nesta neve ngozi nia niamh nicola nicole nicolette
    nidia nieves nigella niki nilufar nina ninette nirmala nisha nkechi noelia noelle noemi nolwenn
    noor nora noreen norma noura nuala nura nuria oana octavia odette odile oksana olena olenka olga
    olivia olwen oonagh opal ophelia orla orlaith ornella ottilie ottoline padma paloma pam pamela
    pamella paola parisa parvati pascale patience patricia patrizia patsy patti patty paula paulette
    paulina pauline pavlina pearl pearline peggy penelope penny pernille perpetua petra petronella
    petula phaedra philippa philomena phoebe phyllis pia pilar pippa polly pollyanna pooja portia
    pramila pratibha priscilla priya rachael rachel rachelle radha radhika raelene raffaella
    ragnhild raisa raluca ramatu ramona rania ranjana raquel rashida rebeca rebecca rebekah reem
    regina regine reiko reina rekha renata renate renee reneta reyhan rhian rhiannon rhoda rhonda
    ricarda riikka rikke rima rina rita roberta rochelle roisin roksana romina romy rona roos rosa
    rosalba rosaleen rosalia rosalie rosalind rosamund rosanna rosaria rose rosella rosemary rosetta
    roshni rosie rosina rowena roxana roxanne roya ruby rukhsana rumana ruta ruth saanvi sabina
    sabine sabrina sadia sadie safiya saida saira sakina sakura sally salma salome samantha samia
    samina samira sanaa sandhya sandra sandrine sandy sania sanna saoirse sara sarah sarai sarita
    saskia satu saule savannah savita seema selene selina selma senait serena severine shabana
    shabnam shahida shaista shakira shanaya shania shanice shanti sharmila sharmin sharon sharron
    shauna shazia sheena shefali sheila shelby shelley sherry sheryl shilpa shireen shirin shirley
    shivani shona shreya shulamit sian sibylle sidonie sieglinde sienna sigrid sigrun silja silke
    silvana silvia simona simone simonetta sinead siobhain siobhan sita sive sladjana snezana soad
    sofia solange soledad solveig solvi sonia sonja sonya sophia sophie soraya stacie stefania
    stefanie steffi stella stephanie sue sujata sumaya sumitra sunita sunniva suri susan susana
    susanna suse susi susie suzan suzana suzanne suzette suzie svetlana swati sybil sylvia sylvie
    tabea tabitha tahira taina tallulah tamar tamara tamika tammy tamsin tania tanja tanvi tanya
    tara tasneem tatiana tatjana tawakkol teodora teresa tereza teri tess tessa teuta thandi
    thandiwe thea thelma theodora theresa therese thorunn tia tiffany tilda tillie tina tirza toni
    tova tove toyah tracey tracie tracy tricia trina trine trinh trudy tuija tuula tyra ulla ulrika
    ulrike uma una ursula urszula uta ute valentina valeria valerie valeriya vanda vandana vanessa
    veerle venetia venla vera verena verity verlene verna veronica veronika veronique vesna vicki
    vicky victoria victorine vida vidya vigdis viktoria viktoriya vilja vilma viola violet violeta
    violetta virginia virginie vivian viviana vivien vivienne vjosa wafa waltraud wanda wangari
    wenche wendy weronika whitney wiebke wilda wilhelmina willa wilma winifred winona wynne
    xiomara yael yana yara yasmin yasmina yasmine yekaterina yelena yesenia yetunde ynes yoko
    yolanda yolande ysabel yuko yulia yuliya yuriko yvette yvonne zadie zaha zahara zahra
    zainab zaynab zeinab zelda zelma zena zenobia zhanna zina zinaida zita zoe zofia zora zoya
    zsuzsa zuleika zuzana
    """)

#: Given name in lower case to "m" or "f".
GIVEN_NAMES: dict[str, str] = {**dict.fromkeys(_MEN, "m"), **dict.fromkeys(_WOMEN, "f")}
