"""What makes address models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import Struct

from dynarepo.decoding.item_texts import StraightReader, made
from dynarepo.wire.tagged import Text

from .model import Address


class StoredAddress(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Address, as types."""

    pk: Text[str]
    sk: Text[str]
    person_id: Text[UUID]
    address_id: Text[UUID]
    street: Text[str]


_ADDRESS_NAMES: Final = {"person_id", "address_id", "street"}


def address_of(stored: StoredAddress) -> Address:
    """What was stored as Address; an error where that is not certain."""
    return made(
        Address,
        {
            "person_id": stored.person_id.S,
            "address_id": stored.address_id.S,
            "street": stored.street.S,
        },
        _ADDRESS_NAMES,
    )


ADDRESS_READER: Final[StraightReader[Address]] = StraightReader(
    StoredAddress, address_of, lambda stored: (stored.pk.S, stored.sk.S)
)
