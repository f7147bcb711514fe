"""Stretches of time, passages, pronouns and participles of dated events; all sentences are invented."""

from datetime import date

import pytest
from tests.parsing.invented import events, told

from annotated_timeline.parsing.event_ids import slug


@pytest.mark.parametrize(
    ("text", "edtf", "title"),
    [
        (
            "From Monday to Wednesday, crews battled a fire in the hills.",
            "2022-06-06/2022-06-08",
            "Crews battle a fire in the hills",
        ),
        ("Between June 3 and 9, ten barns burned.", "2022-06-03/2022-06-09", "Ten barns burn"),
        ("The fair, held May 27-29, drew crowds.", "2022-05-27/2022-05-29", "Fair is held"),
        ("The town fell on June 9 or 10.", "2022-06-09/2022-06-10", "Town falls"),
        ("The hall was closed 3–5 May 2019.", "2019-05-03/2019-05-05", "Hall is closed"),
        ("Schools were closed from 10 January until 7 March.", "2022-01-10/2022-03-07", "Schools are closed"),
        ("Feld led the guild from 1987 to 1995.", "1987/1995", "Feld leads the guild"),
        ("The mill burned in the 2019-20 season.", "2019/2020", "Mill burns"),
    ],
)
def test_a_stretch_of_time_is_one_event_with_both_its_ends(text, edtf, title):
    assert told(text) == [(edtf, title)]


def test_the_expression_of_a_stretch_is_its_first_date():
    text = "The choir sang from May 5 to 7."
    (event,) = events(text)
    assert event.expression.of(text) == "May 5"
    assert event.basis.words == "May 5 to 7"
    assert (event.date.earliest, event.date.latest) == (date(2022, 5, 5), date(2022, 5, 7))


def test_two_days_that_do_not_adjoin_are_two_dates():
    assert told("The ferry stopped on May 5 and May 12.") == [
        ("2022-05-05", "Ferry stops"),
        ("2022-05-12", "Ferry stops"),
    ]
    assert all("/" not in edtf for edtf, _ in told("The vote was moved from May 5 to May 7."))


def test_a_passage_takes_a_quotation_of_several_sentences_whole():
    text = (
        "It was dark. “We heard it fall. The roof went first. We ran,” Greta Moll said on Monday. She left."
    )
    (event,) = events(text)
    assert event.span.of(text).startswith("“We heard")
    assert event.span.of(text).rstrip().endswith("on Monday.")
    assert event.title == "Greta Moll says: “We heard it fall”"


