"""Given names that are mostly a man's or mostly a woman's, around the world; names that are both are left
out.

They tell two things: that a capitalised word pair is a person, and which pronoun may mean that person.
"""

from annotated_timeline.parsing.words import vocabulary

_MEN = vocabulary("""
    aaron abdul abdullah abdulrahman abe abel abraham adam adel adrian ahmad ahmed aidan akira alan
    albert alberto aldo alejandro aleksandr alex alexander alexei alfonso alfred alfredo ali allan
    allen alvaro alvin amir amit anand anders andre andreas andrei andres andrew andy angelo ansel
    anthony antoine anton antonio antony ari armando arnold arthur arturo asad asher ashraf atif
    augustus avi axel barack barry bart bashar bashir ben benedict benjamin bennett benny bernard
    bernie bert bill billy bjorn blaine blake bob bobby boris brad bradley brandon brendan brent
    brett brian bruce bruno bryan bryce burt byron caleb calvin carl carlos carlton carter cedric
    cesar chad charles charlie chester chris christian christoph christopher chuck clarence clark
    claude clayton cliff clifford clint clinton clyde cody colin conor conrad cory craig curtis
    cyril cyrus dale damian damien damon dan daniel danny dario darrell darren dave david davit dean
    dennis derek desmond devin diego dieter dietrich dimitri dirk dmitri dmitry dominic don donald
    donnie doug douglas drew duane duncan dustin dwayne dwight earl ed eddie edgar eduardo edward
    edwin efrain eli elias elijah elliott ellis elmer elon emanuel emil emile emilio emmanuel emre
    enrique eric erik ernest ernesto ethan eugene evan everett fabian fabio faisal farid felipe
    felix ferdinand fernando floyd francis francisco frank franklin franz fred freddie frederick
    gabriel gareth garrett gary gaston gavin gene geoff geoffrey george gerald gerard gerhard
    giancarlo gianni gilbert giorgio giovanni giuseppe glen glenn gordon graham grant greg gregg
    gregory guillermo gustavo guy hakan hamid hank hans harold harry harvey hasan hassan hector
    heinrich henri henrik henry herbert herman hideo hiroshi howard hubert hugh hugo hussein ian
    ibrahim igor ilan imran irving isaac isaiah ismail israel ivan jack jackson jacob jacques jake
    jamal james jared jarrod jason javier jay jean-claude jeb jed jeff jefferson jeffrey jeremiah
    jeremy jerome jerry jesus jim jimmy joachim joaquin joe joel joey johan johannes john johnny jon
    jonah jonas jonathan jorge jose josef joseph josh joshua juan judd jules julian julio julius jun
    jurgen justin kamal karim karl keith ken kenneth kenny kent kevin khaled khalid kirk klaus
    konrad konstantin kurt kyle lamar lance larry lars lawrence leif leo leon leonard leonardo
    leopold leroy lester lewis liam lincoln lionel lloyd logan lorenzo lou louis luca lucas luigi
    luis lukas luke luther mahmoud malcolm manuel marc marcel marcelo marco marcos marcus mario mark
    markus marshall martin marty marvin mason massoud mateo matt matteo matteus matthew matthias
    maurice mauricio max maximilian maxwell mehdi mehmet mel melvin michael michel miguel mike
    mikhail miles milo milton mitch mitchell mo mohamed mohammad mohammed mohsen moises morris moshe
    muhammad mustafa nabil nader nate nathan nathaniel naveed neal ned neil nelson nicholas nick
    nicolas nigel nikolai nikos noah norman oliver olivier omar orlando oscar osama oswald otto owen
    pablo paolo pascal patrick paul pavel pedro percy perry pete peter petr phil philip philippe
    phillip pierre pietro piotr preston qasim quentin rafael rahim rahm raj rajesh ralph ramon ramzi
    randall randy rashid raul ravi ray raymond reggie reginald reuben rex ricardo richard rick ricky
    rob robert roberto rod roderick rodney rodrigo rogelio roger roland rolf roman ron ronald ronnie
    ross roy ruben rudolf rudy rupert russ russell ryan sajid salman salvador sam samir samuel
    sanjay santiago saul scott sean sebastian seamus serge sergei sergey sergio seth shane shaun
    shawn sheldon sherman silvio simon solomon spencer stan stanley stefan stephan stephen stephane
    steve steven stewart stuart sven syed tariq ted terrence terry theo theodore thierry thomas tim
    timothy tobias toby todd tom tomas tommy tony travis trent trevor tristan tucker tyler ulrich
    umar usman vaclav valery van vernon victor vijay vikram viktor vince vincent vincenzo virgil
    vitaly vladimir wade wallace walter warren wayne wendell werner wesley wilbur wilfred will
    willem william willie winston wolfgang woody xavier yasser yitzhak yuri yusuf yves zachary zack
    zalmay zane
    """)

