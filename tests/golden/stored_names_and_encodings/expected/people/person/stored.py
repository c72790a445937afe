"""What makes person models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, made, text_of_uuid
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
    return made(
        Person,
        {
            "person_id": stored.person_id.S,
            "full_name": stored.full_name.S,
            "e_mail": stored.e_mail.S,
            "is_active": is_active_,
            "last_seen": epoch_from_text(stored.last_seen.N, "seconds"),
            "created_at": epoch_from_text(stored.created_at.N, "milliseconds"),
            "home_address": home_address_,
        },
        _PERSON_NAMES[absent],
    )


def person_mail_of(stored: StoredPersonMail) -> PersonMail:
    """What was stored as PersonMail; an error where that is not certain."""
    return made(
        PersonMail,
        {
            "person_id": stored.person_id.S,
            "e_mail": stored.e_mail.S,
        },
        _PERSON_MAIL_NAMES,
    )


PERSON_READER: Final[StraightReader[Person]] = StraightReader(
    StoredPerson, person_of, lambda stored: (text_of_uuid(stored.person_id.S),)
)

PERSON_MAIL_READER: Final[StraightReader[PersonMail]] = StraightReader(
    StoredPersonMail, person_mail_of, lambda stored: (text_of_uuid(stored.person_id.S),)
)
