"""Models of person: its key, input, item, views and changes."""

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime

from dynarepo import Key, Record, Value

from .._types import HomeAddress


class PersonKey(Key, frozen=True):
    """Names one Person: the attributes in its table key."""

    person_id: UUID


class PersonCreate(Record):
    """What a caller gives for a new Person."""

    person_id: UUID
    full_name: str
    e_mail: str
    is_active: bool = True
    last_seen: AwareDatetime
    created_at: AwareDatetime
    home_address: HomeAddress | None = None


class Person(PersonCreate):
    """A stored Person."""

    @property
    def key(self) -> PersonKey:
        """What names this item."""
        return PersonKey(person_id=self.person_id)


class PersonMail(Value):
    """View of Person: `person_id` and `e_mail`."""

    person_id: UUID
    e_mail: str


class PersonChanges(TypedDict, total=False):
    """Attributes of Person that an update can set; None removes an optional one."""

    full_name: str
    e_mail: str
    is_active: bool
    last_seen: datetime
    created_at: datetime
    home_address: HomeAddress | None
