"""The stored form of snapshot, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.exact_values import is_map
from dynarepo.wire import any_from_wire, any_value, int_from_text, number_text

from . import keys
from .model import Snapshot, SnapshotKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Snapshot) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "stream": {"S": keys.stream_key(held["stream"])},
        "number": {"N": number_text(held["number"], "number")},
        "state": {
            "M": {
                element_name: any_value(element, "state")
                for element_name, element in held["state"].items()
            }
        },
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return type(held["stream"]) is str and type(held["number"]) is int and is_map(held["state"])


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "stream": stored["stream"]["S"],
        "number": int_from_text(stored["number"]["N"], "number"),
        "state": {
            element_name: any_from_wire(element, "state")
            for element_name, element in stored["state"]["M"].items()
        },
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import SnapshotFields

    return SnapshotFields


def _snapshot_reader() -> StraightReader[Snapshot]:
    """What reads the text of a stored Snapshot, loaded with the first one."""
    from .stored import SNAPSHOT_READER

    return SNAPSHOT_READER


SNAPSHOT: Final[EntitySpec[Snapshot, SnapshotKey]] = EntitySpec(
    name="Snapshot",
    table="snapshots",
    model=Snapshot,
    key_attributes=("stream",),
    key_parts=("stream",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    required=frozenset({"stream", "number", "state"}),
    fixed=frozenset({"stream"}),
    reader=_snapshot_reader,
)
"""What the runtime needs to know of Snapshot."""
