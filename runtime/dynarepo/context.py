"""What a pure request lacks: clock, table names, and the models that a user put in place of ours."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self, TypedDict, TypeVar, Unpack

from msgspec import field
from msgspec.structs import replace

from .ids import new_token, now
from .made_once import MakesOnce

if TYPE_CHECKING:
    from .encryption.data_keys import Encryption

M = TypeVar("M")


class Bounds(TypedDict, total=False):
    """What narrows a context to one caller."""

    tenant: object
    owner: object
    actor: str
    shows_hidden: bool


class Context(MakesOnce, frozen=True):
    """Everything impure that requests depend on, as one frozen value.

    `tenant` is the one that repositories are bound to, `owner` the one whose items alone they may
    touch, and `actor` the one who is named in a trail of changes; None where there is none.
    `shows_hidden` makes reads return items that are deleted softly or past their time to live.
    `token` makes the idempotency token of a transaction. `encryption` has the keys of encrypted
    attributes.
    """

    tables: Mapping[str, str]
    clock: Callable[[], datetime] = now
    models: Mapping[type[Any], type[Any]] = field(default_factory=dict[type[Any], type[Any]])
    tenant: object = None
    owner: object = None
    actor: str | None = None
    shows_hidden: bool = False
    token: Callable[[], str] = new_token
    encryption: "Encryption | None" = None

    def bound(self, **bounds: Unpack[Bounds]) -> Self:
        """The same context for one caller."""
        return replace(self, **bounds)

    def table(self, name: str) -> str:
        """The physical name of the table that the schema calls `name`."""
        return self.tables[name]

    def model(self, generated: type[M]) -> type[M]:
        """The user's subclass of a generated model, or that model itself."""
        chosen: type[M] = self.models.get(generated, generated)
        return chosen
