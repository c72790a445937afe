"""What makes address models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import Struct

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
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
_BlankAddress: Final = blank_of(Address)


def address_of(stored: StoredAddress) -> Address:
    """What was stored as Address; an error where that is not certain."""
    record = blank(_BlankAddress)
    record.person_id = stored.person_id.S
    record.address_id = stored.address_id.S
    record.street = stored.street.S
    record.__pydantic_fields_set__ = _ADDRESS_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Address
    return record


ADDRESS_READER: Final[StraightReader[Address]] = StraightReader(
    StoredAddress, address_of, lambda stored: (stored.pk.S, stored.sk.S)
)
