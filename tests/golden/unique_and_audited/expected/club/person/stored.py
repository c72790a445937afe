"""What makes person models of the JSON text of stored items."""

from datetime import datetime
from decimal import Decimal
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, exact
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Person


class StoredPerson(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Person, as types."""

    pk: Text[str]
    sk: Text[str]
    person_id: Text[UUID]
    club_id: Text[UUID]
    email: Text[str]
    nick: Text[str] | UnsetType = UNSET
    badge: Number | UnsetType = UNSET
    joined_at: Number | UnsetType = UNSET
    expires_at: Number | UnsetType = UNSET
    item_type: Text[Literal["Person"]] | UnsetType = field(default=UNSET, name="_type")


_PERSON_NAMES: Final = GivenNames(
    ("person_id", "club_id", "email"), "nick", "badge", "joined_at", "expires_at"
)
_BlankPerson: Final = blank_of(Person)


def person_of(stored: StoredPerson) -> Person:
    """What was stored as Person; an error where that is not certain."""
    absent = 0
    if stored.nick is UNSET:
        nick_: str | None = None
        absent |= 1
    else:
        nick_ = stored.nick.S
    if stored.badge is UNSET:
        badge_: Decimal | None = None
        absent |= 2
    else:
        badge_ = exact(stored.badge.N)
    if stored.joined_at is UNSET:
        joined_at_: datetime | None = None
        absent |= 4
    else:
        joined_at_ = epoch_from_text(stored.joined_at.N, "seconds")
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 8
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankPerson)
    record.person_id = stored.person_id.S
    record.club_id = stored.club_id.S
    record.email = stored.email.S
    record.nick = nick_
    record.badge = badge_
    record.joined_at = joined_at_
    record.expires_at = expires_at_
    record.__pydantic_fields_set__ = _PERSON_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Person
    return record


PERSON_READER: Final[StraightReader[Person]] = StraightReader(
    StoredPerson, person_of, lambda stored: (stored.pk.S, stored.sk.S)
)
