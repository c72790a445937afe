"""Keys of person: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Person, PersonKey


def table_key(key: PersonKey | Person) -> WireItem:
    """The table key: `pk` = `person#{person_id}` and `sk` = `profile`."""
    return {"pk": {"S": pk(key.person_id)}, "sk": {"S": sk()}}


def pk(person_id: UUID) -> str:
    """`pk` = `person#{person_id}`."""
    return f"person#{uuid_text(person_id, 'person_id')}"


def sk() -> str:
    """`sk` = `profile`."""
    return "profile"
