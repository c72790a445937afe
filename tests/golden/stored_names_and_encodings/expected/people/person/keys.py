"""Keys of person: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import boolean_text, uuid_text
from dynarepo.wire import epoch_text

from .model import Person, PersonKey


def table_key(key: PersonKey | Person) -> WireItem:
    """The table key: `personId` = `{person_id}`."""
    return {"personId": {"S": uuid_text(key.person_id, "person_id")}}


def person_id_key(person_id: UUID) -> str:
    """`personId` = `{person_id}`."""
    return uuid_text(person_id, "person_id")


def is_active_key(is_active: bool) -> str:
    """`isActive` = `{is_active}`."""
    return boolean_text(is_active, "is_active")


def last_seen_key(last_seen: datetime) -> str:
    """`lastSeen` = `{last_seen}`."""
    return epoch_text(last_seen, "seconds", "last_seen")
