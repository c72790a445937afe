"""The stored form of visit, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text

from . import keys
from .model import Visit, VisitKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Visit) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "PersonId": {"S": uuid_text(held["person_id"], "person_id")},
        "VisitedAt": {"S": datetime_text(held["visited_at"], "microseconds", "visited_at")},
        "Kind": {"S": "V"},
        "IsFirst": {"BOOL": held["is_first"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["person_id"]) is UUID
        and type(held["visited_at"]) is datetime
        and type(held["is_first"]) is bool
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "person_id": stored["PersonId"]["S"],
        "visited_at": datetime_from_text(stored["VisitedAt"]["S"], "visited_at"),
    }
    if "IsFirst" in stored:
        found["is_first"] = stored["IsFirst"]["BOOL"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import VisitFields

    return VisitFields


def _visit_reader() -> StraightReader[Visit]:
    """What reads the text of a stored Visit, loaded with the first one."""
    from .stored import VISIT_READER

    return VISIT_READER


VISIT: Final[EntitySpec[Visit, VisitKey]] = EntitySpec(
    name="Visit",
    table="visits",
    model=Visit,
    key_attributes=("PersonId", "VisitedAt"),
    key_parts=("person_id", "visited_at"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("Kind", "V"),
    required=frozenset({"person_id", "visited_at", "is_first"}),
    fixed=frozenset({"person_id", "visited_at"}),
    defaults={"is_first": lambda: False},
    reader=_visit_reader,
)
"""What the runtime needs to know of Visit."""
