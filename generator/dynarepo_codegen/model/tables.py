"""Tables and their indexes, resolved."""

from dataclasses import dataclass
from typing import Literal

from .vector_indexes import VectorIndex

KeyType = Literal["S", "N", "B"]


Projection = Literal["ALL", "KEYS_ONLY", "INCLUDE"]


@dataclass(frozen=True, slots=True)
class KeyAttribute:
    """A stored key attribute of a table or index."""

    name: str
    type: KeyType


@dataclass(frozen=True, slots=True)
class Index:
    """A secondary index; `include` are stored names beside the keys, when `projection` is INCLUDE."""

    name: str
    partition: tuple[KeyAttribute, ...]
    sort: tuple[KeyAttribute, ...]
    projection: Projection
    include: tuple[str, ...] = ()
    local: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `type_attribute` is "" where items carry none."""

    name: str
    default_name: str
    environment: tuple[str, ...]
    partition: KeyAttribute
    sort: KeyAttribute | None
    indexes: tuple[Index, ...] = ()
    vector_indexes: tuple[VectorIndex, ...] = ()
    ttl: str = ""
    stream: str = ""
    billing: tuple[int, int] | None = None
    point_in_time_recovery: bool = False
    deletion_protection: bool = False
    tags: tuple[tuple[str, str], ...] = ()
    type_attribute: str = "_type"
    description: str = ""
