"""Facts about the stored layout: each a subject, what is known about it, and where that is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..diagnostics import Mark

Words = tuple[str, ...]

ENCRYPTED = "encrypted"
"""The stored form of an attribute that only the service's key can read."""

_ATTRIBUTE = (
    "stored", "in_key", "wire", "type", "encoding", "precision", "values", "of", "presence",
    "nullable", "minimum", "maximum", "min_length", "max_length", "pattern",
)  # fmt: skip

# The kinds of facts, each with its properties in the order in which they are written.
PROPERTIES: Mapping[Words, Words] = {
    ("table",): ("name", "environment", "key", "type_attribute", "ttl"),
    ("table", "index"): ("local", "partition", "sort", "project", "include"),
    ("entity",): ("table", "type_value", "recognised_by", "soft_delete"),
    ("table", "vector_index"): (
        "vector",
        "dimensions",
        "distance",
        "within",
        "filters",
        "types",
        "project",
        "include",
    ),
    ("entity", "attribute"): _ATTRIBUTE,
    ("entity", "key"): ("template", "case", "escaped", "refused"),
    ("entity", "index"): ("when",),
    ("entity", "trail"): ("stored_in", "partition"),
    ("entity", "unique"): ("keys", "case", "hashed", "escaped", "reference", "type_value"),
    ("value", "attribute"): _ATTRIBUTE,
    ("union",): ("discriminator", "members"),
}
REQUIRED = frozenset(
    {"name", "key", "keys", "partition", "project", "table", "type", "presence", "template"}
)
"""The properties without which a fact says nothing; unions have no others."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a lock, such as what is known about `entity Transaction attribute amount`.

    A property that is not known is not there: `words` gives nothing for it, and `word` "".
    """

    subject: Words
    properties: tuple[tuple[str, Words], ...]
    mark: Mark = field(compare=False)

    @property
    def kind(self) -> Words:
        """The words of the subject that say what it is: `("entity", "attribute")`."""
        return self.subject[::2]

    @property
    def name(self) -> str:
        """The last name of the subject."""
        return self.subject[-1]

    def words(self, name: str) -> Words:
        """All words of a property."""
        return next((words for key, words in self.properties if key == name), ())

    def word(self, name: str) -> str:
        """The only word of a property."""
        return next(iter(self.words(name)), "")


def fact(mark: Mark, *subject: str, **properties: Iterable[str]) -> Fact:
    """A fact, without the properties that are empty."""
    given = {name: tuple(words) for name, words in properties.items()}
    order = PROPERTIES[subject[::2]]
    return Fact(subject, tuple((name, given[name]) for name in order if given.get(name)), mark)


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts about one service, sorted by subject."""

    service: str
    facts: tuple[Fact, ...]
    _groups: Mapping[Words, Mapping[str, Fact]] = field(compare=False, repr=False)

    @classmethod
    def of(cls, service: str, facts: Iterable[Fact]) -> "Facts":
        """The facts in their order."""
        ordered = tuple(sorted(facts, key=lambda found: found.subject))
        groups: dict[Words, dict[str, Fact]] = {}
        for found in ordered:
            groups.setdefault(found.subject[:-1], {})[found.name] = found
        return cls(service, ordered, groups)

    def under(self, *subject: str) -> Mapping[str, Fact]:
        """The facts whose subject continues these words by one name, by that name."""
        return self._groups.get(subject, {})

    def find(self, *subject: str) -> Fact | None:
        """The fact about a subject."""
        return self.under(*subject[:-1]).get(subject[-1])
