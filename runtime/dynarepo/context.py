"""What a pure request lacks: clock, table names, and the models that a user put in place of ours."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self, TypedDict, TypeVar, Unpack

from .ids import new_token, now

if TYPE_CHECKING:
    from .encryption.data_keys import Encryption

M = TypeVar("M")
T = TypeVar("T")


class Bounds(TypedDict, total=False):
    """What narrows a context to one caller."""

    tenant: object
    owner: object
    actor: str
    shows_hidden: bool


@dataclass(frozen=True, slots=True)
class Context:
    """Everything impure that requests depend on, as one frozen value.

    `tenant` is the one that repositories are bound to, `owner` the one whose items alone they may
    touch, and `actor` the one who is named in a trail of changes; None where there is none.
    `shows_hidden` makes reads return items that are deleted softly or past their time to live.
    `token` makes the idempotency token of a transaction. `encryption` has the keys of encrypted
    attributes. `made` is what was made for this very context, to be made once.
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
    made: dict[Hashable, Any] = field(
        default_factory=dict[Hashable, Any], init=False, repr=False, compare=False
    )

    def bound(self, **bounds: Unpack[Bounds]) -> Self:
        """The same context for one caller."""
        return replace(self, **bounds)

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` makes, which is made at its first use and never changes."""
        found: T | None = self.made.get(name)
        if found is None:
            found = self.made[name] = make()
        return found

    def table(self, name: str) -> str:
        """The physical name of the table that the schema calls `name`."""
        return self.tables[name]

    def model(self, generated: type[M]) -> type[M]:
        """The user's subclass of a generated model, or that model itself."""
        chosen: type[M] = self.models.get(generated, generated)
        return chosen
