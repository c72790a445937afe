"""A transaction as the model has it: writes of known entities, expressions checked."""

from dataclasses import dataclass
from typing import Literal

from ..diagnostics import Mark
from ..expressions.tree import Condition, Update
from .types import Type
from .values import Entity, LiteralDefault

TransactionVerb = Literal["create", "put", "update", "delete", "check"]


@dataclass(frozen=True, slots=True)
class KeyPart:
    """One attribute of a key: a parameter, or a value that is always the same."""

    attribute: str
    parameter: str = ""
    value: LiteralDefault | None = None


@dataclass(frozen=True, slots=True)
class TransactionWrite:
    """One write; `item` is the parameter of a create or put, the others have a `key`."""

    verb: TransactionVerb
    entity: Entity
    mark: Mark
    key: tuple[KeyPart, ...] = ()
    item: str = ""
    do: Update | None = None
    when: Condition | None = None
    upsert: bool = False
    exists: bool = True


@dataclass(frozen=True, slots=True)
class TransactionParameter:
    """A parameter: a value of a type or, where `item` names an entity, the item to write.

    `leads` is for parameters of keys and items, which are positional; `may_be_absent` for what an
    item has, or None where it has nothing.
    """

    name: str
    type: Type | None = None
    item: str = ""
    optional: bool = False
    many: bool = False
    leads: bool = False
    may_be_absent: bool = False


@dataclass(frozen=True, slots=True)
class Transaction:
    """Several writes that happen together."""

    name: str
    mark: Mark
    writes: tuple[TransactionWrite, ...]
    parameters: tuple[TransactionParameter, ...]
    returns_items: bool
    description: str = ""