def test_a_passage_ends_where_its_quotation_ends():
    text = "On Monday, Greta Moll said: “We ran. The roof fell.” Nobody was hurt."
    (event,) = events(text)
    assert event.span.of(text).rstrip() == "On Monday, Greta Moll said: “We ran. The roof fell.”"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Guards shut the gate on Monday, June 6. Nobody was hurt. Two days later, they left.",
            ("2022-06-08", "Guards leave"),
        ),
        (
            "Elsa Brandt died on June 9. She was 91. In 1974 she published a flora.",
            ("1974", "Elsa Brandt publishes a flora"),
        ),
        (
            "“We ran. It fell,” said Greta Moll. On Sunday she returned.",
            ("2022-06-12", "Greta Moll returns"),
        ),
        ("The team met on Sunday. On Monday they left.", ("2022-06-13", "Team leaves")),
        ("Elsa Brandt died on June 9. Her husband died in 2010.", ("2010", "Elsa Brandt’s husband dies")),
        ("Scientists launched the probe in 2015. It landed in 2018.", ("2018", "Probe lands")),
        (
            "Guards shut the gate on May 3. Nobody was hurt. Two days later, they left it.",
            ("2022-05-05", "Guards leave the gate"),
        ),
        (
            "The bank raised interest rates by a point in May. It cut them in June 2020.",
            ("2020-06", "Bank cuts the interest rates"),
        ),
        ("The king sang on Sunday. On Monday he left.", ("2022-06-13", "King leaves")),
        (
            "The trial of Omar Feld began on May 3. He fell ill on May 5.",
            ("2022-05-05", "Omar Feld falls ill"),
        ),
    ],
)
def test_a_pronoun_takes_up_the_subject_of_a_sentence_before(text, last):
    assert told(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Elsa Brandt thanked the mayor. Omar Feld was hurt. On Sunday she left.",
        "The mill was loved. Two million bolts were made since it opened in 1947.",
        "Nobody was hurt. On Sunday they left.",
        "The gate was shut. On Sunday they left.",
    ],
)
def test_a_pronoun_without_a_sure_antecedent_makes_no_headline(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pair who vanished last week were found on Monday.",
            [("2022-06-06/2022-06-12", "Pair vanishes"), ("2022-06-13", "Pair is found")],
        ),
        (
            "Dana Whitlock, who was elected in 2014, resigned in April.",
            [("2014", "Dana Whitlock is elected"), ("2022-04", "Dana Whitlock resigns")],
        ),
        (
            "Omar Feld was arrested in March and indicted in May.",
            [("2022-03", "Omar Feld is arrested"), ("2022-05", "Omar Feld is indicted")],
        ),
        (
            "Built in 1911, the mill burned on Monday.",
            [("1911", "Mill is built"), ("2022-06-13", "Mill burns")],
        ),
        ("The new mayor takes office on July 1.", [("2022-07-01", "New mayor takes office")]),
        (
            "The ship, built in 1998, sank on Monday.",
            [("1998", "Ship is built"), ("2022-06-13", "Ship sinks")],
        ),
        (
            "The mill was sold in 2005, closed in 2009 and demolished three years later.",
            [("2005", "Mill is sold"), ("2009", "Mill closes"), ("2012", "Mill is demolished")],
        ),
        ("Figures released on Thursday show a loss.", [("2022-06-09", "Figures are released")]),
        (
            "Police charged a man with arson over a fire that destroyed a school last month.",
            [("2022-05", "Fire destroys a school")],
        ),
        (
            "The Senate voted on Monday to approve the bill, which would take effect on Oct. 1.",
            [("2022-06-13", "Senate votes to approve the bill"), ("2022-10-01", "Bill would take effect")],
        ),
    ],
)
def test_each_clause_has_its_own_date(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By March, 4,000 workers had joined.", [("../2022-03", "4,000 workers join")]),
        ("Judge Lund set sentencing for Sept. 9.", [("2022-09-09", "Sentencing is set")]),
        ("Sales rose to $3 million from $2 million a year earlier.", []),
        (
            "The bank raised rates last Thursday, its third increase this year.",
            [("2022-06-09", "Bank raises rates")],
        ),
        ("Parliament approved elections for July 2023.", []),
        (
            "The council agreed to close the bridge on July 1.",
            [("2022-07-01", "Council agrees to close the bridge")],
        ),
        (
            "Lund Mills said Friday its profit rose 12 percent.",
            [("2022-06-10", "Lund Mills says its profit rose 12 percent")],
        ),
        ("In the first quarter the economy shrank.", [("2022-01/2022-03", "Economy shrinks")]),
        ("On June 9 the two signed a lease.", [("2022-06-09", "The two sign a lease")]),
        ("Last week's storm left homes dark.", [("2022-06-06/2022-06-12", "Storm leaves homes dark")]),
        ("Last year's winner left homes dark.", []),
        ("Prosecutors say Omar Feld stole pumps in 2019.", []),
        ("The council praised his unsuccessful 1996 campaign.", []),
        ("A panel is to investigate who sank the barge on April 6.", []),
        ("Under a lease signed on Monday, rents fell.", []),
        ("Stocks rose, leaving the index near its record set on Aug. 6, 2021.", []),
        (
            "The fair opens on July 1 and ends on July 10.",
            [("2022-07-01", "Fair opens"), ("2022-07-10", "Fair ends")],
        ),
        ("On Sunday alone, ten barns burned.", [("2022-06-12", "Ten barns burn")]),
        ("Kelder, 14 June – The minister flew home on Sunday.", [("2022-06-12", "Minister flies home")]),
        (
            "Omar Feld was appointed in 2018, fired in 2020 and rehired last year.",
            [
                ("2018", "Omar Feld is appointed"),
                ("2020", "Omar Feld is fired"),
                ("2021", "Omar Feld is rehired"),
            ],
        ),
        ("Two suspects were arrested on Friday.", [("2022-06-10", "Two suspects are arrested")]),
        (
            "Kelder Air plans flights to Norvik, the airline announced on Monday.",
            [("2022-06-13", "Airline announces that Kelder Air plans flights to Norvik")],
        ),
        (
            "Crowds have gathered since the gate was shut on May 5.",
            [("2022-05-05", "Gate is shut")],
        ),
        ("Prosecutors charged Omar Feld on Monday.", [("2022-06-13", "Prosecutors charge Omar Feld")]),
        ("At least ten pumps were stolen on Sunday.", [("2022-06-12", "At least ten pumps are stolen")]),
        (
            "Omar Feld was arrested on May 4, and released two days later.",
            [("2022-05-04", "Omar Feld is arrested"), ("2022-05-06", "Omar Feld is released")],
        ),
        (
            "The storm was expected to reach the coast by Friday.",
            [("2022-06-17", "Storm is expected to reach the coast")],
        ),
        ("The court on Monday fined the firm.", [("2022-06-13", "Court fines the firm")]),
        (
            "Teachers will strike in July, the union announced on Monday.",
            [
                ("2022-07", "Teachers will strike"),
                ("2022-06-13", "Union announces that teachers will strike in July"),
            ],
        ),
    ],
)
def test_a_date_belongs_to_what_it_dates(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("title", "slug_"),
    [
        ("Storm Ada makes landfall", "storm-ada-makes-landfall"),
        (
            "Harbour talks known as the winter dialogue begin as a part of the lease",
            "harbour-talks-known-as-the-winter-dialogue-begin",
        ),
        (
            "Whitlock says that the island council strenuously favours a new harbour",
            "whitlock-says-that-the-island-council-strenuously-favours",
        ),
    ],
)
def test_an_id_ends_where_a_phrase_ends(title, slug_):
    assert slug(title) == slug_
    assert len(slug(title)) <= 60
