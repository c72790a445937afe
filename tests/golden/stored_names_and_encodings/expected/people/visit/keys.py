"""Keys of visit: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_text

from .model import Visit, VisitKey


def table_key(key: VisitKey | Visit) -> WireItem:
    """The table key: `PersonId` = `{person_id}` and `VisitedAt` = `{visited_at}`."""
    return {
        "PersonId": {"S": uuid_text(key.person_id, "person_id")},
        "VisitedAt": {"S": datetime_text(key.visited_at, "microseconds", "visited_at")},
    }


def person_id_key(person_id: UUID) -> str:
    """`PersonId` = `{person_id}`."""
    return uuid_text(person_id, "person_id")


def visited_at_key(visited_at: datetime) -> str:
    """`VisitedAt` = `{visited_at}`."""
    return datetime_text(visited_at, "microseconds", "visited_at")
