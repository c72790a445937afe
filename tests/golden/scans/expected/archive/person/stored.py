"""What makes person models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType

from dynarepo.item_texts import TextReader, made
from dynarepo.wire.tagged import Text

from .model import Person


class StoredPerson(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Person, as types."""

    person_id: Text[UUID]
    name: Text[str]
    pk: Raw | UnsetType = UNSET
    sk: Raw | UnsetType = UNSET


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


PERSON_READER: Final[TextReader[Person]] = TextReader(StoredPerson, person_of)
