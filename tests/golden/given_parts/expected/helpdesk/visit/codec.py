"""The stored form of visit, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, EntryTerm, IndexEntry, SoftDelete, writes
from dynarepo.wire import datetime_from_text, datetime_text, int_from_text, number_text

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
        "seen_at": {"S": datetime_text(held["seen_at"], "microseconds", "seen_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["code"] is not None:
        stored["code"] = {"S": held["code"]}
    if held["host"] is not None:
        stored["host"] = {"S": held["host"]}
    if held["reason"] is not None:
        stored["reason"] = {"S": held["reason"]}
    if held["deleted_at"] is not None:
        stored["deleted_at"] = {
            "S": datetime_text(held["deleted_at"], "microseconds", "deleted_at")
        }
    stored.update(keys.gsi1(held["host"], held["seen_at"], held["deleted_at"]))
    stored.update(keys.gsi2(held["version"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["visitor"]) is str
        and (held["code"] is None or type(held["code"]) is str)
        and (held["host"] is None or type(held["host"]) is str)
        and (held["reason"] is None or type(held["reason"]) is str)
        and type(held["seen_at"]) is datetime
        and type(held["version"]) is int
        and (held["deleted_at"] is None or type(held["deleted_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "visitor": stored["visitor"]["S"],
        "seen_at": datetime_from_text(stored["seen_at"]["S"], "seen_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "code" in stored:
        found["code"] = stored["code"]["S"]
    if "host" in stored:
        found["host"] = stored["host"]["S"]
    if "reason" in stored:
        found["reason"] = stored["reason"]["S"]
    if "deleted_at" in stored:
        found["deleted_at"] = datetime_from_text(stored["deleted_at"]["S"], "deleted_at")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import VisitFields

    return VisitFields


def _companions() -> tuple[writes.Sentinel | writes.Trail, ...]:
    """What else changes with an item, loaded with the first write."""
    return (
        writes.Sentinel(
            parts=("code",),
            roots=("code",),
            key=keys.unique_code,
            reference="_of",
            beginning=("unique#Visit#code#", "unique"),
            type_attribute=("_type", "_unique"),
        ),
    )


def _visit_reader() -> StraightReader[Visit]:
    """What reads the text of a stored Visit, loaded with the first one."""
    from .stored import VISIT_READER

    return VISIT_READER


VISIT: Final[EntitySpec[Visit, VisitKey]] = EntitySpec(
    name="Visit",
    table="helpdesk",
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
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("host", "seen_at", "deleted_at"),
            build=keys.gsi1,
            when_parts=("deleted_at",),
            terms=(EntryTerm("deleted_at", "missing"),),
            on_partial="require",
        ),
        IndexEntry(
            name="gsi2", attributes=("gsi2pk", "gsi2sk"), parts=("version",), build=keys.gsi2
        ),
    ),
    besides=_companions,
    set_on_write=("seen_at",),
    version="version",
    soft_delete=SoftDelete("deleted_at", "deleted_at"),
    required=frozenset({"visitor", "seen_at", "version"}),
    fixed=frozenset({"visitor", "seen_at", "version", "deleted_at"}),
    reader=_visit_reader,
)
"""What the runtime needs to know of Visit."""
