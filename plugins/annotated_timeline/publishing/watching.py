"""What the makers of a file look at, noted while they look.

A page is free to look up whatever it likes in its site. All it can look at are mappings and fields handed out
here, which note each look; so what a file was made from is known without anybody having to declare it.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from typing import Any, Generic, TypeVar, cast

T = TypeVar("T")

#: What was looked at: the name of a mapping or value, and a key or field of it; None for its keys.
Look = tuple[str, str | None]


class Watch:
    """Hands out things to look at, and notes the looks of whoever is looking now."""

    def __init__(self) -> None:
        self._noted: set[Look] = set()
        self._things: dict[str, Mapping[str, object]] = {}

    @contextmanager
    def noted(self) -> Iterator[set[Look]]:
        """The looks until the block ends; they count for the blocks around it as well."""
        outer, self._noted = self._noted, set()
        try:
            yield self._noted
        finally:
            outer |= self._noted
            self._noted = outer

    def note(self, looks: Iterable[Look]) -> None:
        """Count `looks` that somebody else made as made now."""
        self._noted.update(looks)

    def look(self, look: Look) -> None:
        """Note one look."""
        self._noted.add(look)

    def found(self, look: Look) -> object:
        """What there is to see for a look: the value in a tuple, an empty one where the key is not there."""
        name, key = look
        thing = self._things.get(name, {})
        if key is None:
            return tuple(thing)
        return (thing[key],) if key in thing else ()

    def mapping(self, name: str, things: Mapping[str, T]) -> Mapping[str, T]:
        """`things`, each look at one of them noted under `name` and its key."""
        self._things[name] = things
        return _Mapping(self, name, things)

    def fields(self, name: str, thing: T) -> T:
        """The dataclass `thing`, each look at a field noted; in a field that is a mapping, at each key."""
        return cast(T, _Fields(self, name, thing))


class Watched:
    """What a watch hands out."""

    __slots__ = ()


class _Mapping(Watched, Mapping[str, T], Generic[T]):
    """A mapping whose looks are noted; equal to any mapping of the same things."""

    __slots__ = ("_keys", "_looks", "_things", "_watch")

    def __init__(self, watch: Watch, name: str, things: Mapping[str, T]) -> None:
        self._watch, self._things = watch, things
        self._looks: dict[str, Look] = {key: (name, key) for key in things}
        self._keys: Look = (name, None)

    def __getitem__(self, key: str) -> T:
        self._watch.look(self._looks.get(key) or (self._keys[0], key))
        return self._things[key]

    def __iter__(self) -> Iterator[str]:
        self._watch.look(self._keys)
        return iter(self._things)

    def __len__(self) -> int:
        self._watch.look(self._keys)
        return len(self._things)


class _Fields(Watched):
    """The fields of a value; mappings are attributes, and looks at the others end in ``__getattr__``."""

    def __init__(self, watch: Watch, name: str, thing: Any) -> None:
        self._look, self._name = watch.look, name
        self._values: dict[str, object] = {}
        for field in fields(thing):
            value = getattr(thing, field.name)
            if isinstance(value, Mapping):
                setattr(self, field.name, watch.mapping(f"{name}.{field.name}", value))
            else:
                self._values[field.name] = value
        watch.mapping(name, self._values)

    def __getattr__(self, field: str) -> object:
        try:
            value = self._values[field]
        except KeyError:
            raise AttributeError(field) from None
        self._look((self._name, field))
        return value
