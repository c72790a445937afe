"""What makes person models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import Struct

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire.tagged import Text

from .model import Person


class StoredPerson(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Person, as types."""

    pk: Text[str]
    sk: Text[str]
    person_id: Text[UUID]
    name: Text[str]


_PERSON_NAMES: Final = {"person_id", "name"}
_BlankPerson: Final = blank_of(Person)


def person_of(stored: StoredPerson) -> Person:
    """What was stored as Person; an error where that is not certain."""
    record = blank(_BlankPerson)
    record.person_id = stored.person_id.S
    record.name = stored.name.S
    record.__pydantic_fields_set__ = _PERSON_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Person
    return record


PERSON_READER: Final[StraightReader[Person]] = StraightReader(
    StoredPerson, person_of, lambda stored: (stored.pk.S, stored.sk.S)
)
