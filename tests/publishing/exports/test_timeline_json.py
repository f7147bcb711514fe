import json
from datetime import date

import pytest
from jsonschema import Draft202012Validator, ValidationError
from tests.publishing import kelderwick

from annotated_timeline.publishing.exports import timeline_json
from annotated_timeline.publishing.site import Site


def data_of(site: Site) -> dict:
    file, _ = timeline_json.products(site)
    assert file.path == "timeline.json"
    return json.loads(file.content)


@pytest.fixture(scope="module")
def validator(site: Site) -> Draft202012Validator:
    _, schema = timeline_json.products(site)
    assert schema.path == "schema/timeline.schema.json"
    Draft202012Validator.check_schema(json.loads(schema.content))
    return Draft202012Validator(
        json.loads(schema.content), format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def test_its_schema_describes_it(site: Site, empty_site: Site, validator: Draft202012Validator) -> None:
    validator.validate(data_of(site))
    validator.validate(data_of(empty_site))


def test_it_is_described_by_every_property_it_has(site: Site, validator: Draft202012Validator) -> None:
    for where in ("events", "quotes", "people", "places", "sources"):
        data = data_of(site)
        data[where][0]["unheard_of"] = 1
        with pytest.raises(ValidationError, match="unheard_of"):
            validator.validate(data)
        for required in set(data[where][0]) - {"unheard_of"}:
            data = data_of(site)
            del data[where][0][required]
            with pytest.raises(ValidationError, match=required):
                validator.validate(data)


@pytest.mark.parametrize("wrong", ["2022-3-9", "March", "", "..", "2022/03", "2022-03-09T12:00"])
def test_a_date_that_is_no_edtf_is_refused(site: Site, validator: Draft202012Validator, wrong: str) -> None:
    data = data_of(site)
    data["events"][0]["date"] = wrong
    with pytest.raises(ValidationError):
        validator.validate(data)


def test_every_event_and_quotation_is_there_in_order(site: Site) -> None:
    data = data_of(site)
    assert [event["id"] for event in data["events"]] == [event.id for event in kelderwick.TIMELINE.events]
    assert data["events"][0]["date"] == "../2022-04"  # open towards the past sorts first
    assert len(data["quotes"]) == len(kelderwick.TIMELINE.quotes)
    days = [quote["said_on"] or quote["reported_on"] for quote in data["quotes"]]
    assert days == sorted(days)


def test_a_piece_is_the_source_s_text_at_its_offsets(site: Site) -> None:
    texts = {source.id: source.text for source in kelderwick.SOURCES}
    for quote in data_of(site)["quotes"]:
        for piece in quote["pieces"]:
            start, end = piece["span"]
            assert texts[quote["source"]][start:end] == piece["text"]


def test_every_id_that_is_named_exists(site: Site) -> None:
    data = data_of(site)
    known = {kind: {one["id"] for one in data[kind]} for kind in ("events", "quotes", "people", "places")}
    for event in data["events"]:
        for kind in ("quotes", "people", "places"):
            assert set(event[kind]) <= known[kind]
    for quote in data["quotes"]:
        assert quote["event"] in {None, *known["events"]}


def test_it_says_whose_words_they_are(site: Site) -> None:
    own = {quote["id"]: quote["own_words"] for quote in data_of(site)["quotes"]}
    assert own[kelderwick.NOBODY.id]
    assert not own[kelderwick.CHAIR.id]  # the source paraphrases
    assert not own[kelderwick.SURE.id]  # a paraphrase


def test_it_says_why_a_date_is_what_it_is(site: Site) -> None:
    cleared = next(event for event in data_of(site)["events"] if event["id"] == kelderwick.CLEARED.id)
    assert [told["basis"]["words"] for told in cleared["evidence"]] == ["Thursday", "Thursday"]
    assert date.fromisoformat(cleared["evidence"][0]["basis"]["reference"]) == date(2022, 3, 11)