_WOMEN = vocabulary("""
    abby abigail ada adele adriana agatha agnes aileen aisha alana alejandra alexandra alexandria
    alice alicia alina alison allison allyson alma alyssa amal amanda amber amelia amina amira amy
    ana anastasia andrea angela angelica angelina anita ann anna annabelle anne annette annie
    antonia april arlene ashley astrid audie audrey aurora ava barbara beatrice becca becky belinda
    bella bernadette bernice bertha beth bethany betsy betty beverly bianca bonnie brenda bridget
    brigitte britney brittany brooke camila camille candace candice cara carina carla carly carmen
    carol carole carolina caroline carolyn carrie cassandra catherine cathy cecile cecilia celeste
    celia charlene charlotte chelsea cheryl chloe christa christina christine cindy claire clara
    clarissa claudia colette colleen connie constance consuelo cora corinne cristina crystal cynthia
    dahlia daisy danielle daphne dawn deanna debbie deborah debra delia denise diana diane dianne
    dina dolores donna dora doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth
    elise eliza elizabeth ella ellen elsa elsie emily emma erica erika erin esmeralda esperanza
    estelle esther eunice eva evangeline eve evelyn faith farah farida fatima fay felicia fiona
    flora florence frances francesca francine freya gabriela gabrielle geneva genevieve georgia
    geraldine gertrude gillian gina ginny giselle gladys gloria grace greta gretchen guadalupe gwen
    gwendolyn haley hana hannah harriet hayley hazel heather heidi helen helena helene henrietta
    hilary hilda hillary holly hope huma ida ilse imelda ines ingrid irene irina iris irma isabel
    isabella isabelle ivana ivanka ivy jacqueline jana jane janet janice janine jasmine jeanette
    jeanne jenna jennifer jenny jess jessica jill jo joan joanna joanne jodi johanna josephine joy
    joyce juanita judith judy julia juliana julie juliet june kamala kara karen karin karla kate
    katerina katharine katherine kathleen kathryn kathy katie katrina kayla keisha kellyanne kendra
    khadija kimberly kirsten kirstjen kristen kristin kristina lakshmi lara latoya laura laurel
    lauren laverne leah leila lena leona leticia lidia lila lillian lily linda lindsay lisa liz liza
    lois lola loretta lorna lorraine louisa louise lourdes lucia lucille lucinda lucy luisa lupe
    lydia lynn lynne mabel madeleine madeline magdalena maggie malala malia mandy manuela mara
    marcella marcia margaret margarita margot maria mariam marian mariana marianne marie marilyn
    marina marisa marissa marjorie marla marlene marsha marta martha martina mary maryam matilda
    maureen mavis maxine maya megan meghan melanie melinda melissa mercedes meredith meryl mia
    michele michelle mildred mimi mina mindy mira miranda miriam moira molly mona monica monique
    muriel myra myrna nabila nadia nadine nancy naomi natalia natalie natasha nell nellie nicole
    nina noor nora norma odette olga olivia opal ophelia pam pamela patience patricia patsy patti
    patty paula pauline pearl peggy penelope penny petra phoebe phyllis priscilla priya rachel
    ramona raquel rebecca regina renata renee rhonda rita roberta rochelle rosa rosalie rosalind
    rose rosemary roxanne ruby ruth sabrina sadie sally salma samantha samira sandra sandy sara
    sarah savannah sharon sheila shelby shelley sherry shirley sienna silvia simone sofia sonia
    sonya sophia sophie stella stephanie sue susan susana susanna susie suzanne svetlana sybil
    sylvia tabitha tamara tammy tania tanya tara tatiana teresa teri tess tessa thelma theresa
    tiffany tina toni tracey tracy tricia trudy ursula valentina valerie vanda vanessa vera verna
    veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney wilhelmina wilma
    winifred xiomara yasmin yesenia yolanda yvette yvonne zahra zainab zoe
    """)

#: Given name in lower case to "m" or "f".
GIVEN_NAMES: dict[str, str] = {**dict.fromkeys(_MEN, "m"), **dict.fromkeys(_WOMEN, "f")}
