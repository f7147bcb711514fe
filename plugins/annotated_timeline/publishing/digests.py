"""A name for any value that pages are made from: the same for equal values, another for others."""

import io
import pickle
from typing import Any

from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import Event, Person, Place, QuoteCard
from annotated_timeline.publishing import kept
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.watching import Watched

#: Values that many others hold: each is worked through once, and stands in the others by its digest.
_SHARED = (Event, QuoteCard, Person, Place, Source)


class Digests:
    """The digests of values for the length of a build; values are of frozen kinds, so none changes."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}

    def of(self, value: object) -> bytes:
        """The digest of a value, and with it of functions bound to values.

        A site stands for nothing, nor does what it hands out to be looked at: who looks at it is watched.
        Raises TypeError for what has no digest (a function without a name, for instance).
        """
        return self._digest(value, _Writer)

    def shared(self, value: object) -> bytes:
        """The digest of a value that many others hold."""
        found = self._known.get(id(value))
        if found is None:  # the value is kept with its digest, so no other ever has its id
            found = self._known[id(value)] = (value, self._digest(value, pickle.Pickler))
        return found[1]

    def _digest(self, value: object, kind: type[pickle.Pickler]) -> bytes:
        written = io.BytesIO()
        writer = kind(written, pickle.HIGHEST_PROTOCOL)
        writer.fast = True  # no memory of what was written before, so equal values are written alike
        if isinstance(writer, _Writer):
            writer.digests = self
        try:
            writer.dump(value)
        except (pickle.PicklingError, AttributeError) as error:
            raise TypeError(str(error)) from error
        return kept.digest(written.getbuffer())


class _Writer(pickle.Pickler):
    """Writes a value; those that many others hold by their digests."""

    digests: Digests

    def reducer_override(self, value: object) -> Any:
        kind = type(value)
        if kind in _SHARED:
            return bytes, (self.digests.shared(value),)
        return (kind, ()) if kind is Site or isinstance(value, Watched) else NotImplemented
