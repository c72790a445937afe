"""Models of person: its key, input, item, views and changes."""

from datetime import datetime
from decimal import Decimal
from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record


class PersonKey(Key, frozen=True):
    """Names one Person: the attributes in its table key."""

    person_id: UUID


class PersonCreate(Record):
    """What a caller gives for a new Person."""

    person_id: UUID
    club_id: UUID
    email: str = Field(repr=False)
    nick: str | None = None
    badge: Decimal | None = None
    joined_at: AwareDatetime | None = None
    expires_at: AwareDatetime | None = None


class Person(PersonCreate):
    """A stored Person."""

    @property
    def key(self) -> PersonKey:
        """What names this item."""
        return PersonKey(person_id=self.person_id)


class PersonChanges(TypedDict, total=False):
    """Attributes of Person that an update can set; None removes an optional one."""

    club_id: UUID
    email: str
    nick: str | None
    badge: Decimal | None
    joined_at: datetime | None
    expires_at: datetime | None
