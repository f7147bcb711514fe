from annotated_timeline.publishing import address


def test_a_folder_is_served_by_its_index() -> None:
    assert address.file_of("events/a/") == "events/a/index.html"
    assert address.file_of("") == "index.html"
    assert address.file_of("timeline.json") == "timeline.json"


def test_a_link_is_relative_to_the_page_it_stands_on() -> None:
    assert address.link("", "events/a/") == "events/a/index.html"
    assert address.link("events/a/", "") == "../../index.html"
    assert address.link("events/a/", "events/b/") == "../b/index.html"
    assert address.link("404.html", "days/") == "days/index.html"


def test_a_link_to_the_page_itself_keeps_its_fragment() -> None:
    assert address.link("days/2021-08-12/", "days/2021-08-12/", "said") == "index.html#said"


def test_an_embed_lies_below_embed_at_the_address_of_what_it_shows() -> None:
    assert address.embed(address.event("a")) == "embed/events/a/"
    assert address.embed() == "embed/"
