"""A name for any value that pages are made from: the same for equal values, another for others."""

import datetime
import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import partial
from operator import attrgetter
from typing import Any

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Basis
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Event, Person, Place, QuoteCard
from annotated_timeline.publishing import kept
from annotated_timeline.publishing.lanes import DayOfLanes
from annotated_timeline.publishing.site import Page, Site
from annotated_timeline.publishing.steps import Step
from annotated_timeline.publishing.watching import Watched

#: Values that many others hold: each is worked through once, and stands in the others by its digest.
_SHARED = frozenset({Event, QuoteCard, Person, Place, Source})
#: Kinds that are written so often that their names would take most of the time.
_NAMED = (bytes, getattr, partial, datetime.date, HistoricalDate, Basis, Span, DayOfLanes, Step, Page, Site)


class Digests:
    """The digests of values for the length of a build; values are of frozen kinds, so none changes."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}
        self._getters: dict[type[Any], Callable[[object], object]] = {}
        self._values, self._shared = _Writer(self), _Writer(self)

    def of(self, value: object) -> bytes:
        """The digest of a value, and with it of functions bound to values.

        A site stands for nothing, nor does what it hands out to be looked at: who looks at it is watched.
        Raises TypeError for what has no digest (a function without a name, for instance).
        """
        try:
            return self._values.digest(value)
        except (pickle.PicklingError, AttributeError, ValueError) as error:
            self._values = _Writer(
                self
            )  # it may have stopped half way (sets make it count wrong, for instance)
            raise TypeError(str(error)) from error

    def shared(self, value: object) -> bytes:
        """The digest of a value that many others hold; it holds no other such value itself."""
        found = self._known.get(id(value))
        if found is None:  # the value is kept with its digest, so no other ever has its id
            found = self._known[id(value)] = (value, self._shared.digest((type(value), self.parts(value))))
        return found[1]

    def parts(self, value: object) -> object:
        """The fields of a dataclass; None of anything else."""
        kind = type(value)
        getter = self._getters.get(kind)
        if getter is None:
            names = [field.name for field in fields(kind)] if is_dataclass(kind) else []
            getter = self._getters[kind] = attrgetter(*names) if names else _nothing
        return getter(value)


def _nothing(value: object) -> None:
    return None


class _Writer(pickle.Pickler):
    """Writes values: of dataclasses the fields, of values that many others hold the digest."""

    def __init__(self, digests: Digests) -> None:
        self._written = io.BytesIO()
        super().__init__(self._written, pickle.HIGHEST_PROTOCOL)
        self._digests = digests
        self.dump(_NAMED)  # from now on a number each
        self.fast = True  # and no memory of any other value, so equal ones are written alike

    def digest(self, value: object) -> bytes:
        """The digest of what is written of a value."""
        self._written.seek(0)
        self._written.truncate()
        self.dump(value)
        return kept.digest(self._written.getbuffer())

    def reducer_override(self, value: object) -> Any:
        kind = type(value)
        if kind in _SHARED:
            return bytes, (self._digests.shared(value),)
        if kind is Site or isinstance(value, Watched):
            return kind, ()
        parts = self._digests.parts(value)
        return NotImplemented if parts is None else (kind, (parts,))
