"""The stored form of person, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, View
from dynarepo.keys import boolean_from_text, boolean_text, uuid_text
from dynarepo.wire import epoch_from_text, epoch_text

from .._types import HomeAddress, decode_home_address, encode_home_address
from . import keys
from .model import Person, PersonKey, PersonMail

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Person) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "personId": {"S": uuid_text(held["person_id"], "person_id")},
        "fullName": {"S": held["full_name"]},
        "mail": {"S": held["e_mail"]},
        "isActive": {"S": boolean_text(held["is_active"], "is_active")},
        "lastSeen": {"N": epoch_text(held["last_seen"], "seconds", "last_seen")},
        "createdAt": {"N": epoch_text(held["created_at"], "milliseconds", "created_at")},
    }
    if held["home_address"] is not None:
        stored["homeAddress"] = encode_home_address(held["home_address"])
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["person_id"]) is UUID
        and type(held["full_name"]) is str
        and type(held["e_mail"]) is str
        and type(held["is_active"]) is bool
        and type(held["last_seen"]) is datetime
        and type(held["created_at"]) is datetime
        and (held["home_address"] is None or type(held["home_address"]) is HomeAddress)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "person_id": stored["personId"]["S"],
        "full_name": stored["fullName"]["S"],
        "e_mail": stored["mail"]["S"],
        "last_seen": epoch_from_text(stored["lastSeen"]["N"], "seconds", "last_seen"),
        "created_at": epoch_from_text(stored["createdAt"]["N"], "milliseconds", "created_at"),
    }
    if "isActive" in stored:
        found["is_active"] = boolean_from_text(stored["isActive"]["S"], "is_active")
    if "homeAddress" in stored:
        found["home_address"] = decode_home_address(stored["homeAddress"])
    return found


def decode_person_mail(stored: WireItem) -> dict[str, object]:
    """The attributes of a PersonMail by name, for the model to validate."""
    return {
        "person_id": stored["personId"]["S"],
        "e_mail": stored["mail"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import PersonFields

    return PersonFields


def _person_reader() -> StraightReader[Person]:
    """What reads the text of a stored Person, loaded with the first one."""
    from .stored import PERSON_READER

    return PERSON_READER


def _person_mail_reader() -> StraightReader[PersonMail]:
    """What reads the text of a stored PersonMail, loaded with the first one."""
    from .stored import PERSON_MAIL_READER

    return PERSON_MAIL_READER


PERSON: Final[EntitySpec[Person, PersonKey]] = EntitySpec(
    name="Person",
    table="people",
    model=Person,
    key_attributes=("personId",),
    key_parts=("person_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    required=frozenset(
        {"person_id", "full_name", "e_mail", "is_active", "last_seen", "created_at"}
    ),
    fixed=frozenset({"person_id"}),
    defaults={"is_active": lambda: True},
    reader=_person_reader,
)
"""What the runtime needs to know of Person."""

PERSON_MAIL_VIEW: Final[View[PersonMail]] = View(
    model=PersonMail,
    decode=decode_person_mail,
    projection=("personId", "mail"),
    reader=_person_mail_reader,
)
"""How a PersonMail is read."""
