"""A source: one text, what is known about it, and which of its stretches are page furniture."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from annotated_timeline.model.span import Span

Kind = Literal["article", "transcript", "account"]
Wording = Literal["verbatim", "paraphrased"]
FurnitureKind = Literal[
    "player",
    "banner",
    "cookie",
    "promo",
    "caption",
    "explainer",
    "headline",
    "byline",
    "bio",
    "credit",
    "signoff",
]

#: Furniture that is still the publisher's own statement of fact: it gives events, never quotations.
TELLING_FURNITURE: frozenset[FurnitureKind] = frozenset({"caption", "explainer"})


@dataclass(frozen=True, slots=True, order=True)
class Furniture:
    """A stretch of a page that is not the body of the article; marked, never dropped."""

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Original:
    """The text that a source was made from, where it is a copy or a paraphrase."""

    title: str
    publisher: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class OriginalWording:
    """Words as the original printed them, for a source that paraphrases them."""

    speaker: str
    words: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source's ``.toml`` or front matter says of it; the keys of the contract, nothing else."""

    title: str
    publisher: str
    published: date
    kind: Kind
    wording: Wording
    authors: tuple[str, ...] = ()
    via: str | None = None
    modified: date | None = None
    dateline: str | None = None
    url: str | None = None
    archive_url: str | None = None
    archive_date: date | None = None
    words: int | None = None
    title_is_ours: bool = False
    full_text: bool = False
    original: Original | None = None
    original_wording: tuple[OriginalWording, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A text ready to be parsed.

    `text` is what every offset points into. `published` is the reference day of its relative dates; the day
    of an update never is. `derived` is true where `text` is not the file as given (HTML, front matter), so
    that whoever prints offsets must print the text too. `metadata` is None for a bare document of
    ``parse --jsonl``.
    `file` is the path shown to people, with "/" between its parts.
    """

    id: str
    text: str
    published: date | None
    kind: Kind
    furniture: tuple[Furniture, ...] = ()
    derived: bool = False
    metadata: Metadata | None = None
    file: str | None = None
