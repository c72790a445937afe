"""The stored form of visit, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text

from . import keys
from .model import Visit, VisitKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Visit) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["visitor"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Visit"},
        "visitor": {"S": held["visitor"]},
        "count": {"N": number_text(held["count"], "count")},
    }
    if held["ends_at"] is not None:
        stored["ends_at"] = {"N": epoch_text(held["ends_at"], "seconds", "ends_at")}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["visitor"]) is str
        and type(held["count"]) is int
        and held["count"] >= 1
        and held["count"] <= 3
        and (held["ends_at"] is None or type(held["ends_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "visitor": stored["visitor"]["S"],
        "count": int_from_text(stored["count"]["N"], "count"),
    }
    if "ends_at" in stored:
        found["ends_at"] = epoch_from_text(stored["ends_at"]["N"], "seconds", "ends_at")
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
    table="warehouse",
    model=Visit,
    key_attributes=("pk", "sk"),
    key_parts=("visitor",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Visit"),
    key_shape=(("pk", "visit#.+"), ("sk", "visit")),
    ttl="ends_at",
    required=frozenset({"visitor", "count"}),
    fixed=frozenset({"visitor"}),
    reader=_visit_reader,
)
"""What the runtime needs to know of Visit."""
