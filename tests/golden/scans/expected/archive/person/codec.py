"""The stored form of person, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text

from . import keys
from .model import Person, PersonKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Person) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["person_id"])},
        "sk": {"S": keys.sk()},
        "person_id": {"S": uuid_text(held["person_id"], "person_id")},
        "name": {"S": held["name"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return type(held["person_id"]) is UUID and type(held["name"]) is str


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "person_id": stored["person_id"]["S"],
        "name": stored["name"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import PersonFields

    return PersonFields


def _person_reader() -> StraightReader[Person]:
    """What reads the text of a stored Person, loaded with the first one."""
    from .stored import PERSON_READER

    return PERSON_READER


PERSON: Final[EntitySpec[Person, PersonKey]] = EntitySpec(
    name="Person",
    table="old",
    model=Person,
    key_attributes=("pk", "sk"),
    key_parts=("person_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    key_shape=(("pk", "person#[0-9a-f-]{36}"), ("sk", "profile")),
    required=frozenset({"person_id", "name"}),
    fixed=frozenset({"person_id"}),
    reader=_person_reader,
)
"""What the runtime needs to know of Person."""
