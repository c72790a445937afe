"""The stored form of address, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text

from . import keys
from .model import Address, AddressKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Address) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["person_id"])},
        "sk": {"S": keys.sk(held["address_id"])},
        "person_id": {"S": uuid_text(held["person_id"], "person_id")},
        "address_id": {"S": uuid_text(held["address_id"], "address_id")},
        "street": {"S": held["street"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["person_id"]) is UUID
        and type(held["address_id"]) is UUID
        and type(held["street"]) is str
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "person_id": stored["person_id"]["S"],
        "address_id": stored["address_id"]["S"],
        "street": stored["street"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import AddressFields

    return AddressFields


def _address_reader() -> StraightReader[Address]:
    """What reads the text of a stored Address, loaded with the first one."""
    from .stored import ADDRESS_READER

    return ADDRESS_READER


ADDRESS: Final[EntitySpec[Address, AddressKey]] = EntitySpec(
    name="Address",
    table="old",
    model=Address,
    key_attributes=("pk", "sk"),
    key_parts=("person_id", "address_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    key_shape=(("pk", "person#[0-9a-f-]{36}"), ("sk", "address#[0-9a-f-]{36}")),
    required=frozenset({"person_id", "address_id", "street"}),
    fixed=frozenset({"person_id", "address_id"}),
    reader=_address_reader,
)
"""What the runtime needs to know of Address."""
