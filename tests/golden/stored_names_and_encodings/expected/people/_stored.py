"""What makes shared types of people of the JSON text of stored items."""

from typing import Final

from msgspec import Struct, field

from dynarepo.decoding.item_texts import blank, blank_of
from dynarepo.wire.tagged import Text

from ._types import HomeAddress


class StoredHomeAddress(Struct, gc=False, kw_only=True):
    """The stored form of HomeAddress, as types."""

    street_name: Text[str] = field(name="streetName")
    post_code: Text[str] = field(name="zip")


_HOME_ADDRESS_NAMES: Final = {"street_name", "post_code"}
_BlankHomeAddress: Final = blank_of(HomeAddress)


def home_address_of(stored: StoredHomeAddress) -> HomeAddress:
    """What was stored as HomeAddress; an error where that is not certain."""
    record = blank(_BlankHomeAddress)
    record.street_name = stored.street_name.S
    record.post_code = stored.post_code.S
    record.__pydantic_fields_set__ = _HOME_ADDRESS_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = HomeAddress
    return record
