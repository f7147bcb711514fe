"""Who said it: one test for each way in which news English names a speaker."""

import pytest

from annotated_timeline.model.parsed import Quote
from annotated_timeline.model.source import Furniture, Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.document import parse
from annotated_timeline.parsing.names import parse_name


def quotes(text: str) -> tuple[Quote, ...]:
    found = parse(Source("kelderwick", text, None, "article")).quotes
    assert all(quote.span.of(text) == quote.text for quote in found)
    return found


def said(text: str) -> list[tuple[str, str | None]]:
    """Every quotation of a text with the name of its speaker."""
    return [(quote.text, quote.speaker.name if quote.speaker else None) for quote in quotes(text)]


def speaker(text: str) -> str | None:
    """The speaker of the last quotation of a text."""
    return said(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“The ferry sails at nine,” Nora Quill said.", "Nora Quill"),
        ("“The ferry sails at nine,” said Nora Quill.", "Nora Quill"),
        ('"We had two pumps left," said harbour engineer Otto Brandt.', "Otto Brandt"),
        ("Nora Quill said, “The ferry sails at nine.”", "Nora Quill"),
        ("Said Nora Quill, “The ferry sails at nine.”", "Nora Quill"),
        ("Added Brandt: “And nobody rowed.”", "Brandt"),
        ("Nora Quill told the council that the pier was “past mending.”", "Nora Quill"),
        ("Nora Quill left the hall, saying she had “nothing to add.”", "Nora Quill"),
        ("Nora Quill called the plan “a leaking boat.”", "Nora Quill"),
        ("The pier was “past mending,” according to Nora Quill.", "Nora Quill"),
        ("According to Nora Quill, the pier was “past mending.”", "Nora Quill"),
        ("The pier was “past mending” and had to go, Nora Quill said.", "Nora Quill"),
        ("The pier was “past mending” and had to go, said Nora Quill.", "Nora Quill"),
        ("Nora Quill: “The ferry sails at nine.”", "Nora Quill"),
        ("Nora Quill’s verdict: “Too slow and too late.”", "Nora Quill"),
        ("“Bring your own oars.” — Nora Quill", "Nora Quill"),
        ("“Who rows?” Nora Quill asked.", "Nora Quill"),
        ("In short, explained Nora Quill: “The ferry sails at nine.”", "Nora Quill"),
        ("The pier was described by Nora Quill as “past mending.”", "Nora Quill"),
        ("Brandt was called “a fool” by Nora Quill.", "Nora Quill"),
        ("“It sank,” recalled her friend, the pianist Nora Quill.", "Nora Quill"),
        ("“It sank,” exhorted Brandt’s colleague, Nora Quill.", "Nora Quill"),
        ("The pier will hold, Nora Quill said, adding that it was “nearly new.”", "Nora Quill"),
        ("Nora Quill (D-Kelder), a former pilot, called it “past mending.”", "Nora Quill"),
        ("Nora Quill said that Otto Brandt had tools but “no wood,” she said.", "Nora Quill"),
        ("The engineer -- Nora Quill, who built it -- said it was “past mending.”", "Nora Quill"),
        ("“It sank like stone.”\n\nThat is how Nora Quill, a sailor, tells it.", "Nora Quill"),
    ],
)
def test_a_speaker_is_found_wherever_news_puts_the_name(text, name):
    assert speaker(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "“It sank,” Otto Brandt, the harbour engineer, told reporters on Monday.",
        "“It sank,” Otto Brandt, 61, a former sailor from Lower Kelder, said.",
        "“It sank,” Otto Brandt (left) said.",
        "“It sank,” Otto Brandt, who once built the pier, said.",
        "Otto Brandt, the harbour engineer, said it was “lost for good.”",
        "“It sank,” said former harbour engineer Otto Brandt, who once built the pier.",
    ],
)
def test_an_apposition_may_part_the_speaker_from_the_verb(text):
    assert speaker(text) == "Otto Brandt"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It sank,” Keeper Nora Quill said.", "Nora Quill"),
        ("“It sank,” Oarsman Otto Brandt said.", "Otto Brandt"),
        ("“It sank,” President-elect Nora Quill said.", "Nora Quill"),
        ("“It sank,” League Secretary-General Nora Quill said.", "Nora Quill"),
        ("“It sank,” ex-captain Otto Brandt said.", "Otto Brandt"),
        ("“It sank,” said Hugh St. Brandt.", "Hugh St. Brandt"),
        ("“It sank,” said Hazel Park.", "Hazel Park"),
        ("“It sank,” said Cllr Hazel Stroud.", "Hazel Stroud"),
        ("“It sank,” Goalkeeper Quenlin Arvost said.", "Quenlin Arvost"),
        ("“It sank,” Jutta van der Brandt said.", "Jutta van der Brandt"),
    ],
)
def test_what_somebody_is_does_not_belong_to_the_name(text, name):
    assert speaker(text) == name


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Jutta van der Brandt", "Van der Brandt"),
        ("Inés Ortega Quill", "Ortega Quill"),
        ("Xi Wenlo", "Xi"),
        ("Kim Su-lo", "Kim"),
        ("Hazel Park", "Park"),
    ],
)
def test_a_surname_of_any_make_is_given_in_full(full, short):
    assert speaker(f"Minister {full} came late.\n\n“It sank,” {short} said.") == full


