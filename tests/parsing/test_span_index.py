from hypothesis import given
from hypothesis import strategies as st

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.span_index import SpanIndex

spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(spans, max_size=20), spans)
def test_it_finds_exactly_the_spans_that_overlap_in_their_order(items, wanted):
    index = SpanIndex((span, number) for number, span in enumerate(items))
    found = index.overlapping(wanted)
    assert sorted(found) == [number for number, span in enumerate(items) if span.overlaps(wanted)]
    assert [items[number] for number in found] == sorted(items[number] for number in found)
