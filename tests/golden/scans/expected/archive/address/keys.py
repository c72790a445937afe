"""Keys of address: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Address, AddressKey


def table_key(key: AddressKey | Address) -> WireItem:
    """The table key: `pk` = `person#{person_id}` and `sk` = `address#{address_id}`."""
    return {"pk": {"S": pk(key.person_id)}, "sk": {"S": sk(key.address_id)}}


def pk(person_id: UUID) -> str:
    """`pk` = `person#{person_id}`."""
    return f"person#{uuid_text(person_id, 'person_id')}"


def sk(address_id: UUID) -> str:
    """`sk` = `address#{address_id}`."""
    return f"address#{uuid_text(address_id, 'address_id')}"
