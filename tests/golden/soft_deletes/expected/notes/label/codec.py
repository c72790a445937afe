"""The stored form of label, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, SoftDelete
from dynarepo.wire import datetime_from_text, datetime_text

from . import keys
from .model import Label, LabelKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Label) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "name": {"S": keys.name_key(held["name"])},
        "_type": {"S": "Label"},
    }
    if held["color"] is not None:
        stored["color"] = {"S": held["color"]}
    if held["deleted_at"] is not None:
        stored["deleted_at"] = {
            "S": datetime_text(held["deleted_at"], "microseconds", "deleted_at")
        }
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["name"]) is str
        and (held["color"] is None or type(held["color"]) is str)
        and (held["deleted_at"] is None or type(held["deleted_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "name": stored["name"]["S"],
    }
    if "color" in stored:
        found["color"] = stored["color"]["S"]
    if "deleted_at" in stored:
        found["deleted_at"] = datetime_from_text(stored["deleted_at"]["S"], "deleted_at")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import LabelFields

    return LabelFields


def _label_reader() -> StraightReader[Label]:
    """What reads the text of a stored Label, loaded with the first one."""
    from .stored import LABEL_READER

    return LABEL_READER


LABEL: Final[EntitySpec[Label, LabelKey]] = EntitySpec(
    name="Label",
    table="labels",
    model=Label,
    key_attributes=("name",),
    key_parts=("name",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Label"),
    soft_delete=SoftDelete("deleted_at", "deleted_at"),
    unknown="refuse",
    required=frozenset({"name"}),
    fixed=frozenset({"name", "deleted_at"}),
    reader=_label_reader,
)
"""What the runtime needs to know of Label."""
