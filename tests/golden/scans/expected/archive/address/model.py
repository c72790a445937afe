"""Models of address: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record


class AddressKey(Key, frozen=True):
    """Names one Address: the attributes in its table key."""

    person_id: UUID
    address_id: UUID


class AddressCreate(Record):
    """What a caller gives for a new Address."""

    person_id: UUID
    address_id: UUID
    street: str


class Address(AddressCreate):
    """A stored Address."""

    @property
    def key(self) -> AddressKey:
        """What names this item."""
        return AddressKey(person_id=self.person_id, address_id=self.address_id)


class AddressChanges(TypedDict, total=False):
    """Attributes of Address that an update can set."""

    street: str
