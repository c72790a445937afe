"""What makes person models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, text_of_uuid
from dynarepo.keys import boolean_from_text
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text

from .. import _stored
from .._types import HomeAddress
from .model import Person, PersonMail


class StoredPerson(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Person, as types."""

    person_id: Text[UUID] = field(name="personId")
    full_name: Text[str] = field(name="fullName")
    e_mail: Text[str] = field(name="mail")
    is_active: Text[str] | UnsetType = field(default=UNSET, name="isActive")
    last_seen: Number = field(name="lastSeen")
    created_at: Number = field(name="createdAt")
    home_address: Mapped[_stored.StoredHomeAddress] | UnsetType = field(
        default=UNSET, name="homeAddress"
    )


class StoredPersonMail(Struct, gc=False, kw_only=True):
    """The stored form of PersonMail, as types."""

    person_id: Text[UUID] = field(name="personId")
    e_mail: Text[str] = field(name="mail")


_PERSON_NAMES: Final = GivenNames(
    ("person_id", "full_name", "e_mail", "last_seen", "created_at"), "is_active", "home_address"
)
_PERSON_MAIL_NAMES: Final = {"person_id", "e_mail"}
_BlankPerson: Final = blank_of(Person)
_BlankPersonMail: Final = blank_of(PersonMail)


def person_of(stored: StoredPerson) -> Person:
    """What was stored as Person; an error where that is not certain."""
    absent = 0
    if stored.is_active is UNSET:
        is_active_: bool = True
        absent |= 1
    else:
        is_active_ = boolean_from_text(stored.is_active.S, "is_active")
    if stored.home_address is UNSET:
        home_address_: HomeAddress | None = None
        absent |= 2
    else:
        home_address_ = _stored.home_address_of(stored.home_address.M)
    record = blank(_BlankPerson)
    record.person_id = stored.person_id.S
    record.full_name = stored.full_name.S
    record.e_mail = stored.e_mail.S
    record.is_active = is_active_
    record.last_seen = epoch_from_text(stored.last_seen.N, "seconds")
    record.created_at = epoch_from_text(stored.created_at.N, "milliseconds")
    record.home_address = home_address_
    record.__pydantic_fields_set__ = _PERSON_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Person
    return record


def person_mail_of(stored: StoredPersonMail) -> PersonMail:
    """What was stored as PersonMail; an error where that is not certain."""
    record = blank(_BlankPersonMail)
    record.person_id = stored.person_id.S
    record.e_mail = stored.e_mail.S
    record.__pydantic_fields_set__ = _PERSON_MAIL_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = PersonMail
    return record


PERSON_READER: Final[StraightReader[Person]] = StraightReader(
    StoredPerson, person_of, lambda stored: (text_of_uuid(stored.person_id.S),)
)

PERSON_MAIL_READER: Final[StraightReader[PersonMail]] = StraightReader(
    StoredPersonMail, person_mail_of, lambda stored: (text_of_uuid(stored.person_id.S),)
)