@pytest.mark.parametrize(
    "text",
    [
        "Otto Brandt was said to be “in good spirits.”",
        "In Otto Brandt’s town the pier is called “the crooked needle.”",
    ],
)
def test_a_passive_verb_without_a_speaker_gives_none(text):
    assert speaker(text) is None


def test_who_is_quoted_as_saying_something_says_it():
    text = "Otto Brandt was quoted by the harbour gazette as saying: “It sank.”"
    assert speaker(text) == "Otto Brandt"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We rowed,” said another.", "another"),
        ("“We rowed,” a clerk at the Ministry for Harbours said.", "a clerk at the Ministry for Harbours"),
        (
            "A spokesman for the Ministry for Harbours said: “It sank.”",
            "A spokesman for the Ministry for Harbours",
        ),
        ("“We rowed,” the harbour masters of Kelder and Marsh said.", "harbour masters of Kelder and Marsh"),
        (
            "Two sailors familiar with the pier said it was “past mending.”",
            "Two sailors familiar with the pier",
        ),
    ],
)
def test_unnamed_sources_are_described_as_printed(text, name):
    assert speaker(text) == name


def test_a_surname_is_given_in_full():
    text = "Nora Quill came late.\n\n“That was luck,” Quill said. “Nothing else.”"
    assert said(text) == [("That was luck,", "Nora Quill"), ("Nothing else.", "Nora Quill")]


def test_a_title_tells_which_of_two_with_one_surname_is_meant():
    text = "Hazel Stroud spoke first. Ivan Stroud spoke last.\n\n“We agree,” Ms. Stroud said."
    assert speaker(text) == "Hazel Stroud"


def test_a_title_belongs_to_the_role_and_not_to_the_name():
    (quote,) = quotes("“We agree,” said Gov. Hazel Stroud.")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Hazel Stroud", "Gov.")


def test_a_body_speaks_without_its_article():
    assert (
        speaker("“Trains run again,” the Harbour Transit Agency said in a statement.")
        == "Harbour Transit Agency"
    )
    assert speaker("The company said it was “deeply sorry.”") == "company"


def test_an_unnamed_source_is_called_what_the_text_calls_it():
    assert speaker("“It was chaos,” a senior port official said.") == "a senior port official"
    assert speaker("“It was chaos,” said one deckhand.") == "one deckhand"


def test_two_may_speak_as_one():
    assert speaker("“We row together,” Nora Quill and Otto Brandt wrote.") == "Nora Quill and Otto Brandt"


def test_a_name_behind_its_description_is_the_name():
    text = "The harbour’s engineer, Otto Brandt, said the pier was “past mending.”"
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Otto Brandt", "harbour’s engineer")


def test_who_is_spoken_of_is_not_the_speaker():
    assert speaker("The pier was called “a leaking boat.”") is None


def test_the_one_who_reports_what_another_said_is_the_speaker():
    text = "Nora Quill said that Otto Brandt called the pier “a leaking boat.”"
    assert speaker(text) == "Nora Quill"


def test_an_opening_paragraph_may_describe_whom_the_next_one_names():
    text = (
        "The pier is “past mending,” the harbour’s top engineer said on Monday.\n\n"
        "Harbour Engineer Otto Brandt said that the council had waited too long."
    )
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Otto Brandt", "harbour’s top engineer")


def test_words_without_a_speaker_have_none():
    assert said("Talks went on as a way to “seek common waters” between the towns.") == [
        ("seek common waters", None)
    ]


def test_a_sentence_of_words_alone_goes_on_with_the_speaker_before():
    text = "“It sank,” Otto Brandt said. “Nobody saw it. It was night.”"
    assert [name for _, name in said(text)] == ["Otto Brandt", "Otto Brandt"]


def test_a_sentence_that_tells_of_someone_gives_that_person_the_words_behind_it():
    text = "“It sank,” Otto Brandt said. Nora Quill shook her head. “It was sunk.”"
    assert said(text) == [("It sank,", "Otto Brandt"), ("It was sunk.", "Nora Quill")]


def test_a_paragraph_that_ends_in_a_colon_announces_the_speaker():
    text = "Nora Quill issued the following statement:\n\n“We will build it again.”"
    assert speaker(text) == "Nora Quill"


def test_a_name_alone_below_the_words_signs_them():
    assert speaker("“We will build it again.”\n\n— Nora Quill, harbour master") == "Nora Quill"


