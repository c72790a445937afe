"""Models of person: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record


class PersonKey(Key, frozen=True):
    """Names one Person: the attributes in its table key."""

    person_id: UUID


class PersonCreate(Record):
    """What a caller gives for a new Person."""

    person_id: UUID
    name: str


class Person(PersonCreate):
    """A stored Person."""

    @property
    def key(self) -> PersonKey:
        """What names this item."""
        return PersonKey(person_id=self.person_id)


class PersonChanges(TypedDict, total=False):
    """Attributes of Person that an update can set."""

    name: str
