"""What makes person models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import Struct

from dynarepo.decoding.item_texts import StraightReader, made
from dynarepo.wire.tagged import Text

from .model import Person


class StoredPerson(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Person, as types."""

    pk: Text[str]
    sk: Text[str]
    person_id: Text[UUID]
    name: Text[str]


_PERSON_NAMES: Final = {"person_id", "name"}


def person_of(stored: StoredPerson) -> Person:
    """What was stored as Person; an error where that is not certain."""
    return made(
        Person,
        {
            "person_id": stored.person_id.S,
            "name": stored.name.S,
        },
        _PERSON_NAMES,
    )


PERSON_READER: Final[StraightReader[Person]] = StraightReader(
    StoredPerson, person_of, lambda stored: (stored.pk.S, stored.sk.S)
)