def test_a_speech_over_paragraphs_may_name_its_speaker_last():
    text = "“We began at dawn.\n\n“By noon the pier was gone,” Nora Quill said."
    found = quotes(text)
    assert [quote.speaker.name for quote in found if quote.speaker] == ["Nora Quill", "Nora Quill"]
    assert found[0].group == found[1].group


def test_the_pieces_of_one_utterance_share_a_group():
    found = quotes("“It sank,” Otto Brandt said, “like a stone.” “It was sunk,” Nora Quill said.")
    assert [quote.group for quote in found] == ["1", "1", "2"]


def test_the_ids_begin_with_the_stem_and_are_unique():
    found = quotes("“It sank,” Otto Brandt said. “It sank,” he said.")
    assert [quote.id for quote in found] == ["kelderwick--it-sank", "kelderwick--it-sank-2"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The ferry sails at nine,” Nora Quill said.", "direct"),
        ("Nora Quill said the pier was “past all mending” and costly.", "mixed"),
        ("Nora Quill called it “half baked.”", "fragment"),
    ],
)
def test_a_quotation_is_direct_mixed_or_a_fragment(text, kind):
    assert [quote.kind for quote in quotes(text)] == [kind]


def test_furniture_gives_no_quotations():
    text = "“It sank,” Otto Brandt said.\n\n“It sank,” Nora Quill said."
    caption = Furniture(Span(0, text.index("\n\n")), "caption")
    found = parse(Source("kelderwick", text, None, "article", (caption,))).quotes
    assert [quote.speaker.name for quote in found if quote.speaker] == ["Nora Quill"]


def test_letters_behind_a_name_are_no_part_of_it():
    text = "Ada Marsh KC rose. “It was never asked of him,” Ms Marsh said."
    assert [quote.speaker.name for quote in quotes(text)] == ["Ada Marsh"]


def test_a_body_is_named_with_what_it_is_for():
    assert speaker("The Office for Sea Conduct (OSC) said that it “may look into it.”") == (
        "Office for Sea Conduct"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The council met. A councilman who was against it, Omar Feld, called it “a gift to them all”.",
        "The engineer who built the bridge, Omar Feld, said: “It was never sound.”",
        "“It was never sound,” said the engineer who built the bridge, Omar Feld.",
    ],
)
def test_a_name_may_stand_behind_a_clause_that_describes_it(text):
    assert speaker(text) == "Omar Feld"


def test_a_name_inside_the_clause_is_another():
    assert speaker("Ada Quill, a lawyer who met Omar Feld, said: “It was never sound.”") == "Ada Quill"


def test_a_utility_is_no_person_and_a_person_may_be_called_like_one():
    assert parse_name("Kelder Coast Power", 0) is None
    assert parse_name("Samantha Power", 0) is not None


@pytest.mark.parametrize(
    "surname", ["van den Berg", "van der Roe", "von der Au", "bin al Rashid", "dos del Mar"]
)
def test_a_surname_of_several_words_means_whoever_the_text_names_last_of_two(surname):
    in_short = f"{surname[0].upper()}{surname[1:]}"
    text = f"Anna {surname} left. Wouter {surname} stayed. “It was never sound,” {in_short} said."
    assert speaker(text) == f"Wouter {surname}"


def test_a_letter_speaks_though_somebody_opened_it():
    text = "Nora Quill came home. “Leave the pier to us,” read the letter Quill found."
    quote = parse(Source("kelderwick", text, None, "article")).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == "letter"


@pytest.mark.parametrize(
    "text",
    [
        "Nora Quill wrote “The Slow Boat to Kelder” in 1990.",
        "Otto Brandt directed “A Pier in the Rain” that year.",
        "Otto Brandt titled it “A Pier in the Rain” that year.",
    ],
)
def test_a_work_that_somebody_made_is_a_title(text):
    assert parse(Source("kelderwick", text, None, "article")).quotes == ()


def test_a_neighbour_of_many_years_is_told_whole():
    assert said("“It sank,” said her neighbor of 40 years.")[0][1] == "her neighbor of 40 years"


def test_a_verb_in_the_midst_of_what_was_said_names_its_speaker():
    assert said("It was, recalled Nora Quill, who rowed, “a day like others.”")[0][1] == "Nora Quill"


def test_a_statement_issued_by_somebody_is_theirs_through_its_paragraphs():
    told = "The following statement was issued on Friday by the Tide Office of Kelder:"
    assert [who for _, who in said(f"{told}\n\n“It sank.\n\n“So it is.”")] == ["Tide Office of Kelder"] * 2


def test_two_named_together_are_they():
    text = "Otto Brandt and Nora Quill denied it. “It sank,” they said in a statement."
    assert said(text)[0][1] == "Otto Brandt and Nora Quill"
