"""The stored form of locker, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, writes
from dynarepo.keys import uuid_text

from . import keys
from .model import Locker, LockerKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Locker) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "number": {"S": uuid_text(held["number"], "number")},
        "label": {"S": held["label"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return type(held["number"]) is UUID and type(held["label"]) is str


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "number": stored["number"]["S"],
        "label": stored["label"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import LockerFields

    return LockerFields


def _companions() -> tuple[writes.Sentinel | writes.Trail, ...]:
    """What else changes with an item, loaded with the first write."""
    return (
        writes.Sentinel(
            parts=("label",),
            roots=("label",),
            key=keys.unique_label,
            reference="_of",
            beginning=("unique#Locker#label#",),
        ),
        writes.Trail(
            table="trail",
            key_attributes=("who", "when"),
            beginning="audit#Locker#",
            roots=("number", "label"),
        ),
    )


def _locker_reader() -> StraightReader[Locker]:
    """What reads the text of a stored Locker, loaded with the first one."""
    from .stored import LOCKER_READER

    return LOCKER_READER


LOCKER: Final[EntitySpec[Locker, LockerKey]] = EntitySpec(
    name="Locker",
    table="lockers",
    model=Locker,
    key_attributes=("number",),
    key_parts=("number",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    key_shape=(("number", "[0-9a-f-]{36}"),),
    besides=_companions,
    required=frozenset({"number", "label"}),
    fixed=frozenset({"number"}),
    reader=_locker_reader,
)
"""What the runtime needs to know of Locker."""
