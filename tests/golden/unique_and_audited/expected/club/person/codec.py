"""The stored form of person, both ways."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, writes
from dynarepo.keys import uuid_text
from dynarepo.wire import epoch_from_text, epoch_text, number_text

from . import keys
from .model import Person, PersonKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Person) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["person_id"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Person"},
        "person_id": {"S": uuid_text(held["person_id"], "person_id")},
        "club_id": {"S": uuid_text(held["club_id"], "club_id")},
        "email": {"S": held["email"]},
    }
    if held["nick"] is not None:
        stored["nick"] = {"S": held["nick"]}
    if held["badge"] is not None:
        stored["badge"] = {"N": number_text(held["badge"], "badge")}
    if held["joined_at"] is not None:
        stored["joined_at"] = {"N": epoch_text(held["joined_at"], "seconds", "joined_at")}
    if held["expires_at"] is not None:
        stored["expires_at"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["person_id"]) is UUID
        and type(held["club_id"]) is UUID
        and type(held["email"]) is str
        and (held["nick"] is None or type(held["nick"]) is str)
        and (held["badge"] is None or type(held["badge"]) is Decimal)
        and (held["joined_at"] is None or type(held["joined_at"]) is datetime)
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "person_id": stored["person_id"]["S"],
        "club_id": stored["club_id"]["S"],
        "email": stored["email"]["S"],
    }
    if "nick" in stored:
        found["nick"] = stored["nick"]["S"]
    if "badge" in stored:
        found["badge"] = stored["badge"]["N"]
    if "joined_at" in stored:
        found["joined_at"] = epoch_from_text(stored["joined_at"]["N"], "seconds", "joined_at")
    if "expires_at" in stored:
        found["expires_at"] = epoch_from_text(stored["expires_at"]["N"], "seconds", "expires_at")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import PersonFields

    return PersonFields


def _companions() -> tuple[writes.Sentinel | writes.Trail, ...]:
    """What else changes with an item, loaded with the first write."""
    return (
        writes.Sentinel(
            parts=("club_id", "email"),
            roots=("club_id", "email", "expires_at"),
            key=keys.unique_club_id_email,
            reference="_of",
            beginning=("unique#Person#club_id+email#", "unique"),
            type_attribute=("_type", "_unique"),
        ),
        writes.Sentinel(
            parts=("nick", "badge", "joined_at"),
            roots=("nick", "badge", "joined_at", "expires_at"),
            key=keys.unique_nick_badge_joined_at,
            reference="_of",
            beginning=("unique#Person#nick+badge+joined_at#", "unique"),
            type_attribute=("_type", "_unique"),
        ),
        writes.Sentinel(
            parts=("nick",),
            roots=("nick", "expires_at"),
            key=keys.unique_nick,
            reference="owner_key",
            beginning=("nick#", "-"),
            type_attribute=("_type", "nick"),
        ),
        writes.Trail(
            table="trail",
            key_attributes=("who", "when"),
            beginning="audit#Person#",
            roots=("person_id", "club_id", "email", "nick", "badge", "expires_at"),
            secret=frozenset({"email"}),
            ttl="gone_at",
            days=90,
        ),
    )


def _person_reader() -> StraightReader[Person]:
    """What reads the text of a stored Person, loaded with the first one."""
    from .stored import PERSON_READER

    return PERSON_READER


PERSON: Final[EntitySpec[Person, PersonKey]] = EntitySpec(
    name="Person",
    table="club",
    model=Person,
    key_attributes=("pk", "sk"),
    key_parts=("person_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Person"),
    key_shape=(("pk", "person#[0-9a-f-]{36}"), ("sk", "person")),
    besides=_companions,
    ttl="expires_at",
    required=frozenset({"person_id", "club_id", "email"}),
    fixed=frozenset({"person_id"}),
    sensitive=frozenset({"email"}),
    reader=_person_reader,
)
"""What the runtime needs to know of Person."""
