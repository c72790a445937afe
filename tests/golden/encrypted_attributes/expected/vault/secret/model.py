"""Models of secret: its key, input, item, views and changes."""

from typing import TypedDict

from pydantic import Field

from dynarepo import Key, Record, Value

from .._types import Card


class SecretKey(Key, frozen=True):
    """Names one Secret: the attributes in its table key."""

    owner: str
    number: int


class SecretCreate(Record):
    """What a caller gives for a new Secret."""

    owner: str
    number: int
    label: str | None = None
    card: Card | None = Field(default=None, repr=False)
    pin: int = Field(repr=False)
    phrases: list[str] = Field(default_factory=list[str], repr=False)
    hint: str | None = Field(default=None, repr=False)


class Secret(SecretCreate):
    """A stored Secret."""

    @property
    def key(self) -> SecretKey:
        """What names this item."""
        return SecretKey(owner=self.owner, number=self.number)


class SecretCard(Value):
    """View of Secret: `owner`, `number` and `card`."""

    owner: str
    number: int
    card: Card | None = Field(default=None, repr=False)


class SecretChanges(TypedDict, total=False):
    """Attributes of Secret that an update can set; None removes an optional one."""

    label: str | None
    card: Card | None
    pin: int
    phrases: list[str]
    hint: str | None
