"""What makes snapshot models of the JSON text of stored items."""

from typing import Final

from msgspec import Struct

from dynarepo.decoding.item_texts import StraightReader, Tagged, blank, blank_of
from dynarepo.wire import any_from_wire
from dynarepo.wire.tagged import Mapped, Number, Text

from .model import Snapshot


class StoredSnapshot(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Snapshot, as types."""

    stream: Text[str]
    number: Number
    state: Mapped[dict[str, Tagged]]


_SNAPSHOT_NAMES: Final = {"stream", "number", "state"}
_BlankSnapshot: Final = blank_of(Snapshot)


def snapshot_of(stored: StoredSnapshot) -> Snapshot:
    """What was stored as Snapshot; an error where that is not certain."""
    record = blank(_BlankSnapshot)
    record.stream = stored.stream.S
    record.number = int(stored.number.N)
    record.state = {
        element_name: any_from_wire(element) for element_name, element in stored.state.M.items()
    }
    record.__pydantic_fields_set__ = _SNAPSHOT_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Snapshot
    return record


SNAPSHOT_READER: Final[StraightReader[Snapshot]] = StraightReader(
    StoredSnapshot, snapshot_of, lambda stored: (stored.stream.S,)
)
