"""What makes snapshot models of the JSON text of stored items."""

from typing import Final

from msgspec import Raw, Struct

from dynarepo.decoding.item_texts import StraightReader, checked, made, plain
from dynarepo.wire import any_from_wire
from dynarepo.wire.tagged import Number, Text

from .model import Snapshot


class StoredSnapshot(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Snapshot, as types."""

    stream: Text[str]
    number: Number
    state: Raw


_SNAPSHOT_NAMES: Final = {"stream", "number", "state"}


def snapshot_of(stored: StoredSnapshot) -> Snapshot:
    """What was stored as Snapshot; an error where that is not certain."""
    state_text = plain(stored.state)
    state_ = checked(
        Snapshot,
        "state",
        {
            element_name: any_from_wire(element, "state")
            for element_name, element in state_text["M"].items()
        },
    )
    return made(
        Snapshot,
        {
            "stream": stored.stream.S,
            "number": int(stored.number.N),
            "state": state_,
        },
        _SNAPSHOT_NAMES,
    )


SNAPSHOT_READER: Final[StraightReader[Snapshot]] = StraightReader(
    StoredSnapshot, snapshot_of, lambda stored: (stored.stream.S,)
)
