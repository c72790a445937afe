"""The stored form of visit, both ways."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, IndexEntry
from dynarepo.exact_values import unchanged
from dynarepo.wire import date_from_text, date_text

from . import keys
from .model import Visit, VisitKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Visit) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["visit_id"])},
        "sk": {"S": keys.sk()},
        "visit_id": {"S": held["visit_id"]},
        "day": {"S": date_text(held["day"], "day")},
    }
    stored.update(keys.gsi1(held["day"], held["visit_id"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["visit_id"]) is str
        and unchanged(Visit, "visit_id", held["visit_id"])
        and type(held["day"]) is date
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "visit_id": stored["visit_id"]["S"],
        "day": date_from_text(stored["day"]["S"], "day"),
    }


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
    table="shop",
    model=Visit,
    key_attributes=("pk", "sk"),
    key_parts=("visit_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    key_shape=(("pk", "visit#[0-9A-HJKMNP-TV-Z]{26}"), ("sk", "visit")),
    indexes=(
        IndexEntry(
            name="gsi1", attributes=("gsi1pk", "gsi1sk"), parts=("day", "visit_id"), build=keys.gsi1
        ),
    ),
    required=frozenset({"visit_id", "day"}),
    fixed=frozenset({"visit_id"}),
    reader=_visit_reader,
)
"""What the runtime needs to know of Visit."""
